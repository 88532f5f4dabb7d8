// A checkout without its modules: calls are recognised by import path, written types and chains alone.
import { expect, test } from "vitest";
import { runInMemory } from "../memory-io.ts";

async function found(imports: string, body: string): Promise<string[]> {
  const lines = imports
    .trim()
    .split("\n")
    .map((line) => (line.includes('"') ? line.trim() : `"${line.trim()}"`));
  const tree = {
    "/w/go.mod": "module example.com/m\n\ngo 1.22\n",
    "/w/a.go": `package m\n\nimport (\n${lines.join("\n")}\n)\n${body}`,
  };
  const rules = "file,body,rows,tx,conn,closer,listener"
    .split(",")
    .map((kind) => (kind === "tx" ? "tx-not-finished" : `${kind}-not-closed`));
  const { out, err } = await runInMemory(tree, ["check", "--format", "concise", "--rules", rules.join(",")]);
  expect(err).toBe("");
  const source = tree["/w/a.go"].split("\n");
  return out
    .trim()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [, number = "", rule = ""] = /^a\.go:(\d+):.* \(([\w-]+)\)$/.exec(line) ?? [];
      return `${rule}: ${source[Number(number) - 1]?.trim()}`;
    });
}

test("by import path and name alone, and the types of parameters and fields", async () => {
  const answer = await found(
    "google.golang.org/grpc\ngithub.com/klauspost/pgzip\ngithub.com/pkg/sftp\nio\ngithub.com/spf13/afero",
    `
type store struct{ fs afero.Fs }

func dial(addr string) error {
	cc, err := grpc.Dial(addr)
	if err != nil {
		return err
	}
	cc.Connect()
	return nil
}

func unzip(r io.Reader) error {
	z, err := pgzip.NewReader(r)
	if err != nil {
		return err
	}
	_, err = io.ReadAll(z)
	return err
}

func get(c *sftp.Client, name string) ([]byte, error) {
	f, err := c.Open(name)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(f)
}

func (s *store) read(name string) ([]byte, error) {
	f, err := s.fs.Open(name)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(f)
}

func (s *store) closes(name string) ([]byte, error) {
	f, err := s.fs.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}
`,
  );
  expect(answer).toEqual([
    "conn-not-closed: cc, err := grpc.Dial(addr)",
    "closer-not-closed: z, err := pgzip.NewReader(r)",
    "file-not-closed: f, err := c.Open(name)",
    "file-not-closed: f, err := s.fs.Open(name)",
  ]);
});

test("through chains, wrappers and what another module's API leads to", async () => {
  const answer = await found(
    `context\nio\ngithub.com/pkg/sftp\nk8s.io/client-go/kubernetes\nsq "github.com/Masterminds/squirrel"\ncorev1 "k8s.io/api/core/v1"`,
    `
var psql = sq.StatementBuilder.PlaceholderFormat(sq.Dollar)

func logs(ctx context.Context, kube kubernetes.Interface) ([]byte, error) {
	r, err := kube.CoreV1().Pods("x").GetLogs("y", &corev1.PodLogOptions{}).Stream(ctx)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}

func one(tx sq.BaseRunner) error {
	rows, err := psql.Select("a").From("b").Where(sq.Eq{"c": 1}).RunWith(tx).Query()
	if err != nil {
		return err
	}
	if rows.Next() {
		return rows.Scan(new(int))
	}
	return nil
}

type remote struct{ c *sftp.Client }

func (r *remote) open(name string) (*sftp.File, error) { return r.c.Open(name) }

func (r *remote) size(name string) (int64, error) {
	f, err := r.open(name)
	if err != nil {
		return 0, err
	}
	info, err := f.Stat()
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}
`,
  );
  expect(answer).toEqual([
    'closer-not-closed: r, err := kube.CoreV1().Pods("x").GetLogs("y", &corev1.PodLogOptions{}).Stream(ctx)',
    'rows-not-closed: rows, err := psql.Select("a").From("b").Where(sq.Eq{"c": 1}).RunWith(tx).Query()',
    "closer-not-closed: f, err := r.open(name)",
  ]);
});

