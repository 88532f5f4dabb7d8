// What is said of a goroutine that never ends.
import { type Say, say } from "../base/say.ts";
import type { AssignStmt, GoStmt } from "../go/syntax/ast.ts";
import type { LeftAnswer } from "./answers.ts";
import { headOf } from "./concurrency.ts";
import { type Context, qualifiedFunction } from "./context.ts";
import type { UntakenSend } from "./fed-workers.ts";
import type { LeftSend } from "./field-channels.ts";
import type { UnclosedRange } from "./goroutines.ts";
import type { GroupWait } from "./group-waits.ts";
import type { HeedlessSend } from "./heedless.ts";
import type { UntakenWork } from "./leaving-workers.ts";
import type { LostOwner } from "./lost-owner.ts";
import { eachOf } from "./occasion.ts";
import type { LeftPipe } from "./pipes.ts";
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
    case "signal":
      ctx.report({
        at: headOf(at),
        message: say`\`close(${stuck.name})\` is not called on a path of this goroutine: whoever waits for \`${stuck.name}\` waits for ever`,
        because: [...placeOf(stuck.left, say`leaves here`), ...placeOf(stuck.wait, say`it waits here`)],
        help: say`\`defer close(${stuck.name})\` at its start`,
      });
      return;
    case "jobs":
      ctx.report({
        at: headOf(at),
        message: say`this goroutine never ends: nobody closes \`${stuck.name}\``,
        because: placeOf(stuck.made, say`one is made here, and left behind`),
        help: say`close it in a method that who makes one defers: \`defer p.Close()\``,
      });
      return;
    case "outlives":
      ctx.report({
        at: headOf(at),
        message: say`this goroutine never ends: its loop has no way out, and goes on after \`${nameOf(stuck.end)}\``,
        because: placeOf(stuck.end, say`ends what it works for`),
        help: say`give it a way out: \`case <-done: return\` of a channel that is closed there`,
      });
      return;
    case "unheard":
      ctx.report({
        at: headOf(at),
        message: say`this goroutine never ends: its loop has no way out, and goes on when \`${stuck.name}\` is done`,
        because: placeOf(stuck.ended, say`a context that its caller ends`),
        help: say`give it a way out: \`case <-${stuck.name}.Done(): return\``,
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

export function reportWatcher({ context, isChannel, wait, occasion }: Watcher, stmt: GoStmt, ctx: Context): void {
  const each = eachOf(occasion);
  ctx.report({
    at: headOf(stmt),
    message: isChannel
      ? say`this goroutine ends only with \`${context}\`, and each ${each} starts one more`
      : say`this goroutine ends only when \`${context}\` does, and each ${each} starts one more`,
    because: [
      ...placeOf({ at: wait, ctx }, say`it waits here`),
      ...placeOf({ at: occasion.at, ctx: occasion.ctx }, say`called for each ${each}`),
    ],
    help: isChannel
      ? say`select on \`${context}\` and on a channel that is closed when the function returns`
      : say`\`stop := context.AfterFunc(${context}, ...)\` and \`defer stop()\`, or a context of its own that is cancelled`,
  });
}

export function reportAnswer({ name, left, send }: LeftAnswer, stmt: AssignStmt, ctx: Context): void {
  ctx.report({
    at: headOf(stmt),
    message: say`whoever answers on \`${name}\` can wait for ever: ${ctx.functionLabel} may leave without the answer`,
    because: [...placeOf({ at: left.comm ?? left, ctx }, say`leaves here`), ...placeOf(send, say`it waits here`)],
    help: say`give \`${name}\` room for the answer: \`make(chan T, 1)\``,
  });
}

export function reportGroupWait({ start, receive, channel, context, wait }: GroupWait, ctx: Context): void {
  ctx.report({
    at: headOf(start),
    message: say`this goroutine waits for \`${channel}\` alone: once another one of its group has failed, \`${ctx.text(wait)}\` may wait for ever`,
    because: [
      ...placeOf({ at: receive, ctx }, say`it waits here`),
      ...placeOf({ at: wait, ctx }, say`waits for all of them`),
    ],
    help: say`select on \`${channel}\` and \`${context}.Done()\``,
  });
}

export function reportHeedless({ channel, context, start, send, returned }: HeedlessSend, ctx: Context): void {
  ctx.report({
    at: headOf(start),
    message: say`this goroutine can wait for ever to send on \`${channel}\`: it does not look at \`${context}\`, and who cancels that does not receive any more`,
    because: [
      ...placeOf({ at: send, ctx }, say`it waits here`),
      ...placeOf({ at: returned, ctx }, say`handed to the caller`),
    ],
    help: say`send in a \`select\` with \`<-${context}.Done()\``,
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

export function reportUntakenWork({ name, send, receive, left }: UntakenWork): void {
  send.ctx.report({
    at: send.at,
    message: say`this send on \`${name}\` waits for ever once the goroutines that receive from it have left`,
    because: [
      ...placeOf(receive, say`received here`),
      ...placeOf(left, say`leaves here, and the rest is not received`),
    ],
    help: say`send in a \`select\` with what tells them to leave`,
  });
}

export function reportLostOwner({ owner, left, end }: LostOwner, stmt: GoStmt, ctx: Context): void {
  ctx.report({
    at: headOf(stmt),
    message: say`this goroutine never ends where ${ctx.functionLabel} fails: only the \`${owner}\` that nobody gets could end it`,
    because: [
      ...placeOf({ at: left, ctx }, say`leaves here`),
      { at: end.at, label: say`ends what it works for`, file: end.file },
    ],
    help: say`start it last, or end the \`${owner}\` on this path`,
  });
}

export function reportPipe({ ctx, start, end, isReader, leak }: LeftPipe): void {
  ctx.report({
    at: headOf(start),
    message: isReader
      ? say`this goroutine can wait for ever to write into the pipe: ${ctx.functionLabel} may return without closing \`${end.name}\``
      : say`this goroutine can wait for ever to read from the pipe: ${ctx.functionLabel} may return without closing \`${end.name}\``,
    because: placeOf(leak.at === null ? null : { at: leak.at, ctx }, say`leaves here`),
    help: say`\`defer ${end.name}.Close()\` right after the pipe is made`,
  });
}

export function reportRange({ name, range, left, start }: UnclosedRange, ctx: Context): void {
  const help = say`\`defer close(${name})\` in the goroutine that sends, or once all that send have ended`;
  if (start !== undefined) {
    ctx.report({
      at: headOf(start),
      message: say`this goroutine ends and leaves \`${name}\` open: the loop that takes all of it never ends`,
      because: placeOf(left, say`it waits here`),
      help,
    });
    return;
  }
  ctx.report({
    at: headOf(range),
    message:
      left === null
        ? say`this loop never ends: nobody closes \`${name}\``
        : say`this loop never ends where the goroutine that sends on \`${name}\` leaves without closing it`,
    because: placeOf(left, say`leaves here`),
    help,
  });
}

/** Whether a finding tells already that it waits there. */
export function isWaitTold({ at, ctx: { display } }: Place, ctx: Context): boolean {
  return ctx.findings.some(
    ({ rule, because }) =>
      rule === "goroutine-leak" && because.some(({ file, pos }) => file === display && pos === at.pos),
  );
}
