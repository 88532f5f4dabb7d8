// Contexts: calls that take none and have a variant that does, and what may go on although a context is done.
import { type Say, say } from "../base/say.ts";

/** Calls whose variant with a context has another name or another form than the ones below, and what to call. */
export const namedVariants: ReadonlyMap<string, string> = new Map([
  ["database/sql.DB.Begin", "BeginTx"],
  ["net.Dial", "(&net.Dialer{}).DialContext"],
  ["crypto/tls.Dial", "(&tls.Dialer{}).DialContext"],
  ...["Addr", "CNAME", "Host", "IP", "MX", "NS", "SRV", "TXT"].map(
    (kind) => [`net.Lookup${kind}`, `net.DefaultResolver.Lookup${kind}`] as const,
  ),
  ...["net/http.", "net/http.Client."].flatMap((owner) =>
    ["Get", "Head", "Post", "PostForm"].map(
      (method) => [`${owner}${method}`, "http.NewRequestWithContext and Do"] as const,
    ),
  ),
]);

/** Names of calls of the standard library that have a variant called so with one of the suffixes. */
export const variantCalls: readonly string[] = [
  "Query",
  "QueryRow",
  "Exec",
  "Prepare",
  "Ping",
  "NewRequest",
  "Command",
  "Dial",
  "Handshake",
  "Queryx",
  "QueryRowx",
  "NamedExec",
];

export const variantSuffixes: readonly string[] = ["Context", "WithContext", "Ctx"];

/** Packages whose variants only carry values along. */
export const valueOnlyPackages: ReadonlySet<string> = new Set(["log/slog", "testing", "net/http/httptest"]);

/** What goes on when a call does not hear of the cancellation. */
export const goesOn: readonly (readonly [RegExp, Say])[] = [
  [/^database\/sql\.|sqlx/, say`the query goes on for nobody and holds its connection`],
  [/^net\/http\./, say`the exchange goes on for nobody and holds its goroutine and connection`],
  [/^os\/exec\./, say`the process goes on for nobody`],
  [/(?:)/, say`it goes on for nobody`],
];

/** Calls that have to happen all the same, that only begin something, or that make what outlives the caller. */
export const ownTimeCall =
  /^(shutdown|close|stop|clean|release|unlock|rollback|abort|cancel|revert|teardown|undo|flush|drain|disconnect|deregister|unregister|logout|kill|start|serve|listen|watch|subscribe|spawn|launch|enqueue|submit|schedule|dispatch|async|background|new(?!request)|open|connect|log|debug|info|warn|error|audit|trace|record|emit|report|notify|commit|deactivate)|log(if|ger|f)?$|^(with|clone)|(client|tokensource|async|background|cleanup|shutdown|stop|teardown|close|netconn)$/i;

/** Functions in which nothing is said by a new root. */
export const ownTimeFunction =
  /^(main|init)$|shutdown|cleanup|clos(e|ing)|stop|teardown|release|rollback|detach|async|background|drain|destroy|abort|commit|revert/i;

/** Local variables that say that their context is one of its own. */
export const ownTimeVariable = /detach|^bg|background|clean|shutdown|stop|root|base|async|fresh|indep/i;

/** Comments that give a reason. */
export const reasonGiven =
  /detach|outlive|intention|on purpose|deliberate|independent|surviv|even (if|when|though)|regardless|(must|should|may|can)(n't| not) be (cancel|abort|interrupt)|clean ?up|best[- ]effort|make sure|so that|race/i;

/** Packages that only want a context for what it carries. */
export const loggingPackage = /(^|[/.-])(log|logs|logging|logger|slog|zap|logr|klog|zerolog|logrus)(\/v\d+)?$/;

/** Calls that only count or time something. */
export const measuring =
  /monitoring|metric|stats\b|telemetry|\bdiag|(?<!ara)meter|counter|gauge|histogram|opencensus|opentelemetry|otel/i;

/** Programs of the system that look up or set something and are done. */
export const instantPrograms: ReadonlySet<string> = new Set(
  [
    "arp basename blkid cat chmod chown date defaults dirname dmidecode dscl echo env findmnt getconf getent hostname",
    "hostnamectl id ifconfig ip ip6tables iptables kill launchctl ldconfig ln ls lsblk lsmod mkdir mknod modprobe netsh",
    "netstat nft nproc pgrep pidof pkill ps pwd readlink realpath reg resolvectl route sc scutil setcap ss stat stty",
    "sw_vers sysctl tput tty uname uptime ver which who whoami",
  ].flatMap((line) => line.split(" ")),
);
