// Command orders takes orders over HTTP, imports price lists from files and exports reports. It is the service of
// examples/orders with its mistakes repaired.
package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log"
	"net/http"
	"os"
	"time"
)

type config struct {
	Listen  string `json:"listen"`
	DSN     string `json:"dsn"`
	Imports string `json:"imports"`
}

func loadConfig(name string) (config, error) {
	cfg := config{Listen: ":8080", DSN: "orders", Imports: "imports"}
	data, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return cfg, nil
	}
	if err != nil {
		return cfg, err
	}
	if err := json.Unmarshal(data, &cfg); err != nil {
		return cfg, fmt.Errorf("%s: %w", name, err)
	}
	return cfg, nil
}

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

func run() error {
	cfg, err := loadConfig("orders.json")
	if err != nil {
		return err
	}
	audit, err := os.OpenFile("audit.log", os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o640)
	if err != nil {
		return err
	}
	defer audit.Close()
	db, err := sql.Open("orders", cfg.DSN)
	if err != nil {
		return err
	}
	defer db.Close()

	srv := newServer(db, audit)
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	go srv.importLoop(ctx, cfg.Imports, time.Minute)

	mux := http.NewServeMux()
	mux.HandleFunc("POST /orders", srv.createOrder)
	mux.HandleFunc("GET /orders/{id}", srv.getOrder)
	mux.HandleFunc("GET /report", srv.report)
	return http.ListenAndServe(cfg.Listen, mux)
}
