package main

import (
	"context"
	"database/sql"
)

// recent only ever grows: its keys come from clients.
var recent = map[string]order{}

func remember(o order) { recent[o.ID] = o }

func recall(id string) (order, bool) {
	o, ok := recent[id]
	return o, ok
}

func insertOrder(ctx context.Context, db *sql.DB, o order) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	committed := false
	// Deferred only for large orders: the others leave the transaction open when the insert fails.
	if o.Cents > 100_00 {
		defer func() {
			if !committed {
				tx.Rollback()
			}
		}()
	}
	if _, err := tx.ExecContext(ctx, "INSERT INTO orders VALUES (?, ?, ?)", o.ID, o.Customer, o.Cents); err != nil {
		return err
	}
	committed = true
	return tx.Commit()
}

// totals sums the orders of each customer: the rows of every customer stay open until all are done.
func totals(ctx context.Context, db *sql.DB, customers []string) (map[string]int64, error) {
	sums := make(map[string]int64)
	for _, customer := range customers {
		rows, err := db.QueryContext(ctx, "SELECT cents FROM orders WHERE customer = ?", customer)
		if err != nil {
			return nil, err
		}
		defer rows.Close()
		for rows.Next() {
			var cents int64
			if err := rows.Scan(&cents); err != nil {
				return nil, err
			}
			sums[customer] += cents
		}
		if err := rows.Err(); err != nil {
			return nil, err
		}
	}
	return sums, nil
}
