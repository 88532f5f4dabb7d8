// What acquires and what releases, for rules that are one automaton with other names. Data, no logic.

export interface ProtocolTable {
  /** "import/path.Func" -> index of the result that must be released. */
  readonly functions: ReadonlyMap<string, number>;
  /** "import/path.Type" -> methods whose result 0 must be released. */
  readonly methods: ReadonlyMap<string, readonly string[]>;
  readonly path: readonly string[];
  readonly releases: readonly string[];
  /** A method whose false tells that the value has released itself: "Next"; "" where there is none. */
  readonly exhaustedBy: string;
}

const first = (...names: readonly string[]): ReadonlyMap<string, number> => new Map(names.map((name) => [name, 0]));

export const protocols = {
  file: {
    functions: first("os.Open", "os.OpenFile", "os.Create", "os.CreateTemp", "os.OpenInRoot", "io/ioutil.TempFile"),
    methods: new Map([["os.Root", ["Open", "Create", "OpenFile"]]]),
    path: [],
    releases: ["Close"],
    exhaustedBy: "",
  },
  body: {
    functions: first("net/http.Get", "net/http.Post", "net/http.PostForm", "net/http.Head"),
    methods: new Map([["net/http.Client", ["Do", "Get", "Post", "PostForm", "Head"]]]),
    path: ["Body"],
    releases: ["Close"],
    exhaustedBy: "",
  },
  rows: {
    functions: first(),
    methods: new Map(
      ["DB", "Tx", "Conn", "Stmt"].map((name) => [`database/sql.${name}`, ["Query", "QueryContext"]] as const),
    ),
    path: [],
    releases: ["Close"],
    exhaustedBy: "Next",
  },
  stmt: {
    functions: first(),
    methods: new Map(["DB", "Conn"].map((name) => [`database/sql.${name}`, ["Prepare", "PrepareContext"]] as const)),
    path: [],
    releases: ["Close"],
    exhaustedBy: "",
  },
  tx: {
    functions: first(),
    methods: new Map([
      ["database/sql.DB", ["Begin", "BeginTx"]],
      ["database/sql.Conn", ["BeginTx"]],
    ]),
    path: [],
    releases: ["Commit", "Rollback"],
    exhaustedBy: "",
  },
  conn: {
    functions: first("net.Dial", "net.DialTimeout", "net.DialTCP", "net.DialUDP", "net.DialUnix", "crypto/tls.Dial"),
    methods: new Map([
      ["database/sql.DB", ["Conn"]],
      ["net.Dialer", ["Dial", "DialContext"]],
    ]),
    path: [],
    releases: ["Close"],
    exhaustedBy: "",
  },
  cancel: {
    functions: new Map(
      ["WithCancel", "WithTimeout", "WithDeadline", "WithCancelCause", "WithTimeoutCause", "WithDeadlineCause"].map(
        (name) => [`context.${name}`, 1] as const,
      ),
    ),
    methods: new Map<string, readonly string[]>(),
    path: [],
    releases: ["call"],
    exhaustedBy: "",
  },
  listener: {
    functions: first(
      "net.Listen",
      "net.ListenTCP",
      "net.ListenUnix",
      "net.ListenPacket",
      "net.ListenUDP",
      "crypto/tls.Listen",
    ),
    methods: new Map<string, readonly string[]>(),
    path: [],
    releases: ["Close"],
    exhaustedBy: "",
  },
} as const satisfies Record<string, ProtocolTable>;
