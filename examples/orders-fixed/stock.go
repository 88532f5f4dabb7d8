package main

import "sync"

type stock struct {
	mu     sync.Mutex
	prices map[string]int64
}

func newStock() *stock {
	return &stock{prices: make(map[string]int64)}
}

// update takes over new prices.
func (s *stock) update(prices map[string]int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for article, cents := range prices {
		s.prices[article] = cents
	}
}

func (s *stock) price(article string) int64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.prices[article]
}