test("transactions, bodies and connections with words of their own", async () => {
  const answer = await found(
    `context\nio\ngithub.com/dgraph-io/badger/v4\ngithub.com/aws/aws-sdk-go-v2/service/s3\ngithub.com/jackc/pgx/v5/pgxpool\ngithub.com/gomodule/redigo/redis`,
    `
func set(db *badger.DB, key []byte) error {
	txn := db.NewTransaction(true)
	if err := txn.Delete(key); err != nil {
		return err
	}
	return txn.Commit()
}

func discards(db *badger.DB, key []byte) error {
	txn := db.NewTransaction(true)
	defer txn.Discard()
	if err := txn.Delete(key); err != nil {
		return err
	}
	return txn.Commit()
}

func object(ctx context.Context, c *s3.Client) ([]byte, error) {
	out, err := c.GetObject(ctx, &s3.GetObjectInput{})
	if err != nil {
		return nil, err
	}
	return io.ReadAll(out.Body)
}

func acquire(ctx context.Context, p *pgxpool.Pool) error {
	c, err := p.Acquire(ctx)
	if err != nil {
		return err
	}
	return c.QueryRow(ctx, "select 1").Scan()
}

func releases(ctx context.Context, p *pgxpool.Pool) error {
	c, err := p.Acquire(ctx)
	if err != nil {
		return err
	}
	defer c.Release()
	return c.QueryRow(ctx, "select 1").Scan()
}

func ping(p *redis.Pool) error {
	c := p.Get()
	_, err := c.Do("PING")
	return err
}
`,
  );
  expect(answer).toEqual([
    "tx-not-finished: txn := db.NewTransaction(true)",
    "body-not-closed: out, err := c.GetObject(ctx, &s3.GetObjectInput{})",
    "conn-not-closed: c, err := p.Acquire(ctx)",
    "conn-not-closed: c := p.Get()",
  ]);
});

test("silent: what the end of its client, its context or nothing at all releases", async () => {
  const answer = await found(
    `context\nio\nnet/http\ngithub.com/pkg/sftp\ngithub.com/minio/minio-go/v7\ngithub.com/klauspost/compress/zstd\ngithub.com/gorilla/websocket\ngithub.com/Azure/azure-sdk-for-go/sdk/storage/azblob/blob\ngolang.org/x/crypto/ssh`,
    `
func all(conn *ssh.Client, name string) ([]byte, error) {
	c, err := sftp.NewClient(conn)
	if err != nil {
		return nil, err
	}
	defer c.Close()
	f, err := c.Open(name)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(f)
}

func object(ctx context.Context, c *minio.Client) ([]byte, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	o, err := c.GetObject(ctx, "b", "o", minio.GetObjectOptions{})
	if err != nil {
		return nil, err
	}
	return io.ReadAll(o)
}

func decode(data []byte) ([]byte, error) {
	d, err := zstd.NewReader(nil)
	if err != nil {
		return nil, err
	}
	return d.DecodeAll(data, nil)
}

var upgrader websocket.Upgrader

type hub struct{ conns map[string]*websocket.Conn }

func (h *hub) serve(w http.ResponseWriter, r *http.Request) {
	c, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		return
	}
	h.conns[r.RemoteAddr] = c
}

func blobOf(ctx context.Context, c *blob.Client) (io.ReadCloser, error) {
	resp, err := c.DownloadStream(ctx, nil)
	if err != nil {
		return nil, err
	}
	return resp.NewRetryReader(ctx, nil), nil
}
`,
  );
  expect(answer).toEqual([]);
});

test("a client of generated code works through a connection; a result beside the error may stand for it", async () => {
  const answer = await found(
    `context\nnet/http\ngoogle.golang.org/grpc\nhealthpb "google.golang.org/grpc/health/grpc_health_v1"\ngithub.com/gorilla/websocket`,
    `
func check(ctx context.Context, addr string) error {
	cc, err := grpc.NewClient(addr)
	if err != nil {
		return err
	}
	_, err = healthpb.NewHealthClient(cc).Check(ctx, &healthpb.HealthCheckRequest{})
	return err
}

func client(addr string) (healthpb.HealthClient, error) {
	cc, err := grpc.NewClient(addr)
	if err != nil {
		return nil, err
	}
	return healthpb.NewHealthClient(cc), nil
}

type probe struct{ c healthpb.HealthClient }

func newProbe(addr string) (*probe, error) {
	cc, err := grpc.NewClient(addr)
	if err != nil {
		return nil, err
	}
	return &probe{c: healthpb.NewHealthClient(cc)}, nil
}

func dial(d *websocket.Dialer, addr string) (*websocket.Conn, error) {
	conn, resp, err := d.Dial(addr, nil)
	if resp != nil && resp.StatusCode != http.StatusSwitchingProtocols {
		return nil, http.ErrNotSupported
	}
	if err != nil {
		return nil, err
	}
	return conn, nil
}
`,
  );
  expect(answer).toEqual(["conn-not-closed: cc, err := grpc.NewClient(addr)"]);
});

