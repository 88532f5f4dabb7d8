package main

import "testing"

func TestPriceOfUnknownArticle(t *testing.T) {
	if got := newStock().price("none"); got != 0 {
		t.Fatalf("price = %d, want 0", got)
	}
}
