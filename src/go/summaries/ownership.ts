// What a function does for its callers with resources: whether a result is a fresh resource that the caller must
// release, and whether a parameter is only borrowed. Computed on demand from bodies, also of other packages, bounded,
// cached; recursion and whatever is not understood answer "not fresh" and "not borrowed", which keep rules silent.

import { adopters, borrowers, borrowingOwners } from "../../knowledge/borrowers.ts";
import { releaseMethods } from "../../knowledge/holdings.ts";
import { openingName } from "../../knowledge/opening-names.ts";
import {
  borrowingPackages,
  keepingFunctions,
  protocols,
  type ResourceKind,
  typedKinds,
} from "../../knowledge/protocols.ts";
import type { UserResource } from "../../knowledge/user-resource.ts";
import { carriesOn } from "../flow/carry.ts";
import { buildCfg, type Cfg } from "../flow/cfg.ts";
import { parentsOf } from "../flow/deferred.ts";
import {
  always,
  type CallFacts,
  type Effect,
  type Frame,
  type Inside,
  lent,
  type Releasing,
  type Returned,
} from "../flow/resource.ts";
import { effectOnParameter } from "../flow/typestate.ts";
import type { BlockStmt, CallExpr, Expr, Func, FuncDecl, FuncLit, Ident, Node, ReturnStmt } from "../syntax/ast.ts";
import { receiverName } from "../syntax/parser.ts";
import { unparen } from "../syntax/parser-expr.ts";
import { walkFunctionBody } from "../syntax/walk.ts";
import { BodyReads } from "../types/body-reads.ts";
import {
  type BodyTypes,
  declarationOf,
  isInterfaceType,
  methodOfType,
  typeDeclaration,
  typeName,
} from "../types/body-types.ts";
import { calleeExpr, calleeName, isPredeclared, lastName, literalCalled, rootVariable } from "../types/callee.ts";
import type { FuncObject } from "../types/entity.ts";
import { fileScope, packageScope, resolveNames } from "../types/names.ts";
import type { LocalVar, Names } from "../types/object.ts";
import type { FileScope, TypedPackage } from "../types/package-scope.ts";
import type { Type } from "../types/type.ts";
import { deref, isTypeParam, isValid, under } from "../types/under.ts";
import { acquiredIn, mayBeReleased, ownedHere, releasingOf } from "./acquirers.ts";
import { derivedSource, isDerivedEnding } from "./derived.ts";
import { Endings } from "./endings.ts";
import { holdsNothing, isForeignDescriptor } from "./holding-nothing.ts";
import { Implementations } from "./implementations.ts";
import { KeptAnswers, type Question, questionOf } from "./kept-answers.ts";
import { endsLikeClose, opensReceiver } from "./own-type.ts";
import { pathOfReceiver } from "./promoted.ts";
import { assignmentsOf, isFreshlyReceived, receives } from "./received.ts";
import {
  answersData,
  isConversion,
  isData,
  isGeneratedClient,
  isGivenOut,
  isReading,
  isReadOnly,
  isRunner,
  isStreamAround,
} from "./signs.ts";
import { isStandardName, isStandardPackage } from "./standard.ts";
import type { Tables } from "./tables.ts";
import { neverFails } from "./unfailing.ts";

export interface Fresh {
  readonly kind: ResourceKind;
  /** Which result. */
  readonly index: number;
  /** What lies between the result and what is released: "()" for a cleanup function. */
  readonly path: readonly string[];
  /** Other results that release it too. */
  readonly also?: readonly Returned[];
  /** Where the resource comes from, for the story: the constructor's name; "" where the table names it. */
  readonly via: string;
  /** What the configuration says of it; absent or null: nothing. */
  readonly own?: UserResource | null;
  /** Whether nothing is lost where the value it was asked of is released. */
  readonly isChild?: boolean;
  /** Whether the end of its context releases it. */
  readonly isContextual?: boolean;
  /** Where the resource is in a struct that has a method of its own to end it, and that method. */
  readonly inside?: Inside;
  /** Not known to need a release: something whose package is not here opened it, or an interface's method answers it. */
  readonly isPresumed?: boolean;
}

/** Functions of packages that are not here which, by what they answer, open something: Iterator(), NewStream(). */
const openedName = /(Iterator|Iter|Cursor|Querier|Scanner|Snapshot|Stream|Session)$/;

/** Kinds that a function with such a result hands over whatever it is made of: nobody keeps a copy of them. */
const alwaysGiven: ReadonlySet<ResourceKind> = new Set<ResourceKind>(["body", "rows"]);

/** The others only where they are received: what a function acquires itself is followed to its result. */
const givenHere: ReadonlySet<ResourceKind> = new Set<ResourceKind>([...alwaysGiven, "file", "conn", "listener"]);

