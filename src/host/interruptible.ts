// Work that goes on for long without giving the event loop a turn, and can be broken off all the same.

/** Does the work. Ctrl-C meanwhile breaks it off wherever it is, and the program ends: it must write nothing. */
export type Interruptible = <T>(work: () => T) => T;
