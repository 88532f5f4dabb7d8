// Databases without tables, in other processes and in files, and the brokers of messages.
import type { ModuleApi } from "./api.ts";

const redis = `package redis

import "context"

type Options struct{}
type ClusterOptions struct{}
type FailoverOptions struct{}
type UniversalOptions struct{}
type Client struct{}
type ClusterClient struct{}
type PubSub struct{}
type UniversalClient interface {
	Subscribe(ctx context.Context, channels ...string) *PubSub // closer
	PSubscribe(ctx context.Context, channels ...string) *PubSub // closer
	Close() error
}

func NewClient(opt *Options) *Client // conn
func NewFailoverClient(failoverOpt *FailoverOptions) *Client // conn
func NewClusterClient(opt *ClusterOptions) *ClusterClient // conn
func NewUniversalClient(opts *UniversalOptions) UniversalClient // conn
func (c *Client) Close() error
func (c *Client) Subscribe(ctx context.Context, channels ...string) *PubSub // closer
func (c *Client) PSubscribe(ctx context.Context, channels ...string) *PubSub // closer
func (c *ClusterClient) Close() error
func (c *ClusterClient) Subscribe(ctx context.Context, channels ...string) *PubSub // closer
func (c *ClusterClient) PSubscribe(ctx context.Context, channels ...string) *PubSub // closer
func (c *PubSub) Close() error
`;

const redigo = `package redis

import "context"

type DialOption struct{}
type Conn interface {
	Close() error
	Err() error
	Do(commandName string, args ...interface{}) (reply interface{}, err error)
	Send(commandName string, args ...interface{}) error
	Flush() error
}
type Pool struct{}

func Dial(network, address string, options ...DialOption) (Conn, error) // conn
func DialContext(ctx context.Context, network, address string, options ...DialOption) (Conn, error) // conn
func DialURL(rawurl string, options ...DialOption) (Conn, error) // conn
func (p *Pool) Get() Conn // conn
func (p *Pool) GetContext(ctx context.Context) (Conn, error) // conn
func (p *Pool) Close() error
`;

const mongo = (connect: string): string => `package mongo

import "context"

type Client struct{}
type Database struct{}
type Collection struct{}
type Cursor struct{}
type ChangeStream struct{}

${connect}
func (c *Client) Database(name string, opts ...any) *Database
func (c *Client) Disconnect(ctx context.Context) error
func (db *Database) Collection(name string, opts ...any) *Collection
func (coll *Collection) Find(ctx context.Context, filter interface{}, opts ...any) (*Cursor, error) // rows
func (coll *Collection) Aggregate(ctx context.Context, pipeline interface{}, opts ...any) (*Cursor, error) // rows
func (coll *Collection) Watch(ctx context.Context, pipeline interface{}, opts ...any) (*ChangeStream, error) // closer ctx
func (c *Cursor) Next(ctx context.Context) bool
func (c *Cursor) Decode(val interface{}) error
func (c *Cursor) All(ctx context.Context, results interface{}) error
func (c *Cursor) Close(ctx context.Context) error
func (c *Cursor) Err() error
func (cs *ChangeStream) Next(ctx context.Context) bool
func (cs *ChangeStream) Close(ctx context.Context) error
`;

const badger = `package badger

type Options struct{}
type IteratorOptions struct{}
type DB struct{}
type Txn struct{}
type Iterator struct{}

func Open(opt Options) (*DB, error) // closer
func OpenManaged(opts Options) (*DB, error) // closer
func (db *DB) NewTransaction(update bool) *Txn // tx
func (db *DB) NewTransactionAt(readTs uint64, update bool) *Txn // tx
func (db *DB) Close() error
func (txn *Txn) Commit() error
func (txn *Txn) Discard()
func (txn *Txn) NewIterator(opt IteratorOptions) *Iterator // closer
func (it *Iterator) Close()
`;

