// What is said of a goroutine that never ends.
import { type Say, say } from "../base/say.ts";
import { headOf } from "./concurrency.ts";
import { eachOf } from "./occasion.ts";
import type { Place, Stuck } from "./stuck.ts";

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
