import {
  type AssignStmt,
  type Context,
  channelsOf,
  contextOf,
  type DeclStmt,
  endsSoonAfter,
  groupWaits,
  headOf,
  heedlessSend,
  isWaitTold,
  type LeftBlocked,
  leftAnswer,
  leftBlocked,
  leftPipe,
  leftSends,
  lostOwner,
  type Node,
  nilChannels,
  placeOf,
  reportAnswer,
  reportGroupWait,
  reportHeedless,
  reportLeftSend,
  reportLostOwner,
  reportPipe,
  reportRange,
  reportStuck,
  reportUntaken,
  reportUntakenWork,
  reportWatcher,
  rule,
  type Say,
  say,
  sharedWatcher,
  stuckGoroutine,
  unclosedRange,
  undoneGroups,
  untakenSend,
  untakenWork,
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
  words: ["go func", "\tgo ", ".Go(", "make(chan"],
  visit: {
    GoStmt(stmt, ctx) {
      const stuck = stuckGoroutine(stmt, ctx);
      if (stuck !== null) reportStuck(stuck);
      const lost = stuck === null ? lostOwner(stmt, ctx) : null;
      if (lost !== null) reportLostOwner(lost, stmt, ctx);
      for (const left of leftSends(stmt, ctx)) if (!isWaitTold(left.send, ctx)) reportLeftSend(left);
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
      const answer = leftAnswer(stmt, ctx);
      if (answer !== null) reportAnswer(answer, stmt, ctx);
      for (const wait of groupWaits(stmt, ctx)) reportGroupWait(wait, ctx);
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
    const work = untaken === null ? untakenWork(made, ctx) : null;
    if (work !== null) reportUntakenWork(work);
    // One goroutine, one finding, on how many channels it may wait.
    const left = leftBlocked(made, stmt, ctx);
    if (left !== null && !isTold(startOf(left), left.ctx)) report(left);
    const heedless = left === null ? heedlessSend(made, ctx) : null;
    if (heedless !== null && !isTold(heedless.start, ctx)) reportHeedless(heedless, ctx);
  }
}

function isTold(start: Node, ctx: Context): boolean {
  return ctx.findings.some(
    ({ rule, file, pos }) => rule === "goroutine-leak" && file === ctx.display && pos === start.pos,
  );
}

/** The statement or call of the owner that starts the goroutine. */
function startOf({ spawn }: LeftBlocked): Node {
  return spawn.via ?? spawn.stmt;
}

function report(left: LeftBlocked): void {
  const { ctx, abandoned, op, caller, rival } = left;
  const because = [
    ...placeOf({ at: op.node, ctx: contextOf(op.unit) ?? ctx }, say`it waits here`),
    ...(rival === null ? [] : placeOf(rival, say`another one sends, too`)),
  ];
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
