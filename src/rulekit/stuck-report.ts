// What is said of a goroutine that never ends.
import { type Say, say } from "../base/say.ts";
import type { GoStmt } from "../go/syntax/ast.ts";
import { headOf } from "./concurrency.ts";
import { type Context, qualifiedFunction } from "./context.ts";
import type { UntakenSend } from "./fed-workers.ts";
import type { LeftSend } from "./field-channels.ts";
import { eachOf } from "./occasion.ts";
import type { Place, Stuck } from "./stuck.ts";
import type { Watcher } from "./watchers.ts";

export function reportStuck(stuck: Stuck): void {
  const { ctx, at } = stuck;
  switch (stuck.kind) {
    case "endless": {
      const each = eachOf(stuck.occasion);
      ctx.report({
        at: headOf(at),
        message: say`this goroutine never ends, and each ${each} starts one more`,
        because: placeOf({ at: stuck.occasion.at, ctx: stuck.occasion.ctx }, say`called for each ${each}`),
        help: say`give it a way out: \`case <-ctx.Done(): return\``,
      });
      return;
    }
    case "group": {
      const { name, left } = stuck;
      ctx.report({
        at: headOf(at),
        message:
          stuck.isNever === true
            ? say`nobody calls \`${name}.Done()\`: whoever waits for \`${name}\` waits for ever`
            : say`\`${name}.Done()\` is not called on a path of this goroutine: whoever waits for \`${name}\` waits for ever`,
        because: placeOf(left, say`leaves here`),
        help: say`\`defer ${name}.Done()\` at its start`,
      });
      return;
    }
    case "slot": {
      const { name, left } = stuck;
      ctx.report({
        at: headOf(at),
        message: say`the place in \`${name}\` is not given back on a path of this goroutine: once all are taken the others wait for ever`,
        because: placeOf(left, say`leaves here`),
        help: say`\`defer func() { <-${name} }()\` right after it is taken`,
      });
      return;
    }
    case "outlives":
      ctx.report({
        at: headOf(at),
        message: say`this goroutine never ends: its loop has no way out, and goes on after \`${nameOf(stuck.end)}\``,
        because: placeOf(stuck.end, say`ends what it works for`),
        help: say`give it a way out: \`case <-done: return\` of a channel that is closed there`,
      });
      return;
    case "break":
      ctx.report({
        at: headOf(at),
        message: say`this goroutine never ends: the \`break\` leaves the select, not the loop around it`,
        because: placeOf(stuck.left, say`goes on with the next turn`),
        help: say`\`return\`, or break to a label of the loop`,
      });
      return;
    case "nil":
      ctx.report({
        at: headOf(at),
        message: say`\`${stuck.name}\` is never made: what waits on a nil channel waits for ever`,
        because: placeOf({ at: stuck.op, ctx }, say`it waits here`),
        help: say`make it before: \`${stuck.name} := make(chan T)\``,
      });
  }
}

export function placeOf(
  left: Place | null,
  label: Say,
): readonly { at: ReturnType<typeof headOf>; label: Say; file: string }[] {
  return left === null ? [] : [{ at: headOf(left.at), label, file: left.ctx.display }];
}

function nameOf({ ctx: { decl } }: Place): string {
  return decl.kind === "FuncDecl" ? qualifiedFunction(decl) : "";
}

export function reportLeftSend({ field, start, send, left }: LeftSend): void {
  start.ctx.report({
    at: headOf(start.at),
    message: say`this goroutine can wait for ever to send on \`${field}\`: all that receive from it may have left`,
    because: [...placeOf(send, say`it waits here`), ...placeOf(left, say`leaves here, and receives no more`)],
    help: say`send in a \`select\` with what tells the goroutine to end`,
  });
}

export function reportWatcher({ context, wait, occasion }: Watcher, stmt: GoStmt, ctx: Context): void {
  const each = eachOf(occasion);
  ctx.report({
    at: headOf(stmt),
    message: say`this goroutine ends only when \`${context}\` does, and each ${each} starts one more`,
    because: [
      ...placeOf({ at: wait, ctx }, say`it waits here`),
      ...placeOf({ at: occasion.at, ctx: occasion.ctx }, say`called for each ${each}`),
    ],
    help: say`\`stop := context.AfterFunc(${context}, ...)\` and \`defer stop()\`, or a context of its own that is cancelled`,
  });
}

export function reportUntaken({ name, send, range, left, worker }: UntakenSend, ctx: Context): void {
  ctx.report({
    at: send,
    message: say`this send on \`${name}\` waits for ever once the goroutines that receive from it have left at an error`,
    because: [
      ...placeOf({ at: range, ctx: worker }, say`received here`),
      ...placeOf({ at: left, ctx: worker }, say`leaves here, and the rest is not received`),
    ],
    help: say`send in a \`select\` with the \`Done()\` of a context that the error cancels`,
  });
}