/** The same where a value that is a function opens them, as its name or its type's says: opts.Dial, connect DialFunc. */
const openedByValue: ReadonlySet<ResourceKind> = new Set<ResourceKind>(["file", "conn", "listener"]);
const openingValue = /dial|open|connect|listen/i;

const closing: Releasing = { path: [], releases: new Set(["Close"]), exhaustedBy: "", mayHandOn: false };

/** Functions whose callees are looked at this deep. */
const MAX_DEPTH = 6;
/** Functions with more results are not looked at. */
export const MAX_RESULTS = 8;
const MANY_RESULTS = 4;
/** Larger bodies are not understood. */
const MAX_BODY_BYTES = 20_000;

const kindOfType = new Map<string, ResourceKind>(
  typedKinds.flatMap((kind) => protocols[kind].types.map((type) => [type, kind] as const)),
);

/** A function with what is needed to understand its body. */
export interface Body {
  readonly decl: FuncDecl;
  /** The declaration itself, or a literal in it. */
  readonly func: Func;
  readonly names: Names;
  readonly types: BodyTypes;
  readonly parents: ReadonlyMap<Node, Node>;
  readonly frame: Frame;
}

/** A question about a callee: what it does with an argument, see CallFacts. */
interface Asked {
  readonly index: number;
  readonly path: readonly string[];
  readonly releasing: Releasing;
  readonly nils: readonly number[];
}

/** A body, and the kind of resource that is asked for. */
interface KindQuestion extends Body {
  readonly kind: ResourceKind;
}

export class Ownership {
  private readonly bodies = new Map<FuncObject, Body | null>();
  private readonly fresh = new Map<FuncObject, Question<Fresh | null>>();
  private readonly effects = new Map<FuncObject, Map<string, Question<Effect | null>>>();
  private readonly implementations = new Implementations();
  private readonly scopes = new Map<TypedPackage, ReturnType<typeof packageScope>>();
  private readonly answers: KeptAnswers;
  /** Literals that are being looked at: one that calls itself answers nothing that is known of. */
  private readonly asked = new Set<FuncLit>();
  private latest: { readonly decl: FuncDecl; readonly parents: ReadonlyMap<Node, Node> } | null = null;
  readonly tables: Tables;

  constructor(tables: Tables, reads: BodyReads = new BodyReads()) {
    this.tables = tables;
    this.answers = new KeptAnswers(reads, MAX_DEPTH);
  }

  /** The resource a call gives its caller; null: none that is known of. */
  freshOf(call: CallExpr, types: BodyTypes, names: Names): Fresh | null {
    const fresh = this.knownSource(call, types, names);
    return fresh?.isPresumed === true ? null : fresh;
  }

  /** The same, with what is only presumed to need a release: for a constructor whose type is seen to release it. */
  sourceOf(call: CallExpr, types: BodyTypes, names: Names): Fresh | null {
    const fresh = this.knownSource(call, types, names);
    if (fresh !== null) return fresh;
    const presumed: Fresh = { kind: "closer", index: 0, path: [], via: "", isPresumed: true };
    const callee = types.calleeOf(call);
    if (callee === null) {
      const plain = calleeName(call, names) ?? "";
      const fun = calleeExpr(call);
      const isElsewhere = plain.includes(".") && !isStandardName(plain);
      const isMethod = fun.kind === "SelectorExpr" && plain === "" && types.typeOf(fun.x) === null;
      const last = fun.kind === "SelectorExpr" ? fun.sel.name : "";
      return (isElsewhere || isMethod) && openingName.test(last) ? presumed : null;
    }
    const results = callee.type?.results.vars ?? [];
    const declared = declarationOf(callee)?.decl ?? null;
    // Of a module whose source is not here only the signatures are known.
    const isBodiless = declared !== null && declared.bodyPos < 0 && openingName.test(callee.name);
    if ((declared !== null && !isBodiless) || (callee.pkg !== null && isStandardPackage(callee.pkg))) return null;
    const index = results.findIndex((v) => v.type !== null && resourceKind(v.type) === "closer");
    return index < 0 || this.isKeptByAny(call, types, index) ? null : { ...presumed, index };
  }

  /** What a call hands to the function that it stands in, as that function itself treats it. */
  ownedHere(call: CallExpr, body: Body): Fresh | null {
    const { decl, types } = body;
    const own =
      decl.recv === null ? types.pkg.lookup(decl.name.name) : types.pkg.methodOf(receiverName(decl), decl.name.name);
    if (own?.kind !== "Func") return null;
    own.declaration?.resolve();
    return ownedHere(this, body, call, own.type?.results.vars ?? []);
  }