const bolt = (name: string): string => `package ${name}

import "os"

type Options struct{}
type DB struct{}
type Tx struct{}

func Open(path string, mode os.FileMode, options *Options) (*DB, error) // closer
func (db *DB) Begin(writable bool) (*Tx, error) // tx
func (db *DB) Close() error
func (db *DB) View(fn func(*Tx) error) error
func (db *DB) Update(fn func(*Tx) error) error
func (db *DB) Batch(fn func(*Tx) error) error
func (db *DB) Sync() error
func (tx *Tx) Commit() error
func (tx *Tx) Rollback() error
`;

const leveldb = `package leveldb

import (
	"github.com/syndtr/goleveldb/leveldb/iterator"
	"github.com/syndtr/goleveldb/leveldb/opt"
	"github.com/syndtr/goleveldb/leveldb/storage"
	"github.com/syndtr/goleveldb/leveldb/util"
)

type DB struct{}
type Snapshot struct{}
type Transaction struct{}

func Open(stor storage.Storage, o *opt.Options) (db *DB, err error) // closer
func OpenFile(path string, o *opt.Options) (db *DB, err error) // closer
func RecoverFile(path string, o *opt.Options) (db *DB, err error) // closer
func (db *DB) NewIterator(slice *util.Range, ro *opt.ReadOptions) iterator.Iterator // closer child
func (db *DB) GetSnapshot() (*Snapshot, error) // closer child
func (db *DB) OpenTransaction() (*Transaction, error) // tx
func (db *DB) Get(key []byte, ro *opt.ReadOptions) (value []byte, err error)
func (db *DB) Has(key []byte, ro *opt.ReadOptions) (ret bool, err error)
func (db *DB) Put(key, value []byte, wo *opt.WriteOptions) error
func (db *DB) Close() error
func (snap *Snapshot) NewIterator(slice *util.Range, ro *opt.ReadOptions) iterator.Iterator // closer
func (snap *Snapshot) Release()
func (tr *Transaction) Commit() error
func (tr *Transaction) Discard()
`;

const pebble = `package pebble

import "io"

type Options struct{}
type IterOptions struct{}
type DB struct{}
type Iterator struct{}
type Snapshot struct{}

func Open(dirname string, opts *Options) (db *DB, err error) // closer
func (d *DB) Get(key []byte) ([]byte, io.Closer, error) // closer 1
func (d *DB) NewIter(o *IterOptions) (*Iterator, error) // closer child
func (d *DB) NewSnapshot() *Snapshot // closer child
func (d *DB) Close() error
func (i *Iterator) Close() error
func (s *Snapshot) Close() error
`;

const etcd = `package clientv3

import "context"

type Config struct{}
type Client struct{}
type LeaseID int64

func New(cfg Config) (*Client, error) // conn
func NewFromURL(url string) (*Client, error) // conn
func NewFromURLs(urls []string) (*Client, error) // conn
func (c *Client) Close() error
func (c *Client) Ctx() context.Context
`;

const etcdConcurrency = (client: string): string => `package concurrency

import v3 "${client}"

type sessionOptions struct{}
type SessionOption func(*sessionOptions)
type Session struct{}

func NewSession(client *v3.Client, opts ...SessionOption) (*Session, error) // closer ctx
func (s *Session) Close() error
func (s *Session) Orphan()
func (s *Session) Client() *v3.Client
func (s *Session) Lease() v3.LeaseID
func (s *Session) Done() <-chan struct{}
`;

const gocql = `package gocql

type ClusterConfig struct{}
type Session struct{}

func NewCluster(hosts ...string) *ClusterConfig
func NewSession(cfg ClusterConfig) (*Session, error) // conn
func (cfg *ClusterConfig) CreateSession() (*Session, error) // conn
func (s *Session) Close()
`;

const kafka = `package kafka

import "context"

type ReaderConfig struct{}
type WriterConfig struct{}
type Reader struct{}
type Writer struct{}
type Conn struct{}

func NewReader(config ReaderConfig) *Reader // conn
func NewWriter(config WriterConfig) *Writer // conn
func Dial(network, address string) (*Conn, error) // conn
func DialContext(ctx context.Context, network, address string) (*Conn, error) // conn
func DialLeader(ctx context.Context, network, address, topic string, partition int) (*Conn, error) // conn
func (r *Reader) Close() error
func (w *Writer) Close() error
func (c *Conn) Close() error
`;

