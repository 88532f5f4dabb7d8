// Containers that live on: what takes out of them, what only looks at them, and keys of which there are only a few.

/** Methods of sync.Map. */
export const syncMapGrows: ReadonlySet<string> = new Set(["Store", "LoadOrStore", "Swap"]);
export const syncMapLooks: ReadonlySet<string> = new Set(["Load", "Range"]);

/** Functions that are given a container and keep and change nothing of it. */
export const looksAtContainer =
  /^(fmt|log|log\/slog|sort|strings|reflect|encoding\/json|encoding\/json\.Encoder|testing|maps|slices)\.(?!Delete|Copy|Insert|Replace|Compact|Clip|Grow)/;

/** Keys of which there are only a few, by their name. */
export const fewKeys =
  /^(status|code|statuscode|method|level|severity|kind|type|state|op|operation|version|shard|bucket|slot|index|idx|i|hour|minute|day|weekday|month|year|pattern|route|proto|protocol|scheme|region|zone|lang|language|country|phase|stage|role|mode|env|category|endpoint|handler|event|metric|plugin|driver|backend)$/i;

/** Types whose values are few. */
export const fewKeyTypes: ReadonlySet<string> = new Set(["reflect.Type", "reflect.Kind", "time.Weekday", "time.Month"]);

/** Calls that answer something else each time. */
export const alwaysNew = /uuid|NewString|Token|rand|nextI[dD]|NewI[dD]|gen(erate)?I[dD]|UnixNano|^Now$|NewSession/;
