// What other linters look for that a rule of ours looks for, too: a line that is silenced for them, by name, has been
// looked at by somebody who wants it so.

export interface Counterpart {
  readonly rules: readonly string[];
  /** It looks for many other things: only a comment at the very line can be about this one. */
  readonly isBroad: boolean;
}

const about = (...rules: readonly string[]): Counterpart => ({ rules, isBroad: false });

/** By the name in //nolint:NAME. */
export const counterparts: ReadonlyMap<string, Counterpart> = new Map([
  ["errcheck", about("ignored-error", "deferred-error-lost")],
  ["bodyclose", about("body-not-closed")],
  ["sqlclosecheck", about("rows-not-closed", "stmt-not-closed")],
  ["rowserrcheck", about("rows-error-unchecked")],
  ["lostcancel", about("cancel-not-called")],
  ["noctx", about("context-not-passed")],
  ["contextcheck", about("context-not-passed")],
  ["errorlint", about("error-not-wrapped")],
  ["prealloc", about("slice-not-preallocated")],
  ["copyloopvar", about("loop-variable-captured")],
  ["exportloopref", about("loop-variable-captured")],
  ["scopelint", about("loop-variable-captured")],
  // lostcancel is a part of vet, G104 and G307 are gosec's for errors that nobody looks at.
  ["govet", { rules: ["cancel-not-called"], isBroad: true }],
  ["gosec", { rules: ["ignored-error", "deferred-error-lost"], isBroad: true }],
  ["gocritic", { rules: ["defer-in-loop", "defer-never-runs"], isBroad: true }],
  ["revive", { rules: ["defer-in-loop"], isBroad: true }],
]);
