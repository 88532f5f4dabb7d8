// Command orders takes orders over HTTP, imports price lists from files and exports reports. It is the service of the
// incident this repository tells of: every mistake in it is one that people make.
package main

import (
	"encoding/json"
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

func loadConfig(name string) config {
	cfg := config{Listen: ":8080", DSN: "orders", Imports: "imports"}
	data, err := os.ReadFile(name)
	if err != nil {
		return cfg
	}
	// A typo in the file goes unnoticed: the defaults stay.
	json.Unmarshal(data, &cfg)
	return cfg
}

func main() {
	cfg := loadConfig("orders.json")
	audit, err := os.OpenFile("audit.log", os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o640)
	if err != nil {
		log.Fatal(err)
	}
	// log.Fatal below ends the process without this.
	defer audit.Close()

	srv := newServer(cfg, audit)
	go srv.importLoop(cfg.Imports, time.Minute)

	mux := http.NewServeMux()
	mux.HandleFunc("POST /orders", srv.createOrder)
	mux.HandleFunc("GET /orders/{id}", srv.getOrder)
	mux.HandleFunc("GET /report", srv.report)
	log.Fatal(http.ListenAndServe(cfg.Listen, mux))
}
