// A cryptographic hash, handed in: what is cached is known by it, and must not be mistaken for anything else.

/** 128 bits of SHA-256 as text, the same for the same bytes and for nothing else. */
export type Digest = (bytes: Uint8Array | string) => string;
