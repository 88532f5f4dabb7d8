// What a value keeps until it is released, by the function that made it. Data, no logic.

export type Holding = "descriptor" | "connection" | "lock" | "context" | "ticker" | "transaction" | "memory";

const descriptors = [
  "os.Open",
  "os.OpenFile",
  "os.Create",
  "os.CreateTemp",
  "os.NewFile",
  "os.OpenInRoot",
  "os.Pipe",
  "io/ioutil.TempFile",
  "net.Dial",
  "net.DialTimeout",
  "net.Listen",
  "net.ListenPacket",
  "net.ListenUDP",
  "net.ListenTCP",
  "net.ListenUnix",
  "net.DialTCP",
  "net.DialUDP",
  "net.DialUnix",
  "crypto/tls.Dial",
  "archive/zip.OpenReader",
  "plugin.Open",
  "golang.org/x/sys/unix.Open",
  "syscall.Open",
  "syscall.Socket",
];
const connections = ["net/http.Get", "net/http.Post", "net/http.Head", "net/http.PostForm", "database/sql.Open"];
const contexts = [
  "context.WithCancel",
  "context.WithTimeout",
  "context.WithDeadline",
  "context.WithCancelCause",
  "context.WithTimeoutCause",
  "context.WithDeadlineCause",
  "os/signal.NotifyContext",
];

export const holdingOf: ReadonlyMap<string, Holding> = new Map<string, Holding>([
  ...descriptors.map((name) => [name, "descriptor"] as const),
  ...connections.map((name) => [name, "connection"] as const),
  ...contexts.map((name) => [name, "context"] as const),
  ["time.NewTicker", "ticker"],
  ["time.NewTimer", "ticker"],
]);

/** Methods that give a connection, whatever the value's type: database/sql, net/http and what imitates them. */
export const holdingMethods: ReadonlyMap<string, Holding> = new Map<string, Holding>([
  ["Do", "connection"],
  ["Query", "connection"],
  ["QueryContext", "connection"],
  ["Queryx", "connection"],
  ["Conn", "connection"],
  ["Prepare", "connection"],
  ["PrepareContext", "connection"],
  ["Accept", "descriptor"],
  ["Open", "descriptor"],
  ["Dial", "descriptor"],
  ["DialContext", "descriptor"],
  ["Begin", "transaction"],
  ["BeginTx", "transaction"],
  ["Beginx", "transaction"],
]);

/** Methods that give something back. */
export const releaseMethods: ReadonlySet<string> = new Set([
  "Close",
  "CloseNow",
  "CloseWithError",
  "CloseSend",
  "CloseIdleConnections",
  "Unlock",
  "RUnlock",
  "Release",
  "Stop",
  "Shutdown",
  "Rollback",
  "Done",
  "Cancel",
  "Free",
  "Put",
  "Destroy",
  "Dispose",
  "Disconnect",
  "Terminate",
  "Finish",
  "End",
  "Remove",
  "RemoveAll",
  "Cleanup",
  "Kill",
  "Unsubscribe",
  "Detach",
  "Discard",
  "Abort",
  "Return",
  "Unmap",
  "Exit",
]);

/** Methods by which a value of one's own type ends what it stands for. */
export const endMethods: readonly string[] = [
  "Close",
  "Stop",
  "Shutdown",
  "Release",
  "Unsubscribe",
  "Cleanup",
  "Destroy",
  "Disconnect",
  "Discard",
];

/**
 * Methods that may end what a struct holds, whatever the struct is: which of them do, their bodies tell. They are asked
 * where the type has none of the names above.
 */
export const plainEndMethods: readonly string[] = [
  ...["close", "stop", "shutdown", "release", "cleanup", "destroy", "disconnect", "discard", "free", "quit"],
  ...["end", "done", "finish", "complete", "abort", "commit", "rollback", "undo"],
  ...["End", "Done", "Finish", "Complete", "Abort", "Commit", "Rollback", "Undo", "Free", "Quit", "Save"],
];
