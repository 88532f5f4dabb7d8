package main

import (
	"bufio"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// importPrices reads every price list of a directory.
func importPrices(dir string) (map[string]int64, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.csv"))
	if err != nil {
		return nil, err
	}
	prices := make(map[string]int64)
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		lines := bufio.NewScanner(f)
		for lines.Scan() {
			article, cents, ok := strings.Cut(lines.Text(), ",")
			if !ok {
				continue
			}
			n, err := strconv.ParseInt(cents, 10, 64)
			if err != nil {
				continue
			}
			prices[article] = n
		}
		if err := lines.Err(); err != nil {
			return nil, err
		}
	}
	return prices, nil
}

// importLoop runs for the life of the process.
func (s *server) importLoop(dir string, every time.Duration) {
	lock, err := os.Create(filepath.Join(dir, ".lock"))
	if err != nil {
		log.Print(err)
		return
	}
	defer os.Remove(lock.Name())
	for {
		prices, err := importPrices(dir)
		if err != nil {
			log.Print(err)
		}
		s.stock.update(prices)
		time.Sleep(every)
	}
}
