// What acquires and what releases, for rules that are one automaton with other names. Data, no logic.

export interface ProtocolTable {
  /** Qualified name of a function ("os.Open") or method ("net/http.Client.Do") -> index of the result to release. */
  readonly acquire: ReadonlyMap<string, number>;
  /** Types of the handle, "import/path.Type": a function of the program that returns a fresh one acquires it. */
  readonly types: readonly string[];
  /** Fields between the handle and what is released. */
  readonly path: readonly string[];
  readonly releases: readonly string[];
  /** What releases it, too, under other names or with a sense of its own. */
  readonly alsoReleases: readonly string[];
  /** A method whose false tells that the value has released itself: "Next"; "" where there is none. */
  readonly exhaustedBy: string;
}

export type ResourceKind =
  | "file"
  | "body"
  | "rows"
  | "stmt"
  | "tx"
  | "conn"
  | "cancel"
  | "listener"
  | "closer"
  | "ticker";

const first = (...names: readonly string[]): (readonly [string, number])[] => names.map((name) => [name, 0]);
const of = (type: string, ...methods: readonly string[]): (readonly [string, number])[] =>
  methods.map((method) => [`${type}.${method}`, 0]);
const second = (...names: readonly string[]): (readonly [string, number])[] => names.map((name) => [name, 1]);

export const protocols = {
  file: {
    acquire: new Map([
      ...first(
        "os.Open",
        "os.OpenFile",
        "os.Create",
        "os.CreateTemp",
        "os.OpenInRoot",
        "os.NewFile",
        "os.Pipe",
        "io/ioutil.TempFile",
      ),
      ...of("os.Root", "Open", "Create", "OpenFile"),
      ...of("net/http.Dir", "Open"),
      ...of("net/http.FileSystem", "Open"),
      ...of("io/fs.FS", "Open"),
      ...of("archive/zip.File", "Open"),
      ...of("mime/multipart.FileHeader", "Open"),
      ...first("archive/zip.OpenReader"),
      ...["TCPListener", "UnixListener", "TCPConn", "UDPConn", "UnixConn"].flatMap((name) => of(`net.${name}`, "File")),
    ]),
    types: ["os.File"],
    path: [],
    releases: ["Close"],
    alsoReleases: [],
    exhaustedBy: "",
  },
  body: {
    acquire: new Map([
      ...first("net/http.Get", "net/http.Post", "net/http.PostForm", "net/http.Head"),
      ...["Do", "Get", "Head", "Post", "PostForm"].map(
        (name) => [`golang.org/x/net/context/ctxhttp.${name}`, 0] as const,
      ),
      ...of("net/http.Client", "Do", "Get", "Post", "PostForm", "Head"),
      ...of("net/http.Transport", "RoundTrip"),
      ...of("net/http.RoundTripper", "RoundTrip"),
    ]),
    types: [
      "net/http.Response",
      ...["aws-sdk-go", "aws-sdk-go-v2"].map((sdk) => `github.com/aws/${sdk}/service/s3.GetObjectOutput`),
      ...["v7", "v8", "v9"].map((v) => `github.com/elastic/go-elasticsearch/${v}/esapi.Response`),
    ],
    path: ["Body"],
    releases: ["Close"],
    alsoReleases: ["NewRetryReader"],
    exhaustedBy: "",
  },
  rows: {
    acquire: new Map([
      ...["DB", "Tx", "Conn", "Stmt"].flatMap((name) => of(`database/sql.${name}`, "Query", "QueryContext")),
    ]),
    types: [
      "database/sql.Rows",
      "github.com/jmoiron/sqlx.Rows",
      "github.com/jackc/pgx/v5.Rows",
      "github.com/jackc/pgx/v4.Rows",
    ],
    path: [],
    releases: ["Close"],
    alsoReleases: ["All"],
    exhaustedBy: "Next",
  },
  stmt: {
    acquire: new Map([...["DB", "Conn"].flatMap((name) => of(`database/sql.${name}`, "Prepare", "PrepareContext"))]),
    types: ["database/sql.Stmt"],
    path: [],
    releases: ["Close"],
    alsoReleases: [],
    exhaustedBy: "",
  },
  tx: {
    acquire: new Map([...of("database/sql.DB", "Begin", "BeginTx"), ...of("database/sql.Conn", "BeginTx")]),
    types: [
      "database/sql.Tx",
      "github.com/jmoiron/sqlx.Tx",
      "github.com/jackc/pgx/v5.Tx",
      "github.com/jackc/pgx/v4.Tx",
    ],
    path: [],
    releases: ["Commit", "Rollback"],
    alsoReleases: ["Discard", "CommitAt", "CommitWith"],
    exhaustedBy: "",
  },
  conn: {
    acquire: new Map([
      ...first("net.Dial", "net.DialTimeout", "net.DialTCP", "net.DialUDP", "net.DialUnix", "net.DialIP"),
      ...first("crypto/tls.Dial", "crypto/tls.DialWithDialer", "net.FileConn", "net.ListenMulticastUDP"),
      ...of("net.Dialer", "Dial", "DialContext"),
      ...of("crypto/tls.Dialer", "Dial", "DialContext"),
      ...of("net.Listener", "Accept"),
      ...of("net.TCPListener", "Accept", "AcceptTCP"),
      ...of("net.UnixListener", "Accept", "AcceptUnix"),
      ...of("database/sql.DB", "Conn"),
      ...of("net/http.ResponseController", "Hijack"),
      ...of("net/http.Hijacker", "Hijack"),
      ...first("net/rpc.Dial", "net/rpc.DialHTTP", "net/smtp.Dial"),
    ]),
    types: [
      "net.Conn",
      "net.TCPConn",
      "net.UDPConn",
      "net.UnixConn",
      "net.PacketConn",
      "crypto/tls.Conn",
      "database/sql.Conn",
      "google.golang.org/grpc.ClientConn",
      "net/rpc.Client",
    ],
    path: [],
    releases: ["Close"],
    alsoReleases: [
      "Release",
      "Hijack",
      "CloseNow",
      "CloseWithError",
      "Disconnect",
      "Drain",
      "Quit",
      "Logoff",
      "Umount",
      "Kill",
    ],
    exhaustedBy: "",
  },
  cancel: {
    acquire: new Map([
      ...second(
        ...["WithCancel", "WithTimeout", "WithDeadline", "WithCancelCause"].map((name) => `context.${name}`),
        ...["WithTimeoutCause", "WithDeadlineCause"].map((name) => `context.${name}`),
      ),
      ...second(...["WithCancel", "WithTimeout", "WithDeadline"].map((name) => `golang.org/x/net/context.${name}`)),
      ...second("os/signal.NotifyContext"),
    ]),
    types: [],
    path: [],
    releases: ["call"],
    alsoReleases: [],
    exhaustedBy: "",
  },
  listener: {
    acquire: new Map([
      ...first(
        "net.Listen",
        "net.ListenTCP",
        "net.ListenUnix",
        "net.ListenPacket",
        "net.ListenUDP",
        "net.FileListener",
      ),
      ...first("crypto/tls.Listen"),
      ...of("net.ListenConfig", "Listen", "ListenPacket"),
    ]),
    types: ["net.Listener", "net.TCPListener", "net.UnixListener"],
    path: [],
    releases: ["Close"],
    alsoReleases: [],
    exhaustedBy: "",
  },
  ticker: {
    acquire: new Map([
      ...first("time.NewTicker"),
      // Clocks that tests replace: in the program their tickers are those of the time package.
      ...of("k8s.io/utils/clock.WithTicker", "NewTicker"),
      ...of("k8s.io/utils/clock.Clock", "NewTicker"),
      ...of("github.com/benbjohnson/clock.Clock", "Ticker"),
      ...of("github.com/jonboulle/clockwork.Clock", "NewTicker"),
      ...of("code.cloudfoundry.org/clock.Clock", "NewTicker"),
    ]),
    types: [],
    path: [],
    releases: ["Stop"],
    alsoReleases: [],
    exhaustedBy: "",
  },
  closer: {
    acquire: new Map([
      ...first("database/sql.Open", "os.OpenRoot"),
      ...first("net/http/httptest.NewServer", "net/http/httptest.NewTLSServer", "net/http/httptest.NewUnstartedServer"),
    ]),
    types: [],
    path: [],
    releases: ["Close"],
    alsoReleases: [],
    exhaustedBy: "",
  },
} as const satisfies Record<string, ProtocolTable>;