  private knownSource(call: CallExpr, types: BodyTypes, names: Names): Fresh | null {
    // Where a package is not on this machine its import path still tells what is called.
    const name = types.calleeName(call) || calleeName(call, names) || "";
    const known = this.tables.find(name);
    if (known !== null) {
      if (holdsNothing(call, known) || isForeignDescriptor(call, name, names)) return null;
      return { ...known, path: pathOf(known.kind, known.own), via: "" };
    }
    const callee = types.calleeOf(call);
    if (callee === null && isPredeclared(call.fun, names)) return null;
    if (callee === null) return valueResult(call, types) ?? this.literalResult(call, types, names);
    const derived = derivedSource(callee, call, types);
    if (derived !== null) return derived;
    const given = this.freshResult(callee);
    if (given?.kind === "tx" && isSavepoint(call, types)) return null;
    if (given !== null && given.kind !== "closer") return given;
    const implementations = isInterfaceMethod(call, types) ? this.implementations.of(call, types) : [];
    return implementations.length === 0 ? given : this.freshOfAll(implementations, given, callee.name);
  }

  /** open := func() (*log, error) { ... }, and open(): what a function with its body hands over. */
  private literalResult(call: CallExpr, types: BodyTypes, names: Names): Fresh | null {
    const lit = literalCalled(call, names);
    const { decl } = names;
    const type = lit === null || decl.kind !== "FuncDecl" ? null : types.typeOf(lit);
    if (lit === null || decl.kind !== "FuncDecl" || type?.kind !== "Signature" || this.asked.has(lit)) return null;
    const results = type.results.vars;
    if (results.length > MAX_RESULTS) return null;
    // The literals of a declaration are mostly asked about one after the other.
    if (this.latest?.decl !== decl) this.latest = { decl, parents: parentsOf(decl) };
    const { parents } = this.latest;
    this.asked.add(lit);
    const body: Body = { decl, func: lit, names, types, parents, frame: this.frameOf(names, parents, types) };
    const found = acquiredIn(this, body, results, lastName(call.fun));
    this.asked.delete(lit);
    return found;
  }

  private isKeptByAny(call: CallExpr, types: BodyTypes, index: number): boolean {
    return isInterfaceMethod(call, types) && this.areKeptByAny(this.implementations.of(call, types), index);
  }

  /** Whether one of the methods answers what it has and goes on having. */
  private areKeptByAny(methods: readonly FuncObject[], index: number): boolean {
    return methods.some((method) => {
      const body = this.bodyOf(method.origin);
      return body !== null && answersOwn(body, index);
    });
  }

  /** What all implementations of an interface's method hand over; `given`: what its signature says. */
  private freshOfAll(methods: readonly FuncObject[], given: Fresh | null, via: string): Fresh | null {
    const [first, ...others] = methods.map((method) => this.freshResult(method));
    if (first === undefined) return given;
    if (given !== null) {
      return this.areKeptByAny(methods, given.index) ? null : given;
    }
    // fs.OpenFile: what one opens anew and none has already is given.
    const opened = [first, ...others].find((one) => one !== null && one.isPresumed !== true && one.kind === "closer");
    if (opened != null && (openingName.test(via) || openedName.test(via)) && !this.areKeptByAny(methods, opened.index))
      return { ...opened, via };
    if (first === null || first.isPresumed === true) return null;
    const isSame = others.every((other) => other?.index === first.index && other.kind === first.kind);
    return isSame && first.path.length === 0 ? { ...first, via } : null;
  }

  private freshResult(object: FuncObject): Fresh | null {
    const { origin } = object;
    return this.answers.ask(questionOf(this.fresh, origin), null, () => this.summarize(origin));
  }

  /** A method of an interface of the program: what it answers belongs to the caller where its type says so. */
  private interfaceResult(object: FuncObject): Fresh | null {
    const results = object.type?.results.vars ?? [];
    const last = results.at(-1)?.type ?? null;
    if (object.pkg === null || isStandardPackage(object.pkg) || results.length < 2 || typeName(last) !== "error")
      return null;
    // StdinPipe: an end of what the session or process has, which closes it.
    if (/Pipe$/.test(object.name)) return null;
    for (const [index, { type }] of results.entries()) {
      const kind = type === null ? null : resourceKind(type);
      if (type === null || kind === null) continue;
      const isGiven = kind === "tx" ? /^Begin/.test(object.name) : kind !== "closer" || isGivenOut(type);
      return isGiven ? { kind, index, path: pathOf(kind), via: object.name } : null;
    }
    return null;
  }

