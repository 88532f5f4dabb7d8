// How a command says that it was called wrongly.

/** A mistake of the user's: one line that says what to do; exit code 2. */
export class UsageError extends Error {}
