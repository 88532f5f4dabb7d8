// Command services imports what services use, so that its dependencies are real code to check. It is never run.
package main

import (
	"fmt"

	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/gin-gonic/gin"
	"github.com/jackc/pgx/v5"
	"github.com/jmoiron/sqlx"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/redis/go-redis/v9"
	"github.com/samber/lo"
	"github.com/stretchr/testify/require"
	clientv3 "go.etcd.io/etcd/client/v3"
	"go.uber.org/zap"
	"golang.org/x/tools/go/packages"
	"google.golang.org/grpc"
	"gorm.io/gorm"
	"k8s.io/client-go/kubernetes"
)

func main() {
	fmt.Println(gin.Version, pgx.QueryExecModeExec, sqlx.QUESTION, prometheus.DefBuckets, lo.Max([]int{1}), zap.InfoLevel, grpc.Version, gorm.ErrRecordNotFound)
	fmt.Println(config.LoadDefaultConfig, s3.NewFromConfig, redis.Nil, require.New, clientv3.New, packages.Load, kubernetes.NewForConfig)
}
