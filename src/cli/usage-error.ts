// How a command says that it was called wrongly.
import { english, type Say } from "../base/say.ts";

/** A mistake of the user's: one line that says what to do; exit code 2. */
export class UsageError extends Error {
  readonly text: Say;

  constructor(text: Say) {
    super(english(text));
    this.text = text;
  }
}