  private summarize(object: FuncObject): Fresh | null {
    object.declaration?.resolve();
    const results = object.type?.results.vars ?? [];
    if (results.length === 0 || results.length > MAX_RESULTS) return null;
    if (declarationOf(object) === null) return this.interfaceResult(object);
    const mayGive = results.some((v) => v.type === null || !isValid(v.type) || mayBeReleased(v.type));
    if (!this.tables.hasUsers && !mayGive) return null;
    const body = this.bodyOf(object);
    if (body === null) return null;
    const found = acquiredIn(this, body, results, object.name);
    // Of many results a function is more likely one that goes on than one that cleans up.
    if (found?.kind === "closer" && results.length > MANY_RESULTS) return null;
    if (found !== null) return found;
    const index = results.findIndex((v) => v.type !== null && givenHere.has(resourceKind(v.type) ?? "closer"));
    const kind = results[index]?.type == null ? null : resourceKind(results[index].type);
    if (kind === null || !(alwaysGiven.has(kind) || receives(body))) return null;
    if (!isReturnedFresh(this, body, index, kind)) return null;
    return { kind, index, path: pathOf(kind), via: object.name };
  }

  /** The resource that a function's caller gets; null: none that is known of. */
  givenBy(func: FuncObject): Fresh | null {
    const fresh = this.freshResult(func);
    return fresh?.isPresumed === true ? null : fresh;
  }

  /** The same of a method of an interface, from what its implementations around its own package hand over. */
  givenThrough(owner: Type, method: FuncObject): Fresh | null {
    const given = this.freshResult(method);
    if (given !== null && given.kind !== "closer") return given;
    const implementations = this.implementations.around(owner, method.name);
    const fresh = implementations.length === 0 ? given : this.freshOfAll(implementations, given, method.name);
    return fresh?.isPresumed === true ? null : fresh;
  }

  /** Whether a method opens what it is called on: from then on it has to be closed. */
  opensReceiver(method: FuncObject): boolean {
    return opensReceiver(this, method.origin);
  }

  /** What a function does with its argument `index` (-1: the receiver), which holds something under `path`. */
  effectOfFunction(func: FuncObject, index: number, path: readonly string[], releasing: Releasing): Effect | null {
    return this.effectOn(func.origin, { index, path, releasing, nils: [] });
  }

  /** The body of a method; null where it is not to be had. */
  bodyOfMethod(method: FuncObject): Body | null {
    return this.bodyOf(method.origin);
  }

  private bodyOf(object: FuncObject): Body | null {
    let body = this.bodies.get(object);
    if (body === undefined) {
      body = this.readBody(object);
      this.bodies.set(object, body);
    } else {
      // Notes that it is looked at again.
      declarationOf(object);
    }
    return body;
  }

  private readBody(object: FuncObject): Body | null {
    const found = declarationOf(object);
    if (found === null) return null;
    const { file, decl } = found;
    if (decl.bodyPos < 0 || decl.bodyEnd - decl.bodyPos > MAX_BODY_BYTES || isStandard(file)) return null;
    const names = resolveNames(decl, fileScope(file.source), this.scopeOf(file.pkg));
    const types = typeDeclaration(file.pkg, file.source, decl, names);
    const parents = parentsOf(decl);
    return { decl, func: decl, names, types, parents, frame: this.frameOf(names, parents, types) };
  }

  private scopeOf(pkg: TypedPackage): ReturnType<typeof packageScope> {
    let scope = this.scopes.get(pkg);
    if (scope === undefined) {
      scope = packageScope(pkg.files.map((file) => file.source));
      this.scopes.set(pkg, scope);
    }
    return scope;
  }

  private frameOf(names: Names, parents: ReadonlyMap<Node, Node>, types: BodyTypes): Frame {
    const flows = new Map<BlockStmt, Cfg>();
    const endings = new Endings({ find: () => null }).factsFor(names);
    const flowOf = (body: BlockStmt): Cfg => {
      let cfg = flows.get(body);
      if (cfg === undefined) {
        cfg = buildCfg(body, endings);
        flows.set(body, cfg);
      }
      return cfg;
    };
    return { names, parents, calls: this.factsFor(types, names), flowOf };
  }

