// Searching bytes for a short ASCII text, without decoding them.

export interface Needle {
  isIn(bytes: Uint8Array): boolean;
  /** Where it stands, in order. */
  allIn(bytes: Uint8Array): readonly number[];
}

/** Horspool's search: it looks at about one byte in as many as the text is long. */
export function needle(text: string): Needle {
  const last = text.length - 1;
  const wanted = Uint8Array.from(text, (c) => c.charCodeAt(0));
  const skip = new Uint8Array(256).fill(text.length);
  for (let i = 0; i < last; i++) skip[wanted[i] as number] = last - i;
  const next = (bytes: Uint8Array, from: number): number => {
    for (let at = from + last; at < bytes.length; at += skip[bytes[at] as number] as number) {
      let k = 0;
      while (k <= last && bytes[at - k] === wanted[last - k]) k++;
      if (k > last) return at - last;
    }
    return -1;
  };
  return {
    isIn: (bytes) => next(bytes, 0) >= 0,
    allIn(bytes) {
      const found: number[] = [];
      for (let at = next(bytes, 0); at >= 0; at = next(bytes, at + 1)) found.push(at);
      return found;
    },
  };
}

/** The parts one behind the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let length = 0;
  for (const part of parts) {
    whole.set(part, length);
    length += part.length;
  }
  return whole;
}