test("silent: what an error is compared with, or asked for, is not nil", async () => {
  const answer = await found(
    `context\ngithub.com/Microsoft/go-winio\ngithub.com/containerd/errdefs\nnet\nclientv3 "go.etcd.io/etcd/client/v3"\ngo.etcd.io/etcd/client/v3/concurrency`,
    `
func dial(ctx context.Context, name string) (net.Conn, error) {
	c, err := winio.DialPipeContext(ctx, name)
	if errdefs.IsNotFound(err) {
		return nil, context.Canceled
	} else if err == context.DeadlineExceeded {
		return nil, err
	} else if err != nil {
		return nil, err
	}
	return c, nil
}

func elect(ctx context.Context, c *clientv3.Client) error {
	s, err := concurrency.NewSession(c, concurrency.WithContext(ctx))
	if err != nil {
		return err
	}
	println(s.Lease())
	return nil
}

func campaign(c *clientv3.Client) error {
	s, err := concurrency.NewSession(c)
	if err != nil {
		return err
	}
	println(s.Lease())
	return nil
}
`,
  );
  expect(answer).toEqual(["closer-not-closed: s, err := concurrency.NewSession(c)"]);
});

test("silent: a second attempt where the error said so, handles that are kept, what surrounds a literal", async () => {
  const answer = await found(
    `context\ngithub.com/syndtr/goleveldb/leveldb\nlerrors "github.com/syndtr/goleveldb/leveldb/errors"\ncloud.google.com/go/storage\ngithub.com/Microsoft/go-winio\nnet\ngolang.org/x/crypto/ssh`,
    `
func open(path string) (*leveldb.DB, error) {
	db, err := leveldb.OpenFile(path, nil)
	if lerrors.IsCorrupted(err) {
		db, err = leveldb.RecoverFile(path, nil)
	}
	if err != nil {
		return nil, err
	}
	return db, nil
}

func openTyped(path string) (*leveldb.DB, error) {
	db, err := leveldb.OpenFile(path, nil)
	if _, corrupted := err.(*lerrors.ErrCorrupted); corrupted {
		db, err = leveldb.RecoverFile(path, nil)
	}
	return db, err
}

type remote struct{ bucket *storage.BucketHandle }

func (r *remote) init(ctx context.Context, name string) error {
	client, err := storage.NewClient(ctx)
	if err != nil {
		return err
	}
	r.bucket = client.Bucket(name)
	return nil
}

func list(ctx context.Context, name string) error {
	c, err := storage.NewClient(ctx)
	if err != nil {
		return err
	}
	_, err = c.Bucket(name).Attrs(ctx)
	return err
}

type pipe struct {
	l    net.Listener
	conn net.Conn
}

func listen(name string) (*pipe, error) {
	l, err := winio.ListenPipe(name, nil)
	if err != nil {
		return nil, err
	}
	p := &pipe{l: l}
	go func() {
		conn, err := l.Accept()
		if err != nil {
			return
		}
		p.conn = conn
	}()
	return p, nil
}

func run(addr string, config *ssh.ClientConfig, cmd string) error {
	client, err := ssh.Dial("tcp", addr, config)
	if err != nil {
		return err
	}
	session, err := client.NewSession()
	if err != nil {
		return err
	}
	defer session.Close()
	return session.Run(cmd)
}
`,
  );
  expect(answer).toEqual([
    "conn-not-closed: c, err := storage.NewClient(ctx)",
    'conn-not-closed: client, err := ssh.Dial("tcp", addr, config)',
  ]);
});

test("rows of a transaction that a defer of the function ends", async () => {
  const answer = await found(
    `sq "github.com/Masterminds/squirrel"\ngithub.com/jmoiron/sqlx`,
    `
func one(db *sqlx.DB) (bool, error) {
	tx, err := db.Beginx()
	if err != nil {
		return false, err
	}
	defer tx.Rollback()
	rows, err := sq.Select("a").From("b").RunWith(tx).Query()
	if err != nil {
		return false, err
	}
	if rows.Next() {
		return true, rows.Scan(new(int))
	}
	return false, tx.Commit()
}

func other(tx sq.BaseRunner) (bool, error) {
	rows, err := sq.Select("c").From("d").RunWith(tx).Query()
	if err != nil {
		return false, err
	}
	return rows.Next(), nil
}
`,
  );
  expect(answer).toEqual(['rows-not-closed: rows, err := sq.Select("c").From("d").RunWith(tx).Query()']);
});

