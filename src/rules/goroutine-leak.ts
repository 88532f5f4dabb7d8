import { headOf, type LeftBlocked, leftBlocked, rule, type Say, say } from "../rulekit/index.ts";

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
    AssignStmt(stmt, ctx) {
      const left = leftBlocked(stmt, ctx);
      // One goroutine, one finding, on how many channels it may wait.
      if (left === null || ctx.findings.some((known) => isSame(known, left))) return;
      report(left);
    },
  },
});

function isSame(
  known: { readonly rule: string; readonly file: string; readonly pos: number },
  left: LeftBlocked,
): boolean {
  return known.rule === "goroutine-leak" && known.file === left.ctx.display && known.pos === left.spawn.stmt.pos;
}

function report(left: LeftBlocked): void {
  const { ctx, spawn, abandoned, op, caller } = left;
  const because = [{ at: headOf(op.node), label: say`it waits here` }];
  const place =
    abandoned.at === null ? null : { at: headOf(abandoned.at), label: labelOf(left), file: (caller ?? ctx).display };
  ctx.report({
    at: headOf(spawn.stmt),
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
