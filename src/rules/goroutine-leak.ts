import {
  type AssignStmt,
  type Context,
  channelsOf,
  contextOf,
  type DeclStmt,
  endsSoonAfter,
  headOf,
  type LeftBlocked,
  type LeftPipe,
  leftBlocked,
  leftPipe,
  leftSends,
  type Node,
  nilChannels,
  placeOf,
  reportLeftSend,
  reportStuck,
  reportUntaken,
  reportWatcher,
  rule,
  type Say,
  say,
  sharedWatcher,
  stuckGoroutine,
  type UnclosedRange,
  unclosedRange,
  undoneGroups,
  untakenSend,
} from "../rulekit/index.ts";

export default rule({
  id: "goroutine-leak",
  summary: "goroutine can be left blocked for ever",
  group: "leak",
  severity: "warning",
  default: "on",
  since: "0.1",
  fix: "none",
  needs: "types",
  words: ["go func", "\tgo ", ".Go("],
  visit: {
    GoStmt(stmt, ctx) {
      const stuck = stuckGoroutine(stmt, ctx);
      if (stuck !== null) reportStuck(stuck);
      for (const left of leftSends(stmt, ctx)) reportLeftSend(left);
      const watcher = sharedWatcher(stmt, ctx);
      if (watcher !== null) reportWatcher(watcher, stmt, ctx);
    },
    DeclStmt(stmt, ctx) {
      for (const stuck of [...nilChannels(stmt, ctx), ...undoneGroups(stmt, ctx)]) reportStuck(stuck);
      channels(stmt, ctx);
    },
    AssignStmt(stmt, ctx) {
      const pipe = leftPipe(stmt, ctx);
      if (pipe !== null) reportPipe(pipe);
      channels(stmt, ctx);
    },
  },
});

function channels(stmt: AssignStmt | DeclStmt, ctx: Context): void {
  for (const made of channelsOf(stmt, ctx)) {
    const range = unclosedRange(made, ctx);
    if (range !== null) reportRange(range, ctx);
    const untaken = untakenSend(made, ctx);
    if (untaken !== null) reportUntaken(untaken, ctx);
    const left = leftBlocked(made, stmt, ctx);
    // One goroutine, one finding, on how many channels it may wait.
    if (left !== null && !ctx.findings.some((known) => isSame(known, left))) report(left);
  }
}

function isSame(
  known: { readonly rule: string; readonly file: string; readonly pos: number },
  left: LeftBlocked,
): boolean {
  return known.rule === "goroutine-leak" && known.file === left.ctx.display && known.pos === startOf(left).pos;
}

/** The statement or call of the owner that starts the goroutine. */
function startOf({ spawn }: LeftBlocked): Node {
  return spawn.via ?? spawn.stmt;
}

function report(left: LeftBlocked): void {
  const { ctx, abandoned, op, caller } = left;
  const because = placeOf({ at: op.node, ctx: contextOf(op.unit) ?? ctx }, say`it waits here`);
  const place =
    abandoned.at === null ? null : { at: headOf(abandoned.at), label: labelOf(left), file: (caller ?? ctx).display };
  const { decl } = ctx;
  // A command's process ends right after, and its goroutines with it.
  const isCommand = decl.kind === "FuncDecl" && endsSoonAfter(decl, ctx);
  ctx.report({
    at: headOf(startOf(left)),
    ...(isCommand ? { severity: "hint" } : {}),
    message: messageOf(left),
    because: place === null ? because : [...because, place],
    help: helpFor(left),
  });
}

function messageOf({ ctx, channel, abandoned, caller }: LeftBlocked): Say {
  const who = caller?.decl.kind === "FuncDecl" ? `\`${caller.decl.name.name}\`` : ctx.functionLabel;
  if (abandoned.kind === "send") {
    if (abandoned.reason === "waits")
      return say`this goroutine never ends: \`${channel}\` has no room for what it sends, and ${who} waits for it before it receives`;
    if (abandoned.reason === "again")
      return say`this goroutine can wait for ever to send on \`${channel}\`: the next iteration makes a new channel`;
    return say`this goroutine can wait for ever to send on \`${channel}\`: ${who} may return without receiving`;
  }
  if (abandoned.reason === "never-closed") return say`this goroutine never ends: nobody closes \`${channel}\``;
  return say`this goroutine can wait for ever for \`${channel}\`: ${who} may return without closing it`;
}

function labelOf({ abandoned }: LeftBlocked): Say {
  if (abandoned.reason === "waits") return say`waits here first`;
  if (abandoned.reason === "again") return say`the next turn starts here`;
  return say`leaves here`;
}

function helpFor({ channel, abandoned, isManySends }: LeftBlocked): Say {
  if (abandoned.kind === "receive") return say`\`defer close(${channel})\` right where it is made`;
  if (isManySends) return say`send in a \`select\` with \`<-ctx.Done()\`, or receive until \`${channel}\` is closed`;
  return say`give \`${channel}\` room for every send: \`make(chan T, 1)\``;
}

function reportPipe({ ctx, start, end, isReader, leak }: LeftPipe): void {
  ctx.report({
    at: headOf(start),
    message: isReader
      ? say`this goroutine can wait for ever to write into the pipe: ${ctx.functionLabel} may return without closing \`${end.name}\``
      : say`this goroutine can wait for ever to read from the pipe: ${ctx.functionLabel} may return without closing \`${end.name}\``,
    because: placeOf(leak.at === null ? null : { at: leak.at, ctx }, say`leaves here`),
    help: say`\`defer ${end.name}.Close()\` right after the pipe is made`,
  });
}

function reportRange({ name, range, left }: UnclosedRange, ctx: Context): void {
  ctx.report({
    at: headOf(range),
    message:
      left === null
        ? say`this loop never ends: nobody closes \`${name}\``
        : say`this loop never ends where the goroutine that sends on \`${name}\` leaves without closing it`,
    because: placeOf(left, say`leaves here`),
    help: say`\`defer close(${name})\` in the goroutine that sends, or once all that send have ended`,
  });
}
