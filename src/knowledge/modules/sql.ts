// Databases with tables: what connects, begins, queries and prepares.
import type { ModuleApi } from "./api.ts";

const sqlx = `package sqlx

import (
	"context"
	"database/sql"
)

type DB struct{ *sql.DB }
type Tx struct{ *sql.Tx }
type Conn struct{ *sql.Conn }
type Stmt struct{ *sql.Stmt }
type NamedStmt struct{ Stmt *Stmt }
type Rows struct{ *sql.Rows }
type Row struct{}
type Queryer interface {
	Queryx(query string, args ...interface{}) (*Rows, error) // rows
}
type QueryerContext interface {
	QueryxContext(ctx context.Context, query string, args ...interface{}) (*Rows, error) // rows
}

func Open(driverName, dataSourceName string) (*DB, error) // closer
func MustOpen(driverName, dataSourceName string) *DB // closer
func Connect(driverName, dataSourceName string) (*DB, error) // closer
func ConnectContext(ctx context.Context, driverName, dataSourceName string) (*DB, error) // closer
func MustConnect(driverName, dataSourceName string) *DB // closer
func NewDb(db *sql.DB, driverName string) *DB
func (db *DB) Queryx(query string, args ...interface{}) (*Rows, error) // rows
func (db *DB) QueryxContext(ctx context.Context, query string, args ...interface{}) (*Rows, error) // rows
func (db *DB) NamedQuery(query string, arg interface{}) (*Rows, error) // rows
func (db *DB) NamedQueryContext(ctx context.Context, query string, arg interface{}) (*Rows, error) // rows
func (db *DB) Preparex(query string) (*Stmt, error) // stmt
func (db *DB) PreparexContext(ctx context.Context, query string) (*Stmt, error) // stmt
func (db *DB) PrepareNamed(query string) (*NamedStmt, error) // stmt
func (db *DB) PrepareNamedContext(ctx context.Context, query string) (*NamedStmt, error) // stmt
func (db *DB) Beginx() (*Tx, error) // tx
func (db *DB) BeginTxx(ctx context.Context, opts *sql.TxOptions) (*Tx, error) // tx
func (db *DB) MustBegin() *Tx // tx
func (db *DB) MustBeginTx(ctx context.Context, opts *sql.TxOptions) *Tx // tx
func (db *DB) Connx(ctx context.Context) (*Conn, error) // conn
func (db *DB) Get(dest interface{}, query string, args ...interface{}) error
func (db *DB) Select(dest interface{}, query string, args ...interface{}) error
func (tx *Tx) Queryx(query string, args ...interface{}) (*Rows, error) // rows
func (tx *Tx) QueryxContext(ctx context.Context, query string, args ...interface{}) (*Rows, error) // rows
func (tx *Tx) NamedQuery(query string, arg interface{}) (*Rows, error) // rows
func (tx *Tx) Preparex(query string) (*Stmt, error)
func (c *Conn) QueryxContext(ctx context.Context, query string, args ...interface{}) (*Rows, error) // rows
func (c *Conn) BeginTxx(ctx context.Context, opts *sql.TxOptions) (*Tx, error) // tx
func (s *Stmt) Queryx(args ...interface{}) (*Rows, error) // rows
func (s *Stmt) QueryxContext(ctx context.Context, args ...interface{}) (*Rows, error) // rows
func (n *NamedStmt) Close() error
func (n *NamedStmt) Query(arg interface{}) (*sql.Rows, error) // rows
func (n *NamedStmt) QueryContext(ctx context.Context, arg interface{}) (*sql.Rows, error) // rows
func (n *NamedStmt) Queryx(arg interface{}) (*Rows, error) // rows
func (n *NamedStmt) QueryxContext(ctx context.Context, arg interface{}) (*Rows, error) // rows
func (r *Rows) StructScan(dest interface{}) error
func (r *Rows) MapScan(dest map[string]interface{}) error
`;