  /** What the path search asks about calls in one function. */
  factsFor(types: BodyTypes | null, names: Names): CallFacts {
    return {
      effectOf: (call, index, path, releasing, nils = []) =>
        this.effectOf(call, { index, path, releasing, nils }, types, names),
      answersCloser: (call) => {
        const callee = types?.calleeOf(call) ?? null;
        const results = callee?.type?.results.vars ?? null;
        if (results !== null) return results.some((v) => v.type !== null && resourceKind(v.type) === "closer");
        // A function in a field or variable.
        const type = types?.typeOf(call) ?? null;
        return type === null || !(isTypeParam(type) || isData(type, 0));
      },
      isOfMutex: (call) => types?.calleeOf(call)?.pkg?.path === "sync",
      answersHandle: (call) => {
        const callee = types?.calleeOf(call) ?? null;
        if (callee !== null && callee.pkg !== null && isStandardPackage(callee.pkg)) return false;
        return !answersData(call, types, names);
      },
      answersData: (call) => answersData(call, types, names),
      isConversion: (call) => isConversion(call, types, names),
      neverFails: (call, goMinor = 0) =>
        neverFails(call, { names, types, goMinor, bodyOf: (callee) => this.bodyOf(callee) }),
      adopts: (call, index) => index === 0 && adopters.has(calleeName(call, names) ?? ""),
      fieldOf: (literal, index) => {
        const type = types?.typeOf(literal) ?? null;
        const shape = type === null ? null : under(deref(type).type);
        return shape?.kind === "Struct" ? (shape.fields[index]?.name ?? "[]") : "[]";
      },
      isData: (x) => {
        const type = types?.typeOf(x) ?? null;
        return type !== null && isData(type, 0);
      },
    };
  }

  private effectOf(call: CallExpr, asked: Asked, types: BodyTypes | null, names: Names): Effect | null {
    const plain = calleeName(call, names);
    const { functions } = asked.releasing;
    if (functions !== undefined && functions.size > 0 && asked.index >= 0) {
      if (functions.has(types?.calleeName(call) || plain || "")) return always("released");
    }
    if (asked.index >= 0 && plain !== null && borrowers.has(plain)) return always("open");
    if (types === null) return null;
    if (asked.index === 0 && asked.path.length === 0 && isGeneratedClient(call, types)) {
      return always({ result: 0, path: [lent] });
    }
    const callee = types.calleeOf(call);
    if (callee === null) {
      const method = asked.index < 0 ? null : types.methodCalledBy(call);
      const [index, nils] = [asked.index - 1, asked.nils.map((at) => at - 1)];
      if (method !== null) return this.effectOn(method.origin, { ...asked, index, nils });
      const isUser = isStreamAround(call, asked.index, types) || (asked.path.length === 0 && isReading(call, plain));
      return isRunner(call) || (asked.index >= 0 && isUser) ? always("open") : null;
    }
    if (asked.index >= 0) {
      if (keepingFunctions.has(types.calleeName(call))) return null;
      const from = callee.pkg?.path ?? "";
      if (borrowingPackages.some((p) => (p.endsWith("/") ? from.startsWith(p) : from === p))) return always("open");
    }
    if (asked.index < 0 && asked.path.length > 0) {
      const name = types.calleeName(call);
      if (borrowingOwners.has(name.slice(0, name.lastIndexOf(".")))) return always("open");
    }
    if (isInterfaceMethod(call, types)) {
      const effect = this.effectOfAll(this.implementations.of(call, types), asked);
      // dst.StreamIn(path, r): by its signature it only reads, and its results keep nothing.
      return (
        effect ?? (isReadOnly(call, callee, asked.index) && answersData(call, types, names) ? always("open") : null)
      );
    }
    const within = asked.index < 0 ? pathOfReceiver(call, callee, asked.path, types) : asked.path;
    if (within.length === 0 && asked.path.length > 0 && asked.releasing.releases.has(callee.name))
      return always("released");
    if (within.length === 0 && asked.index < 0 && asked.releasing.mayHandOn && isDerivedEnding(callee, call, types))
      return always("released");
    const effect = this.effectOn(callee.origin, { ...asked, path: within });
    // Run, which closes in the end what Close closes.
    const isOwnCloser = asked.index < 0 && asked.path.length === 0 && asked.releasing.mayHandOn;
    if (isOwnCloser && effect?.onSuccess === "open" && endsLikeClose(this, callee.origin)) return always("released");
    // A method of the standard library that is promoted: it has the embedded field, not what is around it.
    if (effect === null && asked.index < 0 && asked.path.length > 0 && isStandardMethod(callee, asked.releasing))
      return always("open");
    // request.Write(conn): of the standard library only the signatures are read.
    const isStandardUse = effect === null && callee.pkg !== null && isStandardPackage(callee.pkg);
    if (isStandardUse && isReadOnly(call, callee, asked.index) && answersData(call, types, names))
      return always("open");
    return effect;
  }

  /** What all of some methods do, where they do the same. */
  private effectOfAll(methods: readonly FuncObject[], asked: Asked): Effect | null {
    const [first, ...others] = methods.map((method) => this.effectOn(method.origin, asked));
    if (first === undefined || first === null) return null;
    const isSame = others.every(
      (other) => other !== null && other.onSuccess === first.onSuccess && other.onFailure === first.onFailure,
    );
    return isSame
      ? { ...first, isCertain: first.isCertain && others.every((other) => other?.isCertain === true) }
      : null;
  }