const sarama = `package sarama

type Config struct{}
type Client interface{ Close() error }
type ClusterAdmin interface{ Close() error }
type SyncProducer interface{ Close() error }
type AsyncProducer interface {
	AsyncClose()
	Close() error
}
type PartitionConsumer interface {
	AsyncClose()
	Close() error
}
type ConsumerGroup interface{ Close() error }
type Consumer interface {
	ConsumePartition(topic string, partition int32, offset int64) (PartitionConsumer, error) // closer
	Close() error
}

func NewConfig() *Config
func NewClient(addrs []string, conf *Config) (Client, error) // conn
func NewClusterAdmin(addrs []string, conf *Config) (ClusterAdmin, error) // conn
func NewSyncProducer(addrs []string, config *Config) (SyncProducer, error) // conn
func NewAsyncProducer(addrs []string, conf *Config) (AsyncProducer, error) // conn
func NewConsumer(addrs []string, config *Config) (Consumer, error) // conn
func NewConsumerGroup(addrs []string, groupID string, config *Config) (ConsumerGroup, error) // conn
`;

const amqp = (package_: string): string => `package ${package_}

import "crypto/tls"

type Config struct{}
type Connection struct{}
type Channel struct{}

func Dial(url string) (*Connection, error) // conn
func DialTLS(url string, amqps *tls.Config) (*Connection, error) // conn
func DialConfig(url string, config Config) (*Connection, error) // conn
func (c *Connection) Channel() (*Channel, error) // closer child
func (c *Connection) Close() error
func (ch *Channel) Close() error
`;

const nats = `package nats

type Option func(*Options) error
type Options struct{}
type Conn struct{}

func Connect(url string, options ...Option) (*Conn, error) // conn
func (nc *Conn) Close()
func (nc *Conn) Drain() error
func (o Options) Connect() (*Conn, error) // conn
`;

export const storeApis: readonly ModuleApi[] = [
  {
    paths: ["github.com/redis/go-redis/v9", "github.com/go-redis/redis/v9", "github.com/go-redis/redis/v8"],
    go: redis,
  },
  { paths: ["github.com/gomodule/redigo/redis"], go: redigo },
  {
    paths: ["go.mongodb.org/mongo-driver/mongo"],
    go: mongo("func Connect(ctx context.Context, opts ...any) (*Client, error) // conn"),
  },
  { paths: ["go.mongodb.org/mongo-driver/v2/mongo"], go: mongo("func Connect(opts ...any) (*Client, error) // conn") },
  {
    paths: ["", "/v2", "/v3", "/v4"].map((version) => `github.com/dgraph-io/badger${version}`),
    go: badger,
  },
  { paths: ["go.etcd.io/bbolt", "github.com/coreos/bbolt"], go: bolt("bbolt") },
  { paths: ["github.com/boltdb/bolt"], go: bolt("bolt") },
  { paths: ["github.com/syndtr/goleveldb/leveldb"], go: leveldb },
  { paths: ["github.com/cockroachdb/pebble", "github.com/cockroachdb/pebble/v2"], go: pebble },
  { paths: ["go.etcd.io/etcd/client/v3", "go.etcd.io/etcd/clientv3", "github.com/coreos/etcd/clientv3"], go: etcd },
  ...["go.etcd.io/etcd/client/v3", "go.etcd.io/etcd/clientv3", "github.com/coreos/etcd/clientv3"].map((client) => ({
    paths: [`${client}/concurrency`],
    go: etcdConcurrency(client),
  })),
  { paths: ["github.com/gocql/gocql", "github.com/apache/cassandra-gocql-driver/v2"], go: gocql },
  { paths: ["github.com/segmentio/kafka-go"], go: kafka },
  { paths: ["github.com/IBM/sarama", "github.com/Shopify/sarama"], go: sarama },
  { paths: ["github.com/rabbitmq/amqp091-go"], go: amqp("amqp091") },
  { paths: ["github.com/streadway/amqp"], go: amqp("amqp") },
  { paths: ["github.com/nats-io/nats.go"], go: nats },
];