const pgx = `package pgx

import "context"

type Conn struct{}
type ConnConfig struct{}
type TxOptions struct{}
type Batch struct{}
type Row interface{ Scan(dest ...any) error }
type Rows interface {
	Close()
	Err() error
	Next() bool
	Scan(dest ...any) error
}
type BatchResults interface {
	Query() (Rows, error) // rows
	QueryRow() Row
	Close() error
}
type Tx interface {
	Begin(ctx context.Context) (Tx, error)
	Commit(ctx context.Context) error
	Rollback(ctx context.Context) error
	SendBatch(ctx context.Context, b *Batch) BatchResults
	Query(ctx context.Context, sql string, args ...any) (Rows, error) // rows
	QueryRow(ctx context.Context, sql string, args ...any) Row
	Conn() *Conn
}

func Connect(ctx context.Context, connString string) (*Conn, error) // conn
func ConnectConfig(ctx context.Context, connConfig *ConnConfig) (*Conn, error) // conn
func ParseConfig(connString string) (*ConnConfig, error)
func (c *Conn) Begin(ctx context.Context) (Tx, error) // tx
func (c *Conn) BeginTx(ctx context.Context, txOptions TxOptions) (Tx, error) // tx
func (c *Conn) Query(ctx context.Context, sql string, args ...any) (Rows, error) // rows
func (c *Conn) QueryRow(ctx context.Context, sql string, args ...any) Row
func (c *Conn) SendBatch(ctx context.Context, b *Batch) BatchResults // closer child
func (c *Conn) Close(ctx context.Context) error
func (c *Conn) Ping(ctx context.Context) error
`;

const pgxpool = (version: string, constructors: string): string => `package pgxpool

import (
	"context"

	"github.com/jackc/pgx/${version}"
)

type Pool struct{}
type Config struct{}
type Conn struct{}
type Tx struct{}

${constructors}
func ParseConfig(connString string) (*Config, error)
func (p *Pool) Acquire(ctx context.Context) (*Conn, error) // conn child
func (p *Pool) Begin(ctx context.Context) (pgx.Tx, error) // tx
func (p *Pool) BeginTx(ctx context.Context, txOptions pgx.TxOptions) (pgx.Tx, error) // tx
func (p *Pool) Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error) // rows
func (p *Pool) QueryRow(ctx context.Context, sql string, args ...any) pgx.Row
func (p *Pool) SendBatch(ctx context.Context, b *pgx.Batch) pgx.BatchResults // closer child
func (p *Pool) Ping(ctx context.Context) error
func (p *Pool) Close()
func (c *Conn) Release()
func (c *Conn) Conn() *pgx.Conn
func (c *Conn) Begin(ctx context.Context) (pgx.Tx, error) // tx
func (c *Conn) BeginTx(ctx context.Context, txOptions pgx.TxOptions) (pgx.Tx, error) // tx
func (c *Conn) Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error) // rows
func (c *Conn) QueryRow(ctx context.Context, sql string, args ...any) pgx.Row
`;

const gorm = `package gorm

import (
	"context"
	"database/sql"
)

type Dialector interface{ Name() string }
type Option interface{}
type DB struct {
	Error        error
	RowsAffected int64
}

func (db *DB) Begin(opts ...*sql.TxOptions) *DB // tx
func (db *DB) Commit() *DB
func (db *DB) Rollback() *DB
func (db *DB) DB() (*sql.DB, error)
func (db *DB) Rows() (*sql.Rows, error) // rows
func (db *DB) Row() *sql.Row
func (db *DB) Raw(sql string, values ...interface{}) (tx *DB)
func (db *DB) Exec(sql string, values ...interface{}) (tx *DB)
func (db *DB) Model(value interface{}) (tx *DB)
func (db *DB) Table(name string, args ...interface{}) (tx *DB)
func (db *DB) Select(query interface{}, args ...interface{}) (tx *DB)
func (db *DB) Where(query interface{}, args ...interface{}) (tx *DB)
func (db *DB) Or(query interface{}, args ...interface{}) (tx *DB)
func (db *DB) Not(query interface{}, args ...interface{}) (tx *DB)
func (db *DB) Joins(query string, args ...interface{}) (tx *DB)
func (db *DB) Group(name string) (tx *DB)
func (db *DB) Order(value interface{}) (tx *DB)
func (db *DB) Limit(limit int) (tx *DB)
func (db *DB) Offset(offset int) (tx *DB)
func (db *DB) Distinct(args ...interface{}) (tx *DB)
func (db *DB) Unscoped() (tx *DB)
func (db *DB) Debug() (tx *DB)
func (db *DB) WithContext(ctx context.Context) *DB
`;