  private effectOn(callee: FuncObject, asked: Asked): Effect | null {
    let effects = this.effects.get(callee);
    if (effects === undefined) {
      effects = new Map();
      this.effects.set(callee, effects);
    }
    const { index, path, releasing, nils } = asked;
    const functions = [...(releasing.functions ?? [])].join(",");
    const traits = [releasing.lastsInFunctions, releasing.mayHandOn, releasing.isOfKnownType, releasing.isClient].map(
      Number,
    );
    const key = `${functions}:${index}:${path.join(".")}:${[...releasing.releases].join(",")}:${releasing.exhaustedBy}:${traits.join("")}:${nils.join(",")}`;
    // A function that is being looked at, through recursion, may keep it.
    return this.answers.ask(questionOf(effects, key), null, () => this.readEffect(callee, asked));
  }

  private readEffect(callee: FuncObject, { index, path, releasing, nils }: Asked): Effect | null {
    const body = this.bodyOf(callee);
    if (body === null) return null;
    const fields = index < 0 ? (body.decl.recv?.list ?? []) : body.decl.type.params.list;
    const params = fields.flatMap((field): (Ident | null)[] => (field.names.length === 0 ? [null] : [...field.names]));
    const last = fields.at(-1);
    if (last?.type.kind === "Ellipsis" && index >= params.length - 1) return null;
    const name = params[Math.max(index, 0)];
    if (name === undefined) return null;
    if (name === null || name.name === "_") return always("open");
    const variable = body.names.objectOf(name);
    if (variable?.kind !== "var") return null;
    const nil = nils.flatMap((at) => {
      const param = index < 0 ? undefined : params[at];
      const object = param == null ? undefined : body.names.objectOf(param);
      return object?.kind === "var" ? [object] : [];
    });
    const effect = effectOnParameter(variable, path, releasing, body.decl, body.frame, nil);
    if (effect?.uneven === undefined) return effect;
    return { ...effect, uneven: { ...effect.uneven, file: declarationOf(callee)?.file.source.path ?? "" } };
  }
}

/** es.Search(...) of a field that is a function, fetch() of a parameter: what it answers belongs to the caller where its
 * type says so. */
function valueResult(call: CallExpr, types: BodyTypes): Fresh | null {
  const { fun } = call;
  const name = lastName(fun);
  const type = name === "" ? null : types.typeOf(fun);
  const shape = type === null ? null : under(type);
  const results = shape?.kind === "Signature" ? shape.results.vars : [];
  const [first, last] = [results[0]?.type ?? null, results.at(-1)?.type ?? null];
  if (results.length < 2 || first === null || typeName(last) !== "error") return null;
  const kind = resourceKind(first);
  if (kind === null) return null;
  const isOpened = openedByValue.has(kind) && openingValue.test(`${name} ${typeName(type)}`);
  return isOpened || alwaysGiven.has(kind) ? { kind, index: 0, path: pathOf(kind), via: name } : null;
}

function isInClosure(node: Node, body: Body): boolean {
  for (let at = body.parents.get(node); at !== undefined; at = body.parents.get(at)) {
    if (at.kind === "FuncLit") return true;
  }
  return false;
}

/** Whether a method answers what its receiver has and goes on having: return b.index, nil. */
function answersOwn(body: Body, index: number): boolean {
  let isOwn = false;
  if (body.decl.body === null) return false;
  walkFunctionBody(body.decl.body, (node) => {
    if (node.kind === "FuncLit") return false;
    const value = node.kind === "ReturnStmt" && node.results.length > 1 ? node.results[index] : undefined;
    const at = value === undefined ? null : unparen(value);
    if (at?.kind === "SelectorExpr" && rootVariable(at, body.names)?.role === "receiver") isOwn = true;
    return !isOwn;
  });
  return isOwn;
}

function isInterfaceMethod(call: CallExpr, types: BodyTypes): boolean {
  const fun = calleeExpr(call);
  const owner = fun.kind === "SelectorExpr" ? types.ownerOf(fun) : null;
  return owner !== null && isInterfaceType(owner);
}

/** tx.Begin() of a transaction: it ends with that one. */
function isSavepoint(call: CallExpr, types: BodyTypes): boolean {
  const fun = calleeExpr(call);
  const owner = fun.kind === "SelectorExpr" ? types.ownerOf(fun) : null;
  return owner !== null && isInterfaceType(owner) && resourceKind(owner) === "tx";
}

