// What uses a value while it is called and keeps nothing of it: asked where a fix releases the value earlier than it
// was. What stands in no table keeps the value. Data, no logic.
import { assertionPackages } from "./assertions.ts";

/** Where the helpers for files of etcd are, over time. */
export const etcdFileutilPaths: readonly string[] = [
  "go.etcd.io/etcd/client/pkg/v3/fileutil",
  "go.etcd.io/etcd/pkg/v3/fileutil",
  "go.etcd.io/etcd/pkg/fileutil",
  "github.com/coreos/etcd/pkg/fileutil",
];

/** Calls that use a value they are given and keep it, if at all, in their result. */
export const borrowers: ReadonlySet<string> = new Set([
  ...["Copy", "CopyN", "CopyBuffer", "ReadAll", "ReadFull", "ReadAtLeast", "WriteString"].map((name) => `io.${name}`),
  ...["LimitReader", "TeeReader"].map((name) => `io.${name}`),
  "io/ioutil.ReadAll",
  "net/http.ServeContent",
  ...["Fprint", "Fscan", "Print", "Sprint"].flatMap((name) => ["", "f", "ln"].map((form) => `fmt.${name}${form}`)),
  "fmt.Errorf",
  ...["Println", "Printf", "Print"].map((name) => `log.${name}`),
  ...["bufio.NewReader", "bufio.NewScanner", "bufio.NewWriter"],
  ...["encoding/json.NewDecoder", "encoding/json.NewEncoder", "encoding/xml.NewDecoder", "encoding/csv.NewReader"],
  ...["net.FileConn", "net.FileListener", "net.FilePacketConn", "net/mail.ReadMessage"],
  ...["golang.org/x/net/ipv4.NewConn", "golang.org/x/net/ipv6.NewConn"],
  ...["net/http.ReadRequest", "net/http.ReadResponse", "runtime/pprof.WriteHeapProfile"],
  ...["net/http/httputil.DumpResponse", "net/http/httputil.DumpRequest", "mime/multipart.NewReader"],
  ...["gopkg.in/yaml.v2", "gopkg.in/yaml.v3", "go.yaml.in/yaml/v2", "go.yaml.in/yaml/v3"].flatMap(coders),
  ...["github.com/goccy/go-yaml", "github.com/goccy/go-json", "github.com/json-iterator/go"].flatMap(coders),
  ...["github.com/BurntSushi/toml", "github.com/pelletier/go-toml", "github.com/pelletier/go-toml/v2"].flatMap(coders),
  ...["github.com/BurntSushi/toml.DecodeReader", "github.com/pelletier/go-toml.LoadReader"],
  ...["gzip", "zlib", "flate", "s2", "snappy"].flatMap((name) => readers(`github.com/klauspost/compress/${name}`)),
  ...["github.com/golang/snappy", "github.com/ulikunitz/xz", "github.com/andybalholm/brotli"].flatMap(readers),
  ...["github.com/pierrec/lz4", "github.com/pierrec/lz4/v3", "github.com/pierrec/lz4/v4"].flatMap(readers),
  ...["github.com/klauspost/compress/zstd", "github.com/DataDog/zstd"].flatMap(readers),
  ...["github.com/klauspost/pgzip.NewReader", "github.com/klauspost/pgzip.NewReaderN"],
  ...["golang.org/x/net/html.Parse", "golang.org/x/net/html.NewTokenizer", "golang.org/x/net/html/charset.NewReader"],
  ...["golang.org/x/text/transform.NewReader", "golang.org/x/text/transform.NewWriter"],
  ...["github.com/PuerkitoBio/goquery.NewDocumentFromReader", "github.com/opencontainers/go-digest.FromReader"],
  ...["github.com/gabriel-vasile/mimetype.DetectReader", "github.com/prometheus/common/expfmt.NewDecoder"],
  ...etcdFileutilPaths.flatMap((path) => [`${path}.Fsync`, `${path}.Fdatasync`]),
  ...["", "/pathrs-lite"].flatMap((part) =>
    ["OpenatInRoot", "MkdirAllHandle", "Reopen"].map((name) => `github.com/cyphar/filepath-securejoin${part}.${name}`),
  ),
  ...["github.com/spf13/afero.ReadAll", "k8s.io/apimachinery/pkg/util/yaml.NewYAMLOrJSONDecoder"],
  ...["k8s.io/apimachinery/pkg/util/yaml.NewYAMLReader", "github.com/hashicorp/go-msgpack/codec.NewDecoder"],
]);

function coders(path: string): readonly string[] {
  return [`${path}.NewDecoder`, `${path}.NewEncoder`];
}

function readers(path: string): readonly string[] {
  return [`${path}.NewReader`, `${path}.NewWriter`];
}

/** Types that use what is put into their fields, and give nothing of it back or away: a process has copies of its own. */
export const borrowingOwners: ReadonlySet<string> = new Set(["os/exec.Cmd"]);

/** Connections that clients of generated code call through: closing the client is closing the connection. */
export const carrierTypes: ReadonlySet<string> = new Set(["google.golang.org/grpc.ClientConn"]);

/** Constructors of generated clients: pb.NewHealthClient(cc). */
export const generatedClient = /^New\w*Client$/;

