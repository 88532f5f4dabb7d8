// Embedded stores that hand out iterators, appenders and readers: of metrics, of chains, of buckets.
import type { ModuleApi } from "./api.ts";

const promql = `package promql

import "context"

type Query interface {
	Exec(ctx context.Context) *Result
	Close()
	Cancel()
	String() string
}
type Result struct{}
type Engine struct{}
type QueryEngine interface {
	NewInstantQuery(ctx context.Context, q interface{}, opts interface{}, qs string, ts interface{}) (Query, error) // closer
	NewRangeQuery(ctx context.Context, q interface{}, opts interface{}, qs string, start, end, interval interface{}) (Query, error) // closer
}

func (ng *Engine) NewInstantQuery(ctx context.Context, q interface{}, opts interface{}, qs string, ts interface{}) (Query, error) // closer
func (ng *Engine) NewRangeQuery(ctx context.Context, q interface{}, opts interface{}, qs string, start, end, interval interface{}) (Query, error) // closer
`;

const promStorage = `package storage

import "context"

type SeriesRef uint64
type Querier interface {
	Close() error
}
type ChunkQuerier interface {
	Close() error
}
type Appender interface {
	Commit() error
	Rollback() error
}
type Queryable interface {
	Querier(mint, maxt int64) (Querier, error) // closer
}
type ChunkQueryable interface {
	ChunkQuerier(mint, maxt int64) (ChunkQuerier, error) // closer
}
type Appendable interface {
	Appender(ctx context.Context) Appender // tx
}
type SampleAndChunkQueryable interface {
	Querier(mint, maxt int64) (Querier, error) // closer
	ChunkQuerier(mint, maxt int64) (ChunkQuerier, error) // closer
}
type Storage interface {
	Querier(mint, maxt int64) (Querier, error) // closer
	ChunkQuerier(mint, maxt int64) (ChunkQuerier, error) // closer
	Appender(ctx context.Context) Appender // tx
	Close() error
}
`;

const tsdb = `package tsdb

import (
	"context"

	"github.com/prometheus/prometheus/storage"
)

type DB struct{}
type DBReadOnly struct{}
type Block struct{}

func Open(dir string, l, r, opts, stats interface{}) (db *DB, err error) // closer
func OpenDBReadOnly(dir, sandboxDirRoot string, l interface{}) (*DBReadOnly, error) // closer
func OpenBlock(logger interface{}, dir string, pool interface{}) (pb *Block, err error) // closer
func (db *DB) Appender(ctx context.Context) storage.Appender // tx
func (db *DB) Querier(mint, maxt int64) (storage.Querier, error) // closer
func (db *DB) ChunkQuerier(mint, maxt int64) (storage.ChunkQuerier, error) // closer
func (db *DB) Close() error
func (db *DBReadOnly) Querier(mint, maxt int64) (storage.Querier, error) // closer
func (db *DBReadOnly) ChunkQuerier(mint, maxt int64) (storage.ChunkQuerier, error) // closer
func (db *DBReadOnly) Close() error
func (pb *Block) Close() error
`;

const chainDb = `package db

type Iterator interface {
	Domain() (start []byte, end []byte)
	Valid() bool
	Next()
	Key() (key []byte)
	Value() (value []byte)
	Error() error
	Close() error
}
type DB interface {
	Get([]byte) ([]byte, error)
	Has(key []byte) (bool, error)
	Set([]byte, []byte) error
	SetSync([]byte, []byte) error
	Delete([]byte) error
	DeleteSync([]byte) error
	Iterator(start, end []byte) (Iterator, error) // closer
	ReverseIterator(start, end []byte) (Iterator, error) // closer
	Close() error
}

func IteratePrefix(db DB, prefix []byte) (Iterator, error) // closer
`;

const bucket = `package blob

import "context"

type Bucket struct{}
type Reader struct{}
type Writer struct{}
type ReaderOptions struct{}
type WriterOptions struct{}

func OpenBucket(ctx context.Context, urlstr string) (*Bucket, error) // closer
func (b *Bucket) NewReader(ctx context.Context, key string, opts *ReaderOptions) (*Reader, error) // closer
func (b *Bucket) NewRangeReader(ctx context.Context, key string, offset, length int64, opts *ReaderOptions) (*Reader, error) // closer
func (b *Bucket) NewWriter(ctx context.Context, key string, opts *WriterOptions) (*Writer, error) // closer
func (b *Bucket) Close() error
func (r *Reader) Read(p []byte) (int, error)
func (r *Reader) Close() error
func (w *Writer) Write(p []byte) (int, error)
func (w *Writer) Close() error
`;

export const databaseApis: readonly ModuleApi[] = [
  { paths: ["github.com/prometheus/prometheus/promql"], go: promql },
  { paths: ["github.com/prometheus/prometheus/storage"], go: promStorage },
  { paths: ["github.com/prometheus/prometheus/tsdb"], go: tsdb },
  {
    paths: ["github.com/cometbft/cometbft-db", "github.com/tendermint/tm-db", "github.com/cosmos/cosmos-db"],
    go: chainDb,
  },
  { paths: ["gocloud.dev/blob"], go: bucket },
];
