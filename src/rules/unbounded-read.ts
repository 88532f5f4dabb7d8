import {
  bodyFromHelper,
  type CallExpr,
  type Context,
  calleeNames,
  callersOf,
  copies,
  type Expr,
  isCutBefore,
  isOfChosenServer,
  isOfCommand,
  isReplacedBefore,
  isServerRequest,
  isTest,
  limitsRequests,
  memoryWriters,
  type PeerSource,
  parameterIndex,
  peerSource,
  readsAll,
  rule,
  say,
  walk,
} from "../rulekit/index.ts";

/** How many helpers a reader is followed through. */
const maxCalls = 2;

const peers = { client: say`client`, server: say`server`, "other side": say`other side` } as const;

const readers = calleeNames([...readsAll.keys(), ...copies]);

export default rule({
  id: "unbounded-read",
  summary: "everything the other side sends is read into memory",
  group: "leak",
  severity: "warning",
  default: "on",
  since: "0.1",
  fix: "none",
  needs: "types",
  calls: ["ReadAll", "ReadFrom", "Copy", "CopyBuffer"],
  visit: {
    CallExpr: look,
  },
});

function look(call: CallExpr, ctx: Context): void {
  // In a test the other side is the test's own.
  const reader = isTest(ctx) ? null : wholeReader(call, ctx);
  const source = reader === null ? null : unlimited(reader, call, ctx, 0);
  if (source === null) return;
  const { peer, at, others, isCut } = source;
  const place = at.text(source.place);
  const handed = at === ctx ? [] : [source, ...others];
  ctx.report({
    at: call,
    ...(isOfChosenServer(source, at) || isOfCommand(source, at) ? { severity: "hint" } : {}),
    message:
      isCut === true
        ? say`\`${ctx.text(call.fun)}\` takes all that \`${place}\` unpacks to into memory: what limits the packed bytes does not limit that, a megabyte may unpack to a gigabyte`
        : say`\`${ctx.text(call.fun)}\` takes all of \`${place}\` into memory, however much the ${peers[peer]} sends: one endless body is enough to be killed for memory`,
    ...(peer === "client" ? { elsewhere: "limit" } : {}),
    because: handed.map((one) => ({ at: one.place, label: say`handed over here`, file: one.at.display })),
    help:
      isCut === true
        ? say`limit what comes out of the unpacking: \`io.LimitReader(${reader === null ? "r" : ctx.text(reader)}, n)\``
        : say`limit it: \`${peer === "client" ? "http.MaxBytesReader(w, " : "io.LimitReader("}${place}, n)\``,
  });
}

interface Unlimited extends PeerSource {
  /** The function where the other side's reader is. */
  readonly at: Context;
  /** The same of the other callers of a helper. */
  readonly others: readonly Unlimited[];
}

/** The other side behind a reader, also where all callers of a helper hand it one. */
function unlimited(reader: Expr, call: CallExpr, ctx: Context, depth: number): Unlimited | null {
  const source = peerSource(reader, ctx) ?? bodyFromHelper(reader, ctx);
  if (source !== null) {
    const isCut = source.isCut === true || (source.isUnpacked === true && isCutBefore(source.place, call, ctx));
    return isLimited({ ...source, isCut }, call, ctx) ? null : { ...source, isCut, at: ctx, others: [] };
  }
  const index = depth < maxCalls ? givenAt(reader, ctx) : -1;
  if (index < 0) return null;
  const found: Unlimited[] = [];
  for (const caller of callersOf(ctx)) {
    const given = caller.call.args[index];
    const one = given === undefined ? null : unlimited(given, caller.call, caller.ctx, depth + 1);
    if (one !== null) found.push(one);
    // A body of whom is not known is still a body; anything else may be short.
    if (one === null && !(given?.kind === "SelectorExpr" && given.sel.name === "Body")) return null;
  }
  const [first, ...others] = found;
  return first === undefined ? null : { ...first, others };
}

/** Which parameter of an unexported function a reader is; -1: none. */
function givenAt(reader: Expr, ctx: Context): number {
  const { decl } = ctx;
  const variable = reader.kind === "Ident" ? ctx.names.objectOf(reader) : undefined;
  if (variable?.kind !== "var" || variable.func !== decl || decl.kind !== "FuncDecl") return -1;
  if (/^\p{Lu}/u.test(decl.name.name) || ctx.names.writesOf(variable).length > 0) return -1;
  return parameterIndex(variable);
}

/** What the call reads to its end into memory. */
function wholeReader(call: CallExpr, ctx: Context): Expr | null {
  const name = ctx.calleeAmong(call, readers);
  const index = readsAll.get(name);
  if (index !== undefined) return call.args[index] ?? null;
  const [writer, reader] = call.args;
  if (!copies.has(name) || writer === undefined || reader === undefined) return null;
  const target = writer.kind === "UnaryExpr" ? writer.x : writer;
  return memoryWriters.has(ctx.typeNameOf(target)) ? reader : null;
}

function isLimited({ peer, place, isUnpacked, isCut }: PeerSource, call: CallExpr, ctx: Context): boolean {
  if (isMeasured(place, ctx)) return true;
  if (isCut === true) return false;
  if (isReplacedBefore(place, call, ctx)) return true;
  // Whoever unpacks the body of a request is the server that got it.
  if (peer !== "client" || isUnpacked === true) return false;
  const isBody = place.kind === "SelectorExpr" && place.sel.name === "Body";
  return (isBody && !isServerRequest(place.x, ctx)) || limitsRequests(ctx.uses);
}

/** The function looks at the announced length: ContentLength, the header, the Size of an upload. */
function isMeasured(place: Expr, ctx: Context): boolean {
  const isUpload = place.kind === "Ident";
  let isAsked = false;
  walk(ctx.decl, (node) => {
    // r.Header["Content-Length"] asks whether there is one, not how much it says.
    if (node.kind === "BasicLit" && /^"content-length"$/i.test(node.value))
      isAsked ||= ctx.parents.get(node)?.kind !== "IndexExpr";
    if (node.kind !== "SelectorExpr") return !isAsked;
    const parent = ctx.parents.get(node);
    const isTarget = parent?.kind === "AssignStmt" && parent.lhs.includes(node);
    if (node.sel.name === "ContentLength" && !isTarget) isAsked = true;
    if (isUpload && node.sel.name === "Size") isAsked = true;
    return !isAsked;
  });
  return isAsked;
}