/** Functions with a second result that is to be released as the first is. */
export const pairs: ReadonlySet<string> = new Set(["os.Pipe"]);

/** Protocols whose handles are recognised by their type when a function of the program returns them. */
export const typedKinds: readonly (keyof typeof protocols)[] = [
  "file",
  "body",
  "rows",
  "stmt",
  "tx",
  "conn",
  "listener",
];

/** Packages of the standard library whose functions and methods use what they are given and keep nothing of it. */
export const borrowingPackages: readonly string[] = [
  "fmt",
  "io",
  "io/ioutil",
  "io/fs",
  "bufio",
  "bytes",
  "strings",
  "encoding/",
  "compress/",
  "archive/",
  "hash",
  "crypto/md5",
  "crypto/sha",
  "crypto/rand",
  "image",
  "text/",
  "html/",
  "mime",
  "log",
  "errors",
  "os",
  "path/filepath",
  "reflect",
  "debug/",
  "go/",
  "syscall",
  "golang.org/x/sys/",
  "golang.org/x/term",
  "sort",
  "strconv",
  "time",
  "context",
];

/** Functions of those packages that keep or hand on what they are given after all. */
export const keepingFunctions: ReadonlySet<string> = new Set([
  "io.MultiWriter",
  "log.SetOutput",
  "log.New",
  "log.Logger.SetOutput",
  "log/slog.NewTextHandler",
  "log/slog.NewJSONHandler",
  "context.WithValue",
  "context.AfterFunc",
  "time.AfterFunc",
  "os.NewFile",
  "os.StartProcess",
  "errors.Join",
  "reflect.ValueOf",
  ...["syscall", "golang.org/x/sys/unix"].flatMap((path) => [`${path}.Dup2`, `${path}.Dup3`]),
]);