function isStandardMethod({ pkg, name }: FuncObject, { releases }: Releasing): boolean {
  return pkg !== null && isStandardPackage(pkg) && !releases.has(name) && !carriesOn(name);
}

function isStandard(file: FileScope): boolean {
  return isStandardPackage(file.pkg);
}

/** What lies between a handle and what is released. */
export function pathOf(kind: ResourceKind, own: UserResource | null = null): readonly string[] {
  if (own !== null) return own.methods[0]?.split(".").slice(0, -1) ?? [];
  return kind === "cancel" ? ["()"] : protocols[kind].path;
}

/** The protocol a type's values follow: by its name, or "closer" where it has a Close method. */
export function resourceKind(type: Type): ResourceKind | null {
  const name = typeName(type);
  const known = kindOfType.get(name);
  if (known !== undefined) return known;
  if (name !== "error" && hasMethods(type, "Commit", "Rollback")) return "tx";
  if (name !== "error" && hasMethods(type, "Close", "Next", "Scan")) return "rows";
  if (name === "error" || (name === "" && !isInterfaceType(type))) return null;
  const close = methodOfType(type, "Close");
  if (close?.type === null || close?.type === undefined) return null;
  const { params, results } = close.type;
  return params.vars.length === 0 && results.vars.length <= 1 ? "closer" : null;
}

function hasMethods(type: Type, ...names: readonly string[]): boolean {
  return names.every((name) => methodOfType(type, name) !== null);
}

/** Whether every return of the function gives nil or a value that it acquired itself and that nobody else has. */
function isReturnedFresh(ownership: Ownership, found: Body, index: number, kind: ResourceKind): boolean {
  const body: KindQuestion = { ...found, kind };
  let isFresh = false;
  let isUnknown = false;
  if (body.func.body === null) return false;
  walkFunctionBody(body.func.body, (node) => {
    if (node.kind === "FuncLit") return false;
    if (node.kind === "ReturnStmt") {
      const answer = returned(ownership, body, node, index);
      if (answer === "fresh") isFresh = true;
      else if (answer === "unknown") isUnknown = true;
    }
    return !isUnknown;
  });
  return isFresh && !isUnknown;
}

type Answer = "fresh" | "nothing" | "unknown";

function returned(ownership: Ownership, body: KindQuestion, stmt: ReturnStmt, index: number): Answer {
  const count = body.func.type.results?.list.reduce((n, f) => n + Math.max(1, f.names.length), 0) ?? 0;
  const [only] = stmt.results;
  if (only === undefined) return "unknown";
  if (stmt.results.length === 1 && count > 1) {
    const call = unparen(only);
    return call.kind === "CallExpr" ? callOrigin(ownership, body, call, index) : "unknown";
  }
  const value = stmt.results[index];
  return value === undefined ? "unknown" : originOf(ownership, body, value, stmt, 0);
}

function originOf(ownership: Ownership, body: KindQuestion, e: Expr, at: Node, depth: number): Answer {
  const value = unparen(e);
  if (depth > 3) return "unknown";
  const isFresh = (call: CallExpr, index: number): boolean => callOrigin(ownership, body, call, index) === "fresh";
  if (isFreshlyReceived(value, body, isFresh)) return "fresh";
  switch (value.kind) {
    case "Ident": {
      if (value.name === "nil") return "nothing";
      const variable = body.names.objectOf(value);
      return variable?.kind === "var" ? variableOf(ownership, body, variable, depth) : "unknown";
    }
    case "CallExpr":
      return callOrigin(ownership, body, value, 0);
    case "UnaryExpr":
      return value.op === "&" ? originOf(ownership, body, value.x, at, depth + 1) : "unknown";
    case "CompositeLit":
      return value.elts.some((elt) => isFreshElement(ownership, body, elt, at, depth)) ? "fresh" : "unknown";
    default:
      return "unknown";
  }
}

function callOrigin(ownership: Ownership, body: KindQuestion, call: CallExpr, index: number): Answer {
  if (ownership.freshOf(call, body.types, body.names)?.index === index) return "fresh";
  if (!alwaysGiven.has(body.kind)) return "unknown";
  // A callee that is not to be had: the result's type says what it is. A body that was read would have said so.
  const callee = body.types.calleeOf(call);
  if (callee === null) return "fresh";
  const type = callee.type?.results.vars[index]?.type ?? null;
  const isUnread = declarationOf(callee) === null;
  return isUnread && type !== null && resourceKind(type) === body.kind ? "fresh" : "unknown";
}

/** A struct literal that a fresh resource is put into owns it. */
function isFreshElement(ownership: Ownership, body: KindQuestion, elt: Expr, at: Node, depth: number): boolean {
  const value = elt.kind === "KeyValueExpr" ? elt.value : elt;
  const type = body.types.typeOf(value);
  if (type !== null && resourceKind(type) === null) return false;
  return originOf(ownership, body, value, at, depth + 1) === "fresh";
}

