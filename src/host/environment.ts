// The environment, handed in rather than read.

/** Environment variables as data: whoever needs one is given the record. */
export type Environment = Readonly<Record<string, string | undefined>>;
