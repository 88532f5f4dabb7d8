package main

import (
	"database/sql"
	"encoding/csv"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
)

func (s *server) report(w http.ResponseWriter, r *http.Request) {
	db, err := sql.Open("orders", s.cfg.DSN)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	defer db.Close()
	sums, err := totals(r.Context(), db, r.URL.Query()["customer"])
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	if err := export(os.TempDir(), sums); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

// export writes one file for each customer.
func export(dir string, sums map[string]int64) error {
	for customer, cents := range sums {
		f, err := os.Create(filepath.Join(dir, filepath.Base(customer)+".csv"))
		if err != nil {
			return err
		}
		out := csv.NewWriter(f)
		defer func() {
			out.Flush()
			f.Close()
		}()
		if err := out.Write([]string{customer, strconv.FormatInt(cents, 10)}); err != nil {
			return err
		}
	}
	return nil
}
