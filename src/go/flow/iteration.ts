// Whether an iteration ends what a deferred call is there for, or is the loop's last one wherever the defer has run.
import type { BlockStmt, Expr, Node } from "../syntax/ast.ts";
import { unparen } from "../syntax/parser-expr.ts";
import { walkFunctionBody } from "../syntax/walk.ts";
import type { Names } from "../types/object.ts";
import { type Block, type Cfg, type Edge, isInLoop, type Loop, reachableFrom } from "./cfg.ts";
import { type Deferred, placeText, type Release, releaseOf } from "./deferred.ts";
import { conjuncts, type Known, nilness, saysError } from "./known.ts";

/**
 * Whether the iteration itself gives back what the deferred call is there for: an explicit release of the same place,
 * after the defer, on every way to the next iteration but those behind an error. The defer then serves early returns.
 */
export function isReleasedInIteration(cfg: Cfg, loop: Loop, at: Block, deferred: Deferred, names: Names): boolean {
  const places = new Set(deferred.releases.flatMap(releaseKeys));
  if (places.size === 0) return false;
  const ahead = reachableFrom(at, (block) => block !== loop.head && isInLoop(block, loop));
  const releasing = new Set<Block>();
  walkFunctionBody(loop.stmt.body, (node) => {
    if (node.kind === "DeferStmt" || node.kind === "GoStmt") return false;
    if (node.kind !== "CallExpr" || node.pos < deferred.stmt.end) return true;
    const release = releaseOf(node, names);
    if (release === null || !releaseKeys(release).some((key) => places.has(key))) return true;
    const block = blockAround(cfg, loop.stmt.body, node);
    if (block !== undefined && (block === at || ahead.has(block))) releasing.add(block);
    return true;
  });
  if (releasing.size === 0) return false;
  const texts = new Set(deferred.releases.map(({ target }) => placeText(target)));
  const isLeftOut = (edge: Edge): boolean => isFailure(edge, names) || isNilBranch(edge, texts, names);
  return releasing.has(at) || !reachesHead(at, loop, (block) => releasing.has(block), isLeftOut);
}

/** Whether the next iteration can follow without a block that settles it. */
function reachesHead(
  from: Block,
  loop: Loop,
  settles: (block: Block) => boolean,
  isLeftOut: (edge: Edge) => boolean,
): boolean {
  const seen = new Set<Block>([from]);
  const work = [from];
  for (let block = work.pop(); block !== undefined; block = work.pop()) {
    for (const edge of block.succs) {
      if (isLeftOut(edge)) continue;
      if (edge.to === loop.head) return true;
      if (seen.has(edge.to) || settles(edge.to) || !isInLoop(edge.to, loop)) continue;
      seen.add(edge.to);
      work.push(edge.to);
    }
  }
  return false;
}

/** The branch that is taken where there is nothing to release: if f != nil { f.Close() } */
function isNilBranch(edge: Edge, places: ReadonlySet<string>, names: Names): boolean {
  return knownAlong(edge, names).some((known) => {
    const compared = nilness(known);
    return compared?.isNil === true && places.has(placeText(compared.x));
  });
}

/** The branch that is taken where an error is set. */
function isFailure(edge: Edge, names: Names): boolean {
  return knownAlong(edge, names).some((known) => saysError(known, names));
}

function knownAlong({ cond, kind }: Edge, names: Names): Known[] {
  return cond === null || (kind !== "true" && kind !== "false") ? [] : conjuncts(cond, kind === "true", names);
}

/** for !done { defer ...; done = true }: wherever the defer has run, the loop's condition no longer holds. */
export function isLastTurn(loop: Loop, at: Block, names: Names): boolean {
  const { stmt } = loop;
  if (stmt.kind !== "ForStmt") return false;
  const flags = stmt.cond === null ? endedFirst(stmt.body) : flagsOf(stmt.cond);
  const ends = (block: Block): boolean => block.nodes.some((node) => flags.some((flag) => isSet(node, flag, names)));
  return flags.length > 0 && (ends(at) || !reachesHead(at, loop, ends, () => false));
}

interface Flag {
  readonly x: Expr;
  /** What ends the loop. */
  readonly value: "true" | "false";
}

/** for { if done { break } ... }: the loop's condition as its first statement. */
function endedFirst(body: BlockStmt): Flag[] {
  const [first] = body.list;
  const [only] = first?.kind === "IfStmt" && first.init === null ? first.body.list : [];
  const isEnd = only?.kind === "ReturnStmt" || (only?.kind === "BranchStmt" && only.token === "break");
  return first?.kind === "IfStmt" && isEnd ? flagsOf(first.cond).map(opposite) : [];
}

function opposite({ x, value }: Flag): Flag {
  return { x, value: value === "true" ? "false" : "true" };
}

function flagsOf(cond: Expr): Flag[] {
  const x = unparen(cond);
  if (x.kind === "BinaryExpr" && x.op === "&&") return [...flagsOf(x.x), ...flagsOf(x.y)];
  if (x.kind === "Ident") return [{ x, value: "false" }];
  if (x.kind !== "UnaryExpr" || x.op !== "!") return [];
  const inner = unparen(x.x);
  return inner.kind === "Ident" ? [{ x: inner, value: "true" }] : [];
}

function isSet(node: Node, flag: Flag, names: Names): boolean {
  if (node.kind !== "AssignStmt" || node.token !== "=") return false;
  return node.lhs.some((target, i) => {
    const value = node.rhs[i];
    if (target.kind !== "Ident" || flag.x.kind !== "Ident" || value?.kind !== "Ident") return false;
    const object = names.objectOf(target);
    return object !== undefined && object === names.objectOf(flag.x) && value.name === flag.value;
  });
}

/** What gives the same thing back: a commit ends a transaction as a rollback does, whoever is called for it. */
function releaseKeys(release: Release): string[] {
  const place = placeText(release.target);
  const isTransaction = /^(rollback|commit)/i.test(release.name);
  return [`${release.name} ${place}`, ...(isTransaction ? [`end ${place}`] : [])];
}

/** The block of the simple statement or condition that holds an expression. */
function blockAround(cfg: Cfg, body: Node, target: Node): Block | undefined {
  let found: Block | undefined;
  walkFunctionBody(body, (node) => {
    if (node.pos > target.pos || node.end < target.end) return false;
    found = cfg.blockOf(node) ?? found;
    return true;
  });
  return found;
}
