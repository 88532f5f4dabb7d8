// The API of a popular module as far as it hands over resources: Go declarations without bodies, for checkouts whose
// modules are not on this machine. Data, no logic.

export interface ModuleApi {
  /** Import paths that have it: the major versions that agree in it. */
  readonly paths: readonly string[];
  /**
   * Go source. A comment behind a function or method says what its caller has to release, in the words of
   * protocols.ts: `// conn`, `// closer 1` for the second result. "child": nothing is lost where the value it is
   * called on is released; "ctx": the end of its context
   * (its first argument, or an option WithContext) releases it; "source": nothing is held where the first
   * argument is nil or "".
   */
  readonly go: string;
}
