// The vocabulary of typestate: what is acquired, how it is given back, what a callee does with it.
import type { AssignStmt, BlockStmt, CallExpr, CompositeLit, DeclStmt, Expr, Node, RangeStmt } from "../syntax/ast.ts";
import type { LocalVar, Names } from "../types/object.ts";
import type { Cfg } from "./cfg.ts";

/** A value in a variable, from here on. */
export interface Origin {
  /** The statement that binds the handle; the search starts behind it. */
  readonly stmt: AssignStmt | DeclStmt | RangeStmt;
  readonly handle: LocalVar;
  /** Fields between the variable and the value: ["db"] of app.db, err = open(). */
  readonly prefix: readonly string[];
  /** Other variables that have it: a cleanup function. */
  readonly also: readonly { readonly variable: LocalVar; readonly path: readonly string[] }[];
  /** The error (or ok) that says whether there is anything to release; null where none is returned or it is dropped. */
  readonly error: LocalVar | null;
  /** Fields of the handle that have the error where the value comes in a struct: err of result{file, err}. */
  readonly nilFields?: readonly string[];
}

export interface Acquisition extends Origin {
  readonly call: CallExpr;
}

/** How a value is given back: v.Close(), v.Body.Close(), or v() where `releases` is empty. */
export interface Releasing {
  /** Fields between the handle and what is released: ["Body"]. */
  readonly path: readonly string[];
  readonly releases: ReadonlySet<string>;
  /** A method that gives the value back by itself once it returns false: rows.Next(). "" where there is none. */
  readonly exhaustedBy: string;
  /** A method of the value may answer another value that is released in its stead: z.IOReadCloser(). */
  readonly mayHandOn: boolean;
  /** Methods of the value answer others that work through it, and closing those does not close it: a client. */
  readonly isClient?: boolean;
  /** Whether the value is of a type that is known: its methods only use it, whatever their bodies do with it. */
  readonly isOfKnownType?: boolean;
  /** Whether a function that outlives this one and works through the value may have it for as long as it likes. */
  readonly lastsInFunctions?: boolean;
  /** Whether a map that has the value as a key only knows of it: it is registered there, and still its maker's to hand over. */
  readonly isRegistered?: boolean;
  /** Functions and methods that release what they are given, "import/path.Func"; absent: none. */
  readonly functions?: ReadonlySet<string>;
  /** A way out of the function on which somebody else ends the value: every one, or those with an error. Null: none. */
  readonly endedOn?: "exit" | "failure" | null;
  /** The context that a cancel function ends: once it is done there is nothing left to cancel. */
  readonly context?: LocalVar | null;
}

export interface Leak {
  /** "exit": the function is left; "again": the value is overwritten, or the next iteration acquires anew. */
  readonly kind: "exit" | "again";
  /** The return or the statement that loses the value; null: the end of the body. */
  readonly at: Node | null;
  /** The last condition on the way there, and how it was decided; null: none. */
  readonly branch: Branch | null;
  /** The way out of a called function that leaves it open; null: the function itself does. */
  readonly through: Uneven | null;
}

/** A way out of a function on which a parameter stays open. */
export interface Uneven {
  /** Whether it stays open on all of them: the function only uses it. */
  readonly isEven: boolean;
  /** The function, its parameter, and the file they are in. */
  readonly name: string;
  readonly parameter: string;
  readonly file: string;
  /** The return, or the brace that ends the body. */
  readonly pos: number;
  readonly end: number;
}

/** A condition of a path, and the one before it. */
export interface Branch {
  readonly cond: Expr;
  readonly isTrue: boolean;
  readonly before: Branch | null;
}

/**
 * What became of a value: "open" it is still to be released, "released", "kept" somebody else has it (or nobody knows),
 * or it came back as a part of a result.
 */
export type Outcome = "open" | "released" | "kept" | Returned;

/** A result of a call holds the value: w of w := newWriter(f), under w's field `path`. */
export interface Returned {
  readonly result: number;
  readonly path: readonly string[];
  /** Other results that have it too: cleanup of f, cleanup := open(). */
  readonly also?: readonly Returned[];
}

/** A field of a struct that holds the value, and the method of the struct that releases it. */
export interface Inside {
  readonly path: readonly string[];
  readonly end: string;
}

/** What a call does with a value it is given, by whether it fails (its last result is a non-nil error). */
export interface Effect {
  readonly onSuccess: Outcome;
  readonly onFailure: Outcome;
  /** Whether every path that need not fail ends as `onSuccess` says. */
  readonly isCertain: boolean;
  /** Where it leaves open what it was given; absent: nowhere, or nobody knows. */
  readonly uneven?: Uneven;
}

/** What the search asks about callees; answered by a layer that knows other functions. */
export interface CallFacts {
  /**
   * What a call does with its argument `index` (-1: the receiver), which holds the value under `path`.
   * null: nothing is known. `nils` are the arguments that are known to be nil.
   */
  effectOf(
    call: CallExpr,
    index: number,
    path: readonly string[],
    releasing: Releasing,
    nils?: readonly number[],
  ): Effect | null;
  /** Whether a call may answer something that must be released itself, so that it stands for what it was called on. */
  answersCloser(call: CallExpr): boolean;
  /** Whether the method that is called is a mutex's, which the value may embed. */
  isOfMutex(call: CallExpr): boolean;
  /** Whether a method of another package's value answers more than data. */
  answersHandle(call: CallExpr): boolean;
  /** Whether the first result is plain data, which keeps nothing of the arguments: numbers, strings, errors. */
  answersData(call: CallExpr): boolean;
  /** Whether a value of this expression's type keeps nothing of what it was read from. */
  isData(x: Expr): boolean;
  /** Whether the result of a call stands for this argument from now on: c of c := tls.Client(conn, config). */
  adopts(call: CallExpr, index: number): boolean;
  /** The field that an element of a literal without keys goes to; "[]" for an element of a list. */
  fieldOf(literal: CompositeLit, index: number): string;
  /** Whether the called expression is a type. */
  isConversion(call: CallExpr): boolean;
  /** Whether the call cannot answer an error, in a module of the minor language version. */
  neverFails(call: CallExpr, goMinor?: number): boolean;
}

/** A function declaration as the search sees it. */
export interface Frame {
  readonly names: Names;
  readonly parents: ReadonlyMap<Node, Node>;
  readonly calls: CallFacts;
  flowOf(body: BlockStmt): Cfg;
}

/** Where a value is in another one that only works through it: a part of a path that no field is called. */
export const lent = "(lent)";
/** The same of what its own methods answer: a bucket of a client, a session of a connection. */
export const handle = "(handle)";

export const always = (outcome: Outcome): Effect => ({ onSuccess: outcome, onFailure: outcome, isCertain: true });

/** resp.Cookies(): the path is the protocol's own, its owner's methods leave it alone. */
export function isProtocolPath(path: readonly string[], { path: own }: Releasing): boolean {
  return own.length > 0 && path.length === own.length && path.every((name, i) => name === own[i]);
}

/** A ticker's: nobody closes its channel, so that a range over it only ends by a jump. */
export function isOfTicker({ releases, path }: Releasing): boolean {
  return path.length === 0 && releases.size === 1 && releases.has("Stop");
}