/** Functions whose first result owns their first argument: closing the one closes the other. */
export const adopters: ReadonlySet<string> = new Set([
  "crypto/tls.Client",
  "crypto/tls.Server",
  "crypto/tls.NewListener",
  "net/textproto.NewConn",
  "net/rpc.NewClient",
  "net/rpc/jsonrpc.NewClient",
  "net/http/httputil.NewClientConn",
  "golang.org/x/net/netutil.LimitListener",
]);

/** Functions whose results are data of their own: counts, copies, errors. */
export const dataFunctions: ReadonlySet<string> = new Set([
  ...["Copy", "CopyN", "CopyBuffer", "ReadAll", "ReadFull", "ReadAtLeast", "WriteString"].map((name) => `io.${name}`),
  ...["ReadAll", "ReadFile"].map((name) => `io/ioutil.${name}`),
  ...["Print", "Fprint", "Fscan", "Sscan"].flatMap((name) => ["", "f", "ln"].map((form) => `fmt.${name}${form}`)),
  "fmt.Errorf",
  ...["Remove", "RemoveAll", "ReadFile", "WriteFile", "Stat", "Lstat", "Chmod", "Chtimes", "Rename", "MkdirAll"].map(
    (name) => `os.${name}`,
  ),
  ...["Marshal", "MarshalIndent", "Unmarshal", "Valid"].map((name) => `encoding/json.${name}`),
  ...["Marshal", "Unmarshal"].map((name) => `encoding/xml.${name}`),
  "encoding/binary.Read",
  "encoding/binary.Write",
  "image.Decode",
  "image.DecodeConfig",
  ...["gif", "jpeg", "png"].flatMap((name) => ["Encode", "Decode"].map((form) => `image/${name}.${form}`)),
  "context.Cause",
  ...["DumpResponse", "DumpRequest"].map((name) => `net/http/httputil.${name}`),
]);

/** The same for every function of a package. */
export const dataPackages: ReadonlySet<string> = new Set([
  ...assertionPackages,
  "errors",
  "github.com/pkg/errors",
  "log",
  "log/slog",
  "math",
  "strconv",
  "unicode",
  "unicode/utf8",
]);

/** Packages whose functions keep an argument in their result and nowhere else: readers, decoders, parts of strings. */
export const wrapperPackages: ReadonlySet<string> = new Set([
  "archive/tar",
  "archive/zip",
  "bufio",
  "bytes",
  ...["bzip2", "flate", "gzip", "lzw", "zlib"].map((name) => `compress/${name}`),
  ...["base32", "base64", "csv", "gob", "hex", "json", "xml"].map((name) => `encoding/${name}`),
  "fmt",
  "io",
  "path",
  "path/filepath",
  "strings",
]);

export const wrapperFunctions: ReadonlySet<string> = new Set([
  "context.WithCancel",
  "context.WithDeadline",
  "context.WithTimeout",
  "context.WithValue",
  "net/http.NewRequestWithContext",
  "os/exec.CommandContext",
  "os.Create",
  "os.Open",
  "os.OpenFile",
]);

/** Methods of any value that use an argument and keep it, if at all, in their result: a query and its rows. */
export const wrapperMethods: ReadonlySet<string> = new Set([
  "BeginTx",
  "DialContext",
  "Execute",
  "ExecuteTemplate",
  "ExecContext",
  "PingContext",
  "PrepareContext",
  "QueryContext",
  "QueryRowContext",
  "ReadFrom",
  "WriteTo",
]);

/** Methods of a held value whose results, and what they fill, do not depend on the value's being open. */
export const dataMethods: ReadonlySet<string> = new Set([
  "Chmod",
  "Close",
  "Columns",
  "CombinedOutput",
  "Commit",
  "Deadline",
  "Decode",
  "Encode",
  "Err",
  "Error",
  "Exec",
  "ExecContext",
  "Flush",
  "LastInsertId",
  "Len",
  "Output",
  "Ping",
  "PingContext",
  "Read",
  "ReadAt",
  "ReadByte",
  "ReadDir",
  "ReadFrom",
  "ReadRune",
  "ReadString",
  "Readdir",
  "Readdirnames",
  "Rollback",
  "RowsAffected",
  "Run",
  "Scan",
  "Seek",
  "SetDeadline",
  "SetReadDeadline",
  "SetWriteDeadline",
  "Size",
  "Split",
  "Buffer",
  "Stat",
  "Sync",
  "Text",
  "Truncate",
  "Wait",
  "Write",
  "WriteAt",
  "WriteByte",
  "WriteRune",
  "WriteString",
  "WriteTo",
]);

/** Fields that are plain data: a response's status and headers outlive its body. */
export const dataFields: ReadonlySet<string> = new Set([
  "ContentLength",
  "Header",
  "Proto",
  "Status",
  "StatusCode",
  "Trailer",
]);

/** Methods that set something going, or hand the value on. */
export const startingMethod =
  /^(Start|Serve|Go|Listen|Watch|Subscribe|Register|Attach|Add|Push|Track|Keep|Use|Handle|Notify|Spawn|Launch)/;

/** Loggers and tests: what they are given is printed. */
export const printingMethod = /^(Log|Print|Debug|Info|Warn|Warning|Error|Fatal|Panic|Trace|Skip)(f|ln|w|Context|S)?$/;