test("functions in fields; what the finding says of values without a plain Close", async () => {
  const answer = await found(
    `io\ngithub.com/elastic/go-elasticsearch/v8`,
    `
func search(es *elasticsearch.Client) ([]byte, error) {
	res, err := es.Search()
	if err != nil {
		return nil, err
	}
	return io.ReadAll(res.Body)
}

func closes(es *elasticsearch.Client) ([]byte, error) {
	res, err := es.Search()
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	return io.ReadAll(res.Body)
}
`,
  );
  expect(answer).toEqual(["body-not-closed: res, err := es.Search()"]);
  const text = `package m

import (
	"context"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

func one(ctx context.Context, p *pgxpool.Pool) error {
	c, err := p.Acquire(ctx)
	if err != nil {
		return err
	}
	return c.QueryRow(ctx, "select 1").Scan()
}

func two(ctx context.Context, dsn string) error {
	c, err := pgx.Connect(ctx, dsn)
	if err != nil {
		return err
	}
	return c.Ping(ctx)
}
`;
  const tree = { "/w/go.mod": "module example.com/m\n\ngo 1.22\n", "/w/a.go": text };
  const { out } = await runInMemory(tree, ["check", "--format", "json", "--rules", "conn-not-closed"]);
  const { findings } = JSON.parse(out) as { findings: readonly { help: string; fix: unknown }[] };
  expect(findings.map(({ help, fix }) => [help, fix])).toEqual([
    ["release it after the error check: `defer c.Release()`", null],
    ["release it after the error check: `defer c.Close(ctx)`", null],
  ]);
});

test("methods of embedded interfaces; copies of modules below the own one", async () => {
  const answer = await found(
    `context\nio\ngithub.com/containerd/containerd/content\nocispec "github.com/opencontainers/image-spec/specs-go/v1"\ngithub.com/go-git/go-billy/v5\nexample.com/m/vendor/google.golang.org/grpc`,
    `
func size(ctx context.Context, s content.Store, d ocispec.Descriptor) ([]byte, error) {
	r, err := s.ReaderAt(ctx, d)
	if err != nil {
		return nil, err
	}
	data := make([]byte, r.Size())
	_, err = r.ReadAt(data, 0)
	return data, err
}

func read(fs billy.Filesystem, name string) ([]byte, error) {
	f, err := fs.Open(name)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(f)
}

func dial(addr string) error {
	cc, err := grpc.Dial(addr)
	if err != nil {
		return err
	}
	cc.Connect()
	return nil
}
`,
  );
  expect(answer).toEqual([
    "closer-not-closed: r, err := s.ReaderAt(ctx, d)",
    "file-not-closed: f, err := fs.Open(name)",
    "conn-not-closed: cc, err := grpc.Dial(addr)",
  ]);
});

test("a group of goroutines whose package is not here, by what is written", async () => {
  const go = `package m

import (
	"context"

	"golang.org/x/sync/errgroup"
)

func sizes(names []string) map[string]int {
	var g errgroup.Group
	out := map[string]int{}
	for _, name := range names {
		g.Go(func() error {
			out[name] = len(name)
			return nil
		})
	}
	_ = g.Wait()
	return out
}

func feed(ctx context.Context, names []string, open func(context.Context, string) error) error {
	g, ctx := errgroup.WithContext(ctx)
	work := make(chan string)
	g.Go(func() error {
		for name := range work {
			if err := open(ctx, name); err != nil {
				return err
			}
		}
		return nil
	})
	for _, name := range names {
		work <- name
	}
	close(work)
	return g.Wait()
}
`;
  const tree = { "/w/go.mod": "module example.com/m\n\ngo 1.22\n", "/w/a.go": go };
  const rules = "goroutine-leak,unguarded-map";
  const { out } = await runInMemory(tree, ["check", "--format", "concise", "--rules", rules]);
  expect([...out.matchAll(/^a\.go:(\d+):.* \(([\w-]+)\)$/gm)].map(([, line, rule]) => `${line} ${rule}`)).toEqual([
    "14 unguarded-map",
    "34 goroutine-leak",
  ]);
});

