// Who sends what is read: readers that the other side of a connection fills, wrappers that hand its bytes on, and calls
// that take all of it into memory.

/** Calls that read a reader to its end into memory, with the index of the reader. */
export const readsAll: ReadonlyMap<string, number> = new Map([
  ["io.ReadAll", 0],
  ["io/ioutil.ReadAll", 0],
  ["bytes.Buffer.ReadFrom", 0],
]);

/** Calls that copy the reader at 1 into the writer at 0. */
export const copies: ReadonlySet<string> = new Set(["io.Copy", "io.CopyBuffer"]);

/** Writers that keep what is written in memory. */
export const memoryWriters: ReadonlySet<string> = new Set(["bytes.Buffer", "strings.Builder"]);

/** Wrappers that pass on all that they read, with the index of the wrapped reader. */
export const passingReaders: ReadonlyMap<string, number> = new Map([
  ["bufio.NewReader", 0],
  ["bufio.NewReaderSize", 0],
  ["io.TeeReader", 0],
  ["io.NopCloser", 0],
  ["io/ioutil.NopCloser", 0],
  ["compress/gzip.NewReader", 0],
  ["compress/zlib.NewReader", 0],
  ["compress/flate.NewReader", 0],
  ["compress/bzip2.NewReader", 0],
  ["archive/tar.NewReader", 0],
  ["github.com/klauspost/compress/zstd.NewReader", 0],
  ["github.com/klauspost/compress/gzip.NewReader", 0],
  ["github.com/klauspost/pgzip.NewReader", 0],
  ["github.com/ulikunitz/xz.NewReader", 0],
  ["github.com/pierrec/lz4/v4.NewReader", 0],
  ["github.com/andybalholm/brotli.NewReader", 0],
  ["golang.org/x/net/html/charset.NewReader", 0],
  ["encoding/base64.NewDecoder", 1],
  ["encoding/hex.NewDecoder", 0],
]);

/** Those of them that read more than they are given: a limit on what is packed is none on what comes out. */
export const unpackers =
  /^(compress\/(gzip|zlib|flate|bzip2)|github\.com\/(klauspost\/(compress\/(zstd|gzip)|pgzip)|ulikunitz\/xz|pierrec\/lz4\/v4|andybalholm\/brotli))\.NewReader$/;

/** Wrappers that stop after a number of bytes, with the index of the wrapped reader. */
export const limitingReaders: ReadonlyMap<string, number> = new Map([
  ["io.LimitReader", 0],
  ["net/http.MaxBytesReader", 1],
]);

export type Peer = "client" | "server" | "other side";

/** Types that are the other side. */
export const peerTypes: ReadonlyMap<string, Peer> = new Map<string, Peer>([
  ["net.Conn", "other side"],
  ["net.TCPConn", "other side"],
  ["crypto/tls.Conn", "other side"],
  ["mime/multipart.File", "client"],
  ["mime/multipart.Part", "client"],
]);

/** Types whose Body the other side fills. */
export const bodyOwners: ReadonlyMap<string, Peer> = new Map<string, Peer>([
  ["net/http.Request", "client"],
  ["net/http.Response", "server"],
]);

/** Makers of a peer's value that is one's own after all. */
export const ownMakers: ReadonlySet<string> = new Set([
  "net.Pipe",
  "net/http/httptest.ResponseRecorder.Result",
  "net/http.NewRequest",
  "net/http.NewRequestWithContext",
  "net/http/httptest.NewRequest",
  "net/http/httptest.NewRequestWithContext",
]);

/** What only a server asks of a request. */
export const serverFields: ReadonlySet<string> = new Set([
  "RemoteAddr",
  "RequestURI",
  "PathValue",
  "FormValue",
  "PostFormValue",
  "ParseForm",
  "ParseMultipartForm",
  "MultipartReader",
  "FormFile",
]);