/** All that is ever put into the variable is fresh or nil, and only returns and mere uses follow. */
function variableOf(ownership: Ownership, body: KindQuestion, variable: LocalVar, depth: number): Answer {
  if (variable.role !== "local" && variable.role !== "result") return "unknown";
  const stmts = assignmentsOf(body, variable);
  if (stmts === null || stmts.length === 0) return "unknown";
  let isFresh = false;
  for (const stmt of stmts) {
    const at = stmt.lhs.findIndex((x) => x.kind === "Ident" && body.names.objectOf(x) === variable);
    const rhs = stmt.rhs.length === 1 && stmt.lhs.length > 1 ? stmt.rhs[0] : stmt.rhs[at];
    if (rhs === undefined) return "unknown";
    const call = unparen(rhs);
    let answer: Answer;
    if (call.kind === "CallExpr") answer = callOrigin(ownership, body, call, at);
    else answer = originOf(ownership, body, rhs, stmt, depth + 1);
    if (answer === "unknown") return "unknown";
    if (answer === "fresh") isFresh = true;
  }
  if (!isFresh) return "nothing";
  if (alwaysGiven.has(body.kind)) {
    return body.names.usesOf(variable).some((use) => isDeferred(use, body) || isTouched(use, body))
      ? "unknown"
      : "fresh";
  }
  return body.names.usesOf(variable).every((use) => isHarmless(body, use)) ? "fresh" : "unknown";
}

/** Returned, put into a literal, released, or merely used: nobody else comes to own it. */
function isHarmless(body: KindQuestion, use: Node): boolean {
  if (isInClosure(use, body)) return isReleaseInClosure(use, body);
  let node: Node = use;
  for (let parent = body.parents.get(node); parent !== undefined; parent = body.parents.get(node)) {
    switch (parent.kind) {
      case "ReturnStmt":
      case "CompositeLit":
        return true;
      case "KeyValueExpr":
      case "ParenExpr":
      case "UnaryExpr":
        node = parent;
        break;
      case "SelectorExpr": {
        const above = body.parents.get(parent);
        if (isDeferred(parent, body)) return false;
        if (above?.kind === "CallExpr" && above.fun === parent) return true;
        return above?.kind !== "AssignStmt" || above.lhs.includes(parent);
      }
      case "AssignStmt":
        return parent.lhs.some((x) => x === node) || parent.lhs.every((x) => x.kind === "Ident" && x.name === "_");
      case "BinaryExpr":
      case "DeferStmt":
      case "ValueSpec":
        return true;
      case "CallExpr":
        return parent.fun === node || isBorrowed(body, parent, node as Expr);
      default:
        return false;
    }
  }
  return false;
}

/** Handed to somebody who may keep it, or closed on some path: the caller's share in it is not to be told. */
function isTouched(use: Node, body: KindQuestion): boolean {
  let parent = body.parents.get(use);
  while (parent?.kind === "SelectorExpr") {
    if (releaseMethods.has(parent.sel.name)) return true;
    parent = body.parents.get(parent);
  }
  const index = parent?.kind === "CallExpr" ? parent.args.indexOf(use as Expr) : -1;
  if (parent?.kind !== "CallExpr" || index < 0) return false;
  const path = pathOf(body.kind);
  const effect = body.frame.calls.effectOf(parent, index, path, releasingOf(body.kind, path));
  return effect?.onSuccess !== "open" || effect.onFailure !== "open";
}

/** defer f.Close(): what is returned is closed. */
function isDeferred(node: Node, body: Body): boolean {
  for (let at = body.parents.get(node); at !== undefined; at = body.parents.get(at)) {
    if (at.kind === "DeferStmt") return true;
    if (at.kind === "ExprStmt" || at.kind === "AssignStmt" || at.kind === "FuncLit") return false;
  }
  return false;
}

/** defer func() { if err != nil { f.Close() } }(). */
function isReleaseInClosure(use: Node, body: KindQuestion): boolean {
  const sel = body.parents.get(use);
  const call = sel === undefined ? undefined : body.parents.get(sel);
  if (sel?.kind === "BinaryExpr") return true;
  return sel?.kind === "SelectorExpr" && call?.kind === "CallExpr" && releaseMethods.has(sel.sel.name);
}

function isBorrowed(body: Body, call: CallExpr, argument: Expr): boolean {
  const index = call.args.indexOf(argument);
  if (index < 0) return false;
  const effect = body.frame.calls.effectOf(call, index, [], closing);
  return effect?.onSuccess === "open" && effect.onFailure === "open";
}