const builder = (name: string, own: string): string => `
type ${name} struct{}

${own}func (b ${name}) RunWith(runner BaseRunner) ${name}
func (b ${name}) PlaceholderFormat(f PlaceholderFormat) ${name}
func (b ${name}) Prefix(sql string, args ...interface{}) ${name}
func (b ${name}) Suffix(sql string, args ...interface{}) ${name}
func (b ${name}) Query() (*sql.Rows, error) // rows
func (b ${name}) QueryContext(ctx context.Context) (*sql.Rows, error) // rows
`;
const where = (name: string): string => `func (b ${name}) Where(pred interface{}, args ...interface{}) ${name}
func (b ${name}) OrderBy(orderBys ...string) ${name}
func (b ${name}) Limit(limit uint64) ${name}
func (b ${name}) Offset(offset uint64) ${name}
`;
const joined = ["From", "Join", "LeftJoin", "RightJoin", "InnerJoin", "CrossJoin"]
  .map((name) => {
    const rest = name === "From" ? "from string" : "join string, rest ...interface{}";
    return `func (b SelectBuilder) ${name}(${rest}) SelectBuilder\n`;
  })
  .join("");

const squirrel = `package squirrel

import (
	"context"
	"database/sql"
)

type BaseRunner interface {
	Exec(query string, args ...interface{}) (sql.Result, error)
	Query(query string, args ...interface{}) (*sql.Rows, error)
}
type PlaceholderFormat interface{ ReplacePlaceholders(sql string) (string, error) }
type StatementBuilderType struct{}

var StatementBuilder StatementBuilderType

func Select(columns ...string) SelectBuilder
func Insert(into string) InsertBuilder
func Update(table string) UpdateBuilder
func Delete(from string) DeleteBuilder
func (b StatementBuilderType) Select(columns ...string) SelectBuilder
func (b StatementBuilderType) Insert(into string) InsertBuilder
func (b StatementBuilderType) Update(table string) UpdateBuilder
func (b StatementBuilderType) Delete(from string) DeleteBuilder
func (b StatementBuilderType) PlaceholderFormat(f PlaceholderFormat) StatementBuilderType
func (b StatementBuilderType) RunWith(runner BaseRunner) StatementBuilderType
${builder(
  "SelectBuilder",
  `${joined}${where("SelectBuilder")}func (b SelectBuilder) Columns(columns ...string) SelectBuilder
func (b SelectBuilder) Column(column interface{}, args ...interface{}) SelectBuilder
func (b SelectBuilder) Distinct() SelectBuilder
func (b SelectBuilder) GroupBy(groupBys ...string) SelectBuilder
func (b SelectBuilder) Having(pred interface{}, rest ...interface{}) SelectBuilder
`,
)}${builder(
  "InsertBuilder",
  `func (b InsertBuilder) Columns(columns ...string) InsertBuilder
func (b InsertBuilder) Values(values ...interface{}) InsertBuilder
func (b InsertBuilder) SetMap(clauses map[string]interface{}) InsertBuilder
`,
)}${builder(
  "UpdateBuilder",
  `${where("UpdateBuilder")}func (b UpdateBuilder) Set(column string, value interface{}) UpdateBuilder
func (b UpdateBuilder) SetMap(clauses map[string]interface{}) UpdateBuilder
`,
)}${builder("DeleteBuilder", where("DeleteBuilder"))}`;

const clickhouse = `package driver

import "context"

type Rows interface {
	Next() bool
	Scan(dest ...any) error
	Close() error
	Err() error
}
type Row interface{ Scan(dest ...any) error }
type Batch interface {
	Abort() error
	Append(v ...any) error
	Send() error
}
type Conn interface {
	Query(ctx context.Context, query string, args ...any) (Rows, error) // rows
	QueryRow(ctx context.Context, query string, args ...any) Row
	Exec(ctx context.Context, query string, args ...any) error
	Ping(context.Context) error
	Close() error
}
`;

export const sqlApis: readonly ModuleApi[] = [
  { paths: ["github.com/jmoiron/sqlx"], go: sqlx },
  { paths: ["github.com/jackc/pgx/v5", "github.com/jackc/pgx/v4"], go: pgx },
  {
    paths: ["github.com/jackc/pgx/v5/pgxpool"],
    go: pgxpool(
      "v5",
      `func New(ctx context.Context, connString string) (*Pool, error) // closer
func NewWithConfig(ctx context.Context, config *Config) (*Pool, error) // closer`,
    ),
  },
  {
    paths: ["github.com/jackc/pgx/v4/pgxpool"],
    go: pgxpool(
      "v4",
      `func Connect(ctx context.Context, connString string) (*Pool, error) // closer
func ConnectConfig(ctx context.Context, config *Config) (*Pool, error) // closer`,
    ),
  },
  { paths: ["gorm.io/gorm"], go: gorm },
  { paths: ["github.com/Masterminds/squirrel"], go: squirrel },
  { paths: ["github.com/ClickHouse/clickhouse-go/v2/lib/driver"], go: clickhouse },
];
