// Whether an error is certain to be one where it is returned: made there, or under the condition that says so.
import type { CallExpr, Expr, Ident, Node } from "../syntax/ast.ts";
import { unparen } from "../syntax/parser-expr.ts";
import { calleeName, lastName } from "../types/callee.ts";
import type { LocalVar, Names } from "../types/object.ts";
import { type Known, knownInBranch, nilness } from "./known.ts";

const makers: ReadonlySet<string> = new Set([
  "errors.New",
  "fmt.Errorf",
  "github.com/pkg/errors.Errorf",
  "github.com/pkg/errors.New",
  "golang.org/x/xerrors.Errorf",
  "golang.org/x/xerrors.New",
  "google.golang.org/grpc/status.Error",
  "google.golang.org/grpc/status.Errorf",
]);
/** The same of other packages of that name, which a program may have itself: errors.Errorf, errors.Newf. */
const maker = /(^|\/)errors(\/v\d+)?\.(New|Newf|Errorf)$/;
const wrapper =
  /(^|\/)errors(\/v\d+)?\.(Wrap|Wrapf|WithMessage|WithMessagef|WithStack|EnsureStack|Trace|Annotate|Annotatef)$/;
/** nil for a nil error, so non-nil for another. */
const wrappers: ReadonlySet<string> = new Set([
  "errors.Join",
  ...["WithMessage", "WithMessagef", "WithStack", "Wrap", "Wrapf"].map((name) => `github.com/pkg/errors.${name}`),
]);

export function isNonNilError(x: Expr, parents: ReadonlyMap<Node, Node>, names: Names): boolean {
  const value = unparen(x);
  switch (value.kind) {
    case "Ident":
      return isSentinel(value, names) || isKnownByCondition(value, parents, names);
    case "UnaryExpr":
      return value.op === "&" && unparen(value.x).kind === "CompositeLit";
    case "CallExpr": {
      const name = calleeName(value, names) ?? "";
      return isMaker(name) || wrappedBy(value, name).some((arg) => isNonNilError(arg, parents, names));
    }
    case "SelectorExpr": {
      const object = value.x.kind === "Ident" ? names.objectOf(value.x) : undefined;
      return (
        object?.kind === "import" &&
        isStandard(object.path) &&
        /^(Err[A-Z]|E?EOF$|ErrUnexpectedEOF$)/.test(value.sel.name)
      );
    }
    default:
      return false;
  }
}

/** errors.New("..."), fmt.Errorf("..."), and a wrapper around an error that is not nil. */
export function isMadeError(x: Expr, names: Names, isNil: (inner: Expr) => boolean | undefined): boolean {
  if (x.kind !== "CallExpr") return false;
  const name = calleeName(x, names) ?? "";
  return isMaker(name) || wrappedBy(x, name).some((arg) => isNil(arg) === false);
}

function isMaker(name: string): boolean {
  return makers.has(name) || maker.test(name);
}

/** The error that a wrapper is given: first, or behind a context, errors.Wrap(ctx, err, "..."). */
function wrappedBy({ args }: CallExpr, name: string): readonly Expr[] {
  if (!wrappers.has(name) && !wrapper.test(name)) return [];
  return args.slice(0, 2).filter((arg, i) => (i === 0 ? lastName(arg) !== "ctx" : /err$/i.test(lastName(arg))));
}

/** ErrClosed, errNotFound of the package: nobody sets them to nil. */
function isSentinel(x: Ident, names: Names): boolean {
  return names.objectOf(x)?.kind === "package-level" && /^[eE]rr[A-Z]/.test(x.name);
}

/** os.ErrNotExist, io.EOF: nobody sets them to nil. */
function isStandard(path: string): boolean {
  return !(path.split("/")[0] as string).includes(".");
}

function isKnownByCondition(use: Ident, parents: ReadonlyMap<Node, Node>, names: Names): boolean {
  const variable = names.objectOf(use);
  if (variable?.kind !== "var" || isWrittenByClosure(variable, parents, names)) return false;
  let below: Node = use;
  for (let at = parents.get(use); at !== undefined && at.kind !== "FuncLit"; at = parents.get(at)) {
    const known = knownInBranch(at, below, parents, names).find((one) => isSet(one, variable, names));
    if (known !== undefined) {
      const { end } = known.cond;
      return !names.writesOf(variable).some((ident) => end <= ident.pos && ident.pos < use.pos);
    }
    // A loop in between may come back with another value.
    if (at.kind === "ForStmt" || at.kind === "RangeStmt" || at.kind === "LabeledStmt") return false;
    below = at;
  }
  return false;
}

/** err != nil, or the else of err == nil. */
function isSet(known: Known, variable: LocalVar, names: Names): boolean {
  const compared = nilness(known);
  return compared?.x.kind === "Ident" && !compared.isNil && names.objectOf(compared.x) === variable;
}

/** Assigned in a literal, or its address taken (which counts as a write): who knows when. */
function isWrittenByClosure(variable: LocalVar, parents: ReadonlyMap<Node, Node>, names: Names): boolean {
  return names.writesOf(variable).some((ident) => {
    if (parents.get(ident)?.kind === "UnaryExpr") return true;
    for (let at = parents.get(ident); at !== undefined; at = parents.get(at)) {
      if (at === variable.func) return false;
      if (at.kind === "FuncLit") return true;
    }
    return false;
  });
}
