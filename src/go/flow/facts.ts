// What is known on one path, as it is copied and compared thousands of times in a search: keys are numbers, in order,
// beside their values. A Map of strings for each would be most of what a run allocates.

export type Fact = boolean | string;

/** The numbers of a declaration's keys, and which text stands in which key. */
export class FactKeys {
  private readonly numbers = new Map<string, number>();
  private readonly texts: string[] = [];
  /** By a text, for each key: whether the text is part of it, as far as that was asked. */
  private readonly parts = new Map<string, (number: number) => boolean>();

  numberOf(key: string): number {
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.texts.length;
      this.numbers.set(key, number);
      this.texts.push(key);
    }
    return number;
  }

  textOf(number: number): string {
    return this.texts[number] as string;
  }

  /** For each key, whether it holds the text. */
  holding(text: string): (number: number) => boolean {
    let holds = this.parts.get(text);
    if (holds === undefined) {
      const answers: (boolean | undefined)[] = [];
      holds = (number) => {
        let answer = answers[number];
        if (answer === undefined) {
          answer = this.textOf(number).includes(text);
          answers[number] = answer;
        }
        return answer;
      };
      this.parts.set(text, holds);
    }
    return holds;
  }
}

/** Never changed once it is made. */
export class Facts {
  /** Ascending. */
  private readonly keys: readonly number[];
  private readonly values: readonly Fact[];
  /** A bit for each key that is there, modulo 31: what is not in here is in none of the keys. */
  private readonly bits: number;

  constructor(keys: readonly number[], values: readonly Fact[]) {
    this.keys = keys;
    this.values = values;
    let bits = 0;
    for (let i = 0; i < keys.length; i++) bits |= bitOf(keys[i] as number);
    this.bits = bits;
  }

  get(key: number): Fact | undefined {
    if ((this.bits & bitOf(key)) === 0) return undefined;
    const at = this.placeOf(key);
    return this.keys[at] === key ? this.values[at] : undefined;
  }

  with(key: number, value: Fact): Facts {
    const at = this.placeOf(key);
    const isThere = this.keys[at] === key;
    if (isThere && this.values[at] === value) return this;
    const values = this.values.slice();
    if (isThere) {
      values[at] = value;
      return new Facts(this.keys, values);
    }
    const keys = this.keys.slice();
    keys.splice(at, 0, key);
    values.splice(at, 0, value);
    return new Facts(keys, values);
  }

  /** All of both; where they differ, what `others` say. */
  and(others: Facts): Facts {
    let all: Facts = this;
    for (let i = 0; i < others.keys.length; i++) all = all.with(others.keys[i] as number, others.values[i] as Fact);
    return all;
  }

  without(isDropped: (key: number) => boolean): Facts {
    let first = 0;
    while (first < this.keys.length && !isDropped(this.keys[first] as number)) first++;
    if (first === this.keys.length) return this;
    const keys = this.keys.slice(0, first);
    const values = this.values.slice(0, first);
    for (let i = first + 1; i < this.keys.length; i++) {
      const key = this.keys[i] as number;
      if (isDropped(key)) continue;
      keys.push(key);
      values.push(this.values[i] as Fact);
    }
    return keys.length === 0 ? noFacts : new Facts(keys, values);
  }

  /** Whether all that is known here is known in `more`. */
  isWithin(more: Facts): boolean {
    if (this === more) return true;
    if ((this.bits & ~more.bits) !== 0 || this.keys.length > more.keys.length) return false;
    let at = 0;
    for (let i = 0; i < this.keys.length; i++) {
      const key = this.keys[i] as number;
      while (at < more.keys.length && (more.keys[at] as number) < key) at++;
      if (more.keys[at] !== key || more.values[at] !== this.values[i]) return false;
    }
    return true;
  }

  /** Where the key is, or would be. */
  private placeOf(key: number): number {
    let at = this.keys.length;
    while (at > 0 && (this.keys[at - 1] as number) >= key) at--;
    return at;
  }
}

function bitOf(key: number): number {
  return 1 << (key % 31);
}

export const noFacts = new Facts([], []);
