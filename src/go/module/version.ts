// Semantic versions in the order of minimal version selection. https://semver.org/#spec-item-11

interface Version {
  readonly numbers: readonly number[];
  /** Identifiers after "-"; none: a release, which is greater than its pre-releases. */
  readonly pre: readonly string[];
}

/** Negative, 0 or positive; build metadata such as +incompatible does not count. What is no version is the least. */
export function compareVersions(a: string, b: string): number {
  const x = parse(a);
  const y = parse(b);
  if (x === null || y === null) return Number(x !== null) - Number(y !== null);
  for (let i = 0; i < 3; i++) {
    const difference = (x.numbers[i] ?? 0) - (y.numbers[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return comparePre(x.pre, y.pre);
}

function parse(text: string): Version | null {
  const match = /^v(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/.exec(text);
  if (match === null) return null;
  const [, major = "0", minor = "0", patch = "0", pre] = match;
  return { numbers: [Number(major), Number(minor), Number(patch)], pre: pre === undefined ? [] : pre.split(".") };
}

function comparePre(x: readonly string[], y: readonly string[]): number {
  if (x.length === 0 || y.length === 0) return Number(x.length === 0) - Number(y.length === 0);
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const a = x[i];
    const b = y[i];
    if (a === undefined || b === undefined) return a === undefined ? -1 : 1;
    if (a === b) continue;
    const isNumberA = /^\d+$/.test(a);
    const isNumberB = /^\d+$/.test(b);
    if (isNumberA && isNumberB) return Number(a) - Number(b);
    if (isNumberA !== isNumberB) return isNumberA ? -1 : 1;
    return a < b ? -1 : 1;
  }
  return 0;
}
