package main

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
)

type order struct {
	ID       string `json:"id"`
	Customer string `json:"customer"`
	Cents    int64  `json:"cents"`
}

type server struct {
	cfg   config
	audit *os.File
	stock *stock
	// Handlers run concurrently and write it without a lock.
	hits map[string]int
}

func newServer(cfg config, audit *os.File) *server {
	return &server{cfg: cfg, audit: audit, stock: newStock(), hits: map[string]int{}}
}

func (s *server) createOrder(w http.ResponseWriter, r *http.Request) {
	s.hits[r.URL.Path]++
	var o order
	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<20)).Decode(&o); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	// A connection pool for each request.
	db, err := sql.Open("orders", s.cfg.DSN)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	if err := insertOrder(r.Context(), db, o); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	remember(o)
	fmt.Fprintf(s.audit, "created %s\n", o.ID)
	w.WriteHeader(http.StatusCreated)
}

func (s *server) getOrder(w http.ResponseWriter, r *http.Request) {
	s.hits[r.URL.Path]++
	o, ok := recall(r.PathValue("id"))
	if !ok {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(o)
}

// rate asks the currency service; nobody closes the body.
func rate(currency string) (string, error) {
	resp, err := http.Get("http://127.0.0.1:9090/rates/" + currency)
	if err != nil {
		return "", err
	}
	if resp.StatusCode != http.StatusOK {
		return "", fmt.Errorf("rate %s: %s", currency, resp.Status)
	}
	text, err := io.ReadAll(io.LimitReader(resp.Body, 64))
	return string(text), err
}
