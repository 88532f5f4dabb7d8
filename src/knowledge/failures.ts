// Calls whose result is not to be trusted without a look at their error, by what is lost with it. Data, no logic.
import { type Say, say } from "../base/say.ts";

/**
 * Where dropping the error matters: "always", also under the name `_`; "unnamed", where it is a statement of its own;
 * "file", as "unnamed", where the value it writes to is a file.
 */
export type Dropping = "always" | "unnamed" | "file";

export interface Failure {
  readonly harm: Say;
  readonly dropping: Dropping;
}

function all(dropping: Dropping, harm: Say, ...names: readonly string[]): (readonly [string, Failure])[] {
  return names.map((name) => [name, { harm, dropping }] as const);
}

const of = (type: string, ...methods: readonly string[]): string[] => methods.map((method) => `${type}.${method}`);

/** Calls without a result but their error (or a count). */
export const failures: ReadonlyMap<string, Failure> = new Map([
  ...all(
    "always",
    say`what it decoded may be half of it, or nothing`,
    ...["json", "xml", "asn1"].map((name) => `encoding/${name}.Unmarshal`),
    ...["json", "xml", "gob"].map((name) => `encoding/${name}.Decoder.Decode`),
    ...["v2", "v3"].flatMap((version) => of(`gopkg.in/yaml.${version}`, "Unmarshal", "Decoder.Decode")),
    "sigs.k8s.io/yaml.Unmarshal",
    "github.com/goccy/go-yaml.Unmarshal",
    "github.com/BurntSushi/toml.Unmarshal",
    "google.golang.org/protobuf/proto.Unmarshal",
    "github.com/golang/protobuf/proto.Unmarshal",
  ),
  ...all(
    "unnamed",
    say`what it read may be half of it, or nothing`,
    "io.ReadFull",
    "io.ReadAtLeast",
    "encoding/binary.Read",
  ),
  ...all("unnamed", say`the variables keep their old values when it fails`, ...of("fmt", "Sscan", "Sscanf", "Sscanln")),
  ...all(
    "always",
    say`the variables keep their old values when it fails`,
    ...of("database/sql.Rows", "Scan"),
    ...of("database/sql.Row", "Scan"),
    "github.com/jmoiron/sqlx.Rows.StructScan",
  ),
  ...all("always", say`the transaction may not have happened`, "database/sql.Tx.Commit"),
  ...all(
    "always",
    say`the statement may not have happened`,
    ...["DB", "Tx", "Conn"].flatMap((type) => of(`database/sql.${type}`, "Exec", "ExecContext")),
    ...of("database/sql.Stmt", "Exec", "ExecContext"),
  ),
  ...all("always", say`the file may hold half of it, or nothing`, "os.WriteFile", "io/ioutil.WriteFile"),
  ...all("unnamed", say`the file may still have its old name`, "os.Rename"),
  ...all("unnamed", say`the file may keep its old length`, "os.Truncate"),
  ...all(
    "file",
    say`the file may hold half of it, or nothing`,
    ...of("os.File", "Write", "WriteString", "WriteAt", "ReadFrom", "Sync", "Truncate"),
    ...of("io", "Copy", "CopyN"),
    ...["json", "xml", "gob"].map((name) => `encoding/${name}.Encoder.Encode`),
    "encoding/binary.Write",
    "bufio.Writer.Flush",
  ),
]);

/** What the other result is where the error is dropped. */
export interface Blank {
  readonly harm: Say;
  /**
   * "handle": nil, so that a use of it panics; "parsed": the same, of what somebody outside has written; "value": zero,
   * or a part; "bytes": as "value", often for a message only.
   */
  readonly result: "handle" | "parsed" | "value" | "bytes";
}

function blank(result: Blank["result"], harm: Say, ...names: readonly string[]): (readonly [string, Blank])[] {
  return names.map((name) => [name, { harm, result }] as const);
}

/** Calls with two results, by what the first one is when there is an error. */
export const blanks: ReadonlyMap<string, Blank> = new Map([
  ...blank(
    "handle",
    say`what it returns is nil then, and its use a panic`,
    ...of("os", "Open", "Create", "OpenFile", "CreateTemp", "Stat", "Lstat"),
    ...of("net", "Dial", "DialTimeout", "Listen"),
    ...of("net/http", "Get", "Post", "Head", "PostForm"),
    ...of("net/http.Client", "Do", "Get", "Post", "Head", "PostForm"),
    ...["DB", "Tx", "Conn"].flatMap((type) => of(`database/sql.${type}`, "Query", "QueryContext", "Prepare")),
    ...of("database/sql.DB", "Begin", "BeginTx"),
    ...of("database/sql.Stmt", "Query", "QueryContext"),
  ),
  ...blank(
    "parsed",
    say`what it returns is nil then, and its use a panic`,
    ...of("net/url", "Parse", "ParseRequestURI"),
    "net/mail.ParseAddress",
    "regexp.Compile",
  ),
  ...blank(
    "value",
    say`what cannot be read counts as zero or empty`,
    ...of("strconv", "Atoi", "ParseInt", "ParseUint", "ParseFloat"),
    "encoding/hex.DecodeString",
    "encoding/base64.Encoding.DecodeString",
    ...of("time", "Parse", "ParseInLocation", "ParseDuration"),
  ),
  ...blank(
    "bytes",
    say`what it read may be half of it, or nothing`,
    ...of("io", "ReadAll"),
    ...of("io/ioutil", "ReadAll", "ReadFile"),
    ...of("os", "ReadFile"),
  ),
]);

/** Readers and writers in memory: what they hold is whole. */
export const memory: ReadonlySet<string> = new Set([
  "bytes.Buffer",
  "bytes.Reader",
  "strings.Reader",
  "strings.Builder",
  "net/http/httptest.ResponseRecorder",
]);
