package main

import (
	"encoding/csv"
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
)

func (s *server) report(w http.ResponseWriter, r *http.Request) {
	sums, err := totals(r.Context(), s.db, r.URL.Query()["customer"])
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
		if err := exportOne(dir, customer, cents); err != nil {
			return err
		}
	}
	return nil
}

func exportOne(dir, customer string, cents int64) (err error) {
	f, err := os.Create(filepath.Join(dir, filepath.Base(customer)+".csv"))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	out := csv.NewWriter(f)
	if err := out.Write([]string{customer, strconv.FormatInt(cents, 10)}); err != nil {
		return err
	}
	out.Flush()
	return out.Error()
}
