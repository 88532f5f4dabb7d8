// Writers that hold back what they are given, or may still fail when they are closed. Data, no logic.

export interface WriterTable {
  /** Methods after which, when they have returned nil, everything is written. */
  readonly finish: readonly string[];
  /** The argument that it writes to; -1: none, it is the file itself. */
  readonly sink: number;
}

const writers = (
  finish: readonly string[],
  sink: number,
  ...names: readonly string[]
): (readonly [string, WriterTable])[] => names.map((name) => [name, { finish, sink }] as const);

/** Functions that open a file to write. */
export const fileMakers: readonly string[] = [
  "os.Create",
  "os.CreateTemp",
  "os.OpenFile",
  "io/ioutil.TempFile",
  "os.Root.Create",
  "os.Root.OpenFile",
];

/** By the function that makes them. */
export const writerMakers: ReadonlyMap<string, WriterTable> = new Map([
  ...writers(["Close"], -1, ...fileMakers),
  ...writers(["Flush"], 0, "bufio.NewWriter", "bufio.NewWriterSize", "text/tabwriter.NewWriter"),
  ...writers(
    ["Close", "Flush"],
    0,
    "compress/gzip.NewWriter",
    "compress/gzip.NewWriterLevel",
    "compress/zlib.NewWriter",
    "compress/zlib.NewWriterLevel",
    "compress/flate.NewWriter",
    "archive/tar.NewWriter",
    "archive/zip.NewWriter",
    "github.com/klauspost/compress/zstd.NewWriter",
    "github.com/klauspost/compress/gzip.NewWriter",
    "github.com/klauspost/pgzip.NewWriter",
    "github.com/pierrec/lz4/v4.NewWriter",
    "github.com/golang/snappy.NewBufferedWriter",
    "github.com/ulikunitz/xz.NewWriter",
  ),
  ...writers(["Close"], 0, "mime/multipart.NewWriter", "mime/quotedprintable.NewWriter"),
  ...writers(["Close"], 1, "encoding/base64.NewEncoder", "encoding/base32.NewEncoder"),
  ...writers(["Commit"], -1, "database/sql.DB.Begin", "database/sql.DB.BeginTx", "database/sql.Conn.BeginTx"),
]);

/** Sinks that do not fail, or of whose failure nobody could be told. */
export const sureSinks: ReadonlySet<string> = new Set([
  "bytes.Buffer",
  "strings.Builder",
  "net/http.ResponseWriter",
  "net/http/httptest.ResponseRecorder",
]);
