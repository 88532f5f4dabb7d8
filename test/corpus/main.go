// Command corpus imports what services use, so that its dependencies are real code to check. It is never run.
package main

import (
	"fmt"

	"github.com/gin-gonic/gin"
	"github.com/jackc/pgx/v5"
	"github.com/jmoiron/sqlx"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/samber/lo"
	"go.uber.org/zap"
	"google.golang.org/grpc"
	"gorm.io/gorm"
)

func main() {
	fmt.Println(gin.Version, pgx.QueryExecModeExec, sqlx.QUESTION, prometheus.DefBuckets, lo.Max([]int{1}), zap.InfoLevel, grpc.Version, gorm.ErrRecordNotFound)
}