test("what a vendored package's own functions open, by their bodies", async () => {
  const tree = {
    "/w/go.mod": "module example.com/m\n\ngo 1.22\n\nrequire example.org/queue v1.0.0\n",
    "/w/vendor/modules.txt": "# example.org/queue v1.0.0\n## explicit\nexample.org/queue\n",
    "/w/vendor/example.org/queue/queue.go": `package queue

import "net"

type Client struct{ conn net.Conn }

func NewClient(addr string) (*Client, error) {
	connect := func() (net.Conn, error) { return net.Dial("tcp", addr) }
	conn, err := connect()
	if err != nil {
		return nil, err
	}
	return &Client{conn: conn}, nil
}

func (c *Client) Close() error { return c.conn.Close() }

func (c *Client) Ping() error { _, err := c.conn.Write([]byte("ping")); return err }

type Names struct{ all []string }

func NewNames(all []string) (*Names, error) { return &Names{all: all}, nil }

func (n *Names) Close() error { n.all = nil; return nil }
`,
    "/w/a.go": `package m

import "example.org/queue"

func ping(addr string) error {
	c, err := queue.NewClient(addr)
	if err != nil {
		return err
	}
	return c.Ping()
}

func pingAndClose(addr string) error {
	c, err := queue.NewClient(addr)
	if err != nil {
		return err
	}
	defer c.Close()
	return c.Ping()
}

func names() error {
	n, err := queue.NewNames(nil)
	_ = n
	return err
}
`,
  };
  const { out, err } = await runInMemory(tree, ["check", "--format", "concise", "--rules", "closer-not-closed"]);
  expect(err).toBe("");
  expect(out.split("\n").filter((line) => line !== "")).toEqual([
    "a.go:6:12: warning: `c` is not closed on a path that leaves the function: what it holds stays open (closer-not-closed)",
  ]);
});

test("what a package that is not here dials or listens on, where its function only works with it", async () => {
  const answer = await found(
    "net\ngithub.com/mdlayher/ndp\nexample.org/feed",
    `
func announce(iface *net.Interface, msg ndp.Message) error {
	conn, _, err := ndp.Listen(iface, ndp.LinkLocal)
	if err != nil {
		return err
	}
	return conn.WriteTo(msg, nil, net.IPv6linklocalallnodes)
}

func announceOnce(iface *net.Interface, msg ndp.Message) error {
	conn, _, err := ndp.Listen(iface, ndp.LinkLocal)
	if err != nil {
		return err
	}
	defer conn.Close()
	return conn.WriteTo(msg, nil, net.IPv6linklocalallnodes)
}

func serve(addr string) error {
	s, err := feed.Listen(addr)
	if err != nil {
		return err
	}
	return s.Serve()
}

func handedOn(addr string, use func(*feed.Conn)) error {
	c, err := feed.Dial(addr)
	if err != nil {
		return err
	}
	use(c)
	return c.Ping()
}

func ask(title string) (string, error) {
	d, err := feed.Dialog(title)
	if err != nil {
		return "", err
	}
	return d.Answer(), nil
}
`,
  );
  expect(answer).toEqual(["conn-not-closed: conn, _, err := ndp.Listen(iface, ndp.LinkLocal)"]);
});

test("what of a package that is not here reads a file by its name, and what may keep it", async () => {
  const answer = await found(
    "os\ngithub.com/prometheus/common/expfmt\nexample.org/feed",
    `
func families(name string) (int, error) {
	f, err := os.Open(name)
	if err != nil {
		return 0, err
	}
	var parser expfmt.TextParser
	all, err := parser.TextToMetricFamilies(f)
	if err != nil {
		return 0, err
	}
	return len(all), nil
}

func follow(name string, r *feed.Reader) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	r.Follow(f)
	return nil
}

func rows(name string, r *feed.Reader) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	return r.ReadAndClose(f)
}
`,
  );
  expect(answer).toEqual(["file-not-closed: f, err := os.Open(name)"]);
});

test("the service manager of Windows", async () => {
  const answer = await found(
    "golang.org/x/sys/windows/svc/mgr",
    `
func describe(name string) (mgr.Config, error) {
	m, err := mgr.Connect()
	if err != nil {
		return mgr.Config{}, err
	}
	defer m.Disconnect()
	s, err := m.OpenService(name)
	if err != nil {
		return mgr.Config{}, err
	}
	return s.Config()
}

func describeAll(names []string) (all []mgr.Config, err error) {
	m, err := mgr.Connect()
	if err != nil {
		return nil, err
	}
	defer m.Disconnect()
	for _, name := range names {
		s, err := m.OpenService(name)
		if err != nil {
			return nil, err
		}
		c, err := s.Config()
		s.Close()
		if err != nil {
			return nil, err
		}
		all = append(all, c)
	}
	return all, nil
}
`,
  );
  expect(answer).toEqual(["closer-not-closed: s, err := m.OpenService(name)"]);
});
