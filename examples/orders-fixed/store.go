package main

import (
	"context"
	"database/sql"
	"sync"
)

// recentOrders keeps the latest orders, at most as many as it was made for.
type recentOrders struct {
	mu     sync.Mutex
	orders map[string]order
	ids    []string
	next   int
}

func newRecentOrders(size int) *recentOrders {
	return &recentOrders{orders: make(map[string]order, size), ids: make([]string, size)}
}

func (r *recentOrders) put(o order) {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.orders, r.ids[r.next])
	r.ids[r.next] = o.ID
	r.orders[o.ID] = o
	r.next = (r.next + 1) % len(r.ids)
}

func (r *recentOrders) get(id string) (order, bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	o, ok := r.orders[id]
	return o, ok
}

func insertOrder(ctx context.Context, db *sql.DB, o order) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	// After a commit it does nothing.
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, "INSERT INTO orders VALUES (?, ?, ?)", o.ID, o.Customer, o.Cents); err != nil {
		return err
	}
	return tx.Commit()
}

// totals sums the orders of each customer.
func totals(ctx context.Context, db *sql.DB, customers []string) (map[string]int64, error) {
	sums := make(map[string]int64)
	for _, customer := range customers {
		sum, err := total(ctx, db, customer)
		if err != nil {
			return nil, err
		}
		sums[customer] = sum
	}
	return sums, nil
}

func total(ctx context.Context, db *sql.DB, customer string) (int64, error) {
	rows, err := db.QueryContext(ctx, "SELECT cents FROM orders WHERE customer = ?", customer)
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	var sum int64
	for rows.Next() {
		var cents int64
		if err := rows.Scan(&cents); err != nil {
			return 0, err
		}
		sum += cents
	}
	return sum, rows.Err()
}
