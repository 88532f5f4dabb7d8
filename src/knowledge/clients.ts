// Clients that are made to be shared: pools, connections that carry many calls, transports that keep connections.
import { type Say, say } from "../base/say.ts";

export interface ClientKind {
  readonly what: Say;
  /** What one for each request costs. */
  readonly harm: Say;
  /** It keeps nothing behind once its idle connections are closed. */
  readonly isIdleOnly: boolean;
  /** It is one connection, for many calls. */
  readonly carriesCalls?: boolean;
}

const pool: ClientKind = {
  what: say`connection pool`,
  harm: say`nothing is used again, and each one opens its own connections, until the server refuses more`,
  isIdleOnly: false,
};
const connection: ClientKind = {
  what: say`connection`,
  harm: say`one carries many calls, and each new one costs a handshake, goroutines and a descriptor`,
  isIdleOnly: false,
  carriesCalls: true,
};
const transport: ClientKind = {
  what: say`\`http.Transport\``,
  harm: say`the connections it keeps open are never used again, each with a descriptor and two goroutines`,
  isIdleOnly: true,
};

/** "import/path.Func" (major versions left out) -> what it makes. */
export const clientMakers: ReadonlyMap<string, ClientKind> = new Map([
  ["database/sql.Open", pool],
  ["database/sql.OpenDB", pool],
  ["github.com/jmoiron/sqlx.Open", pool],
  ["github.com/jmoiron/sqlx.Connect", pool],
  ["github.com/jmoiron/sqlx.ConnectContext", pool],
  ["github.com/jmoiron/sqlx.MustConnect", pool],
  ["github.com/jackc/pgx.NewConnPool", pool],
  ["github.com/jackc/pgx/pgxpool.New", pool],
  ["github.com/jackc/pgx/pgxpool.NewWithConfig", pool],
  ["github.com/jackc/pgx/v4/pgxpool.Connect", pool],
  ["github.com/jackc/pgx/v4/pgxpool.ConnectConfig", pool],
  ["github.com/jackc/pgx/v5/pgxpool.New", pool],
  ["github.com/jackc/pgx/v5/pgxpool.NewWithConfig", pool],
  ["gorm.io/gorm.Open", pool],
  ["github.com/jinzhu/gorm.Open", pool],
  ["github.com/go-redis/redis.NewClient", pool],
  ["github.com/go-redis/redis.NewClusterClient", pool],
  ["github.com/redis/go-redis.NewClient", pool],
  ["github.com/redis/go-redis.NewClusterClient", pool],
  ["github.com/redis/go-redis.NewUniversalClient", pool],
  ["go.mongodb.org/mongo-driver/mongo.Connect", pool],
  ["go.mongodb.org/mongo-driver/mongo.NewClient", pool],
  ["go.mongodb.org/mongo-driver/v2/mongo.Connect", pool],
  ["github.com/elastic/go-elasticsearch.NewClient", pool],
  ["github.com/elastic/go-elasticsearch.NewDefaultClient", pool],
  ["github.com/ClickHouse/clickhouse-go/v2.Open", pool],
  ["github.com/gocql/gocql.ClusterConfig.CreateSession", pool],
  ["github.com/olivere/elastic.NewClient", pool],
  ["github.com/segmentio/kafka-go.NewWriter", pool],
  ["cloud.google.com/go/storage.NewClient", connection],
  ["cloud.google.com/go/pubsub.NewClient", connection],
  ["cloud.google.com/go/bigquery.NewClient", connection],
  ["cloud.google.com/go/firestore.NewClient", connection],
  ["go.temporal.io/sdk/client.Dial", connection],
  ["google.golang.org/grpc.Dial", connection],
  ["google.golang.org/grpc.DialContext", connection],
  ["google.golang.org/grpc.NewClient", connection],
  ["go.etcd.io/etcd/client/v3.New", connection],
  ["github.com/nats-io/nats.go.Connect", connection],
  ["github.com/rabbitmq/amqp091-go.Dial", connection],
  ["github.com/streadway/amqp.Dial", connection],
  ["github.com/IBM/sarama.NewSyncProducer", connection],
  ["github.com/IBM/sarama.NewAsyncProducer", connection],
  ["github.com/IBM/sarama.NewClient", connection],
  ["github.com/Shopify/sarama.NewSyncProducer", connection],
  ["github.com/Shopify/sarama.NewAsyncProducer", connection],
]);

/** Types whose literal is such a client. */
export const clientTypes: ReadonlyMap<string, ClientKind> = new Map([["net/http.Transport", transport]]);

/** http.DefaultTransport.(*http.Transport).Clone() is one, too. */
export const clonedTransport: ClientKind = transport;

/** What the text of a declaration holds that makes one, as it is mostly written. */
export const clientWords: readonly string[] = [
  "http.Transport{",
  "http.Transport).Clone()",
  ...[...clientMakers.keys()].map((name) => {
    // A method: whatever the value is called.
    if (/\.[A-Z]\w*\.\w+$/.test(name)) return name.replace(/^.*(\.\w+)$/, "$1(");
    const [, path = "", func = ""] = /([^/]*?)(?:\/v\d+)?\.(\w+)$/.exec(name) ?? [];
    const short = path.replace(/^go-(?=redis|elasticsearch)/, "").replace(/\.go$|091-go$/, "");
    return `${short === "client" && name.includes("etcd") ? "clientv3" : short}.${func}(`;
  }),
];

/** A transport that keeps nothing, or is told to let go. */
export const keepsNothing = /DisableKeepAlives\s*[:=]\s*true|CloseIdleConnections\(/;
