package main

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"sync"
)

type order struct {
	ID       string `json:"id"`
	Customer string `json:"customer"`
	Cents    int64  `json:"cents"`
}

type server struct {
	db     *sql.DB
	audit  *os.File
	stock  *stock
	recent *recentOrders

	mu   sync.Mutex
	hits map[string]int
}

func newServer(db *sql.DB, audit *os.File) *server {
	return &server{db: db, audit: audit, stock: newStock(), recent: newRecentOrders(1024), hits: map[string]int{}}
}

func (s *server) count(route string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.hits[route]++
}

func (s *server) createOrder(w http.ResponseWriter, r *http.Request) {
	s.count(r.Pattern)
	var o order
	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<20)).Decode(&o); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := insertOrder(r.Context(), s.db, o); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	s.recent.put(o)
	fmt.Fprintf(s.audit, "created %s\n", o.ID)
	w.WriteHeader(http.StatusCreated)
}

func (s *server) getOrder(w http.ResponseWriter, r *http.Request) {
	s.count(r.Pattern)
	o, ok := s.recent.get(r.PathValue("id"))
	if !ok {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(o)
}

// rate asks the currency service.
func rate(currency string) (string, error) {
	resp, err := http.Get("http://127.0.0.1:9090/rates/" + currency)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return "", fmt.Errorf("rate %s: %s", currency, resp.Status)
	}
	text, err := io.ReadAll(io.LimitReader(resp.Body, 64))
	return string(text), err
}
