// Containers that live on: what takes out of them, what only looks at them, and keys of which there are only a few.

/** Methods of sync.Map. */
export const syncMapGrows: ReadonlySet<string> = new Set(["Store", "LoadOrStore", "Swap"]);
export const syncMapLooks: ReadonlySet<string> = new Set(["Load", "Range"]);

/** Methods of container/list.List; with Front and Back in hand somebody may take out. */
export const listGrows: ReadonlySet<string> = new Set(["PushBack", "PushFront"]);
export const listLooks: ReadonlySet<string> = new Set(["Len"]);

/** Methods that end what another method began for the same key. */
export const endingName =
  /^([sS]top|[rR]emove|[uU]n(register|subscribe|watch|track|lock|link|load|bind|listen|mount)|[dD]elete|[rR]elease|[dD]ec([A-Z]|r|rement|$)|[lL]eave|[dD]rop|[dD]etach|[dD]eregister|[dD]isconnect|[lL]ogout|[eE]vict|[fF]orget|[kK]ill)/;

/** Functions that are given a container and keep and change nothing of it. */
export const looksAtContainer =
  /^(fmt|log|log\/slog|sort|strings|reflect|encoding\/json|encoding\/json\.Encoder|testing|maps|slices)\.(?!Delete|Copy|Insert|Replace|Compact|Clip|Grow)/;

/** Keys of which there are only a few, by their name. */
export const fewKeys =
  /^(status|code|statuscode|method|level|severity|kind|type|state|op|operation|version|shard|bucket|slot|index|idx|i|hour|minute|day|weekday|month|year|pattern|route|proto(major|minor)?|protocol|scheme|region|zone|lang|language|country|phase|stage|role|mode|env|category|endpoint|handler|event|metric|plugin|driver|backend|typ|\w*(type|kind|status|state|mode|class|category|group))$/i;

/** Types whose values are few. */
export const fewKeyTypes: ReadonlySet<string> = new Set(["reflect.Type", "reflect.Kind", "time.Weekday", "time.Month"]);

/** Calls that answer something else each time. */
export const alwaysNew = /uuid|NewString|Token|rand|nextI[dD]|NewI[dD]|gen(erate)?I[dD]|UnixNano|^Now$|NewSession/;
