// Build constraints: //go:build expressions and the older // +build lines. go/build/constraint, go/build.

/** An expression; "tag" leaves hold their name. */
export type Constraint =
  | { readonly op: "tag"; readonly tag: string }
  | { readonly op: "!"; readonly x: Constraint }
  | { readonly op: "&&" | "||"; readonly x: Constraint; readonly y: Constraint };

const maxConstraintSize = 1000;
/** go/build/constraint's limit for the terms of one // +build line; longer lines count as none. */
const maxPlusBuildSize = 100;

/** Parses what follows "//go:build"; null: not a valid expression. */
export function parseConstraint(text: string): Constraint | null {
  const tokens = text.match(/&&|\|\||[!()]|[\p{L}\p{Nd}_.]+|\S/gu) ?? [];
  if (tokens.length === 0 || tokens.length > maxConstraintSize) return null;
  let at = 0;
  const or = (): Constraint | null => {
    let x = and();
    while (x !== null && tokens[at] === "||") {
      at++;
      const y = and();
      x = y === null ? null : { op: "||", x, y };
    }
    return x;
  };
  const and = (): Constraint | null => {
    let x = not();
    while (x !== null && tokens[at] === "&&") {
      at++;
      const y = not();
      x = y === null ? null : { op: "&&", x, y };
    }
    return x;
  };
  const not = (): Constraint | null => {
    const token = tokens[at++];
    if (token === undefined) return null;
    if (token === "!") {
      // "!!x" is refused by go/build/constraint.
      if (tokens[at] === "!") return null;
      const x = not();
      return x === null ? null : { op: "!", x };
    }
    if (token === "(") {
      const x = or();
      return tokens[at++] === ")" ? x : null;
    }
    return /^[\p{L}\p{Nd}_.]+$/u.test(token) ? { op: "tag", tag: token } : null;
  };
  const expression = or();
  return at === tokens.length ? expression : null;
}

/** One // +build line: options separated by spaces are or-ed, their comma-separated terms and-ed. */
export function parsePlusBuild(text: string): Constraint | null {
  if ((text.match(/[\s,]+/g)?.length ?? 0) > maxPlusBuildSize) return null;
  let result: Constraint | null = null;
  for (const option of text.trim().split(/\s+/)) {
    let all: Constraint | null = null;
    for (const term of option.split(",")) {
      const isNegated = term.startsWith("!");
      const name = isNegated ? term.slice(1) : term;
      const isValid = /^[\p{L}\p{Nd}_.]+$/u.test(name);
      const tag: Constraint = { op: "tag", tag: isValid ? name : "ignore" };
      const x: Constraint = isNegated && isValid ? { op: "!", x: tag } : tag;
      all = all === null ? x : { op: "&&", x: all, y: x };
    }
    if (all !== null) result = result === null ? all : { op: "||", x: result, y: all };
  }
  return result;
}

export function evaluate(x: Constraint, hasTag: (tag: string) => boolean): boolean {
  switch (x.op) {
    case "tag":
      return hasTag(x.tag);
    case "!":
      return !evaluate(x.x, hasTag);
    case "&&":
      return evaluate(x.x, hasTag) && evaluate(x.y, hasTag);
    default:
      return evaluate(x.x, hasTag) || evaluate(x.y, hasTag);
  }
}

/** The tags that stand unnegated in the expression: taking them as true may satisfy it. */
export function tagsOf(x: Constraint, out: Set<string> = new Set()): Set<string> {
  if (x.op === "tag") out.add(x.tag);
  else if (x.op === "!") return out;
  else {
    tagsOf(x.x, out);
    tagsOf(x.y, out);
  }
  return out;
}

/** Every tag of the expression, negated or not. */
export function allTagsOf(x: Constraint, out: Set<string> = new Set()): Set<string> {
  if (x.op === "tag") {
    out.add(x.tag);
  } else {
    allTagsOf(x.x, out);
    if (x.op !== "!") allTagsOf(x.y, out);
  }
  return out;
}

/** The lowest Go release N (of go1.N) the constraint implies, or 0; constraint.GoVersion. */
export function minimumRelease(x: Constraint): number {
  return releaseOf(x, 1);
}

/** `sign` 1: what x being true implies; -1: what x being false implies. */
function releaseOf(x: Constraint, sign: 1 | -1): number {
  switch (x.op) {
    case "tag": {
      if (sign < 0) return -1;
      const release = /^go1(?:\.([0-9]+))?$/.exec(x.tag);
      return release === null ? -1 : Number(release[1] ?? 0);
    }
    case "!":
      return releaseOf(x.x, sign === 1 ? -1 : 1);
    default: {
      const a = releaseOf(x.x, sign);
      const b = releaseOf(x.y, sign);
      const isAnd = (x.op === "&&") === (sign === 1);
      return isAnd ? Math.max(a, b) : Math.min(a, b);
    }
  }
}
