// What types and other functions' bodies tell about values, for fixes: asked rarely, so made when first asked for.
import type { ValueFacts } from "../go/flow/confined.ts";
import { Keeping } from "../go/summaries/keeping.ts";
import type { Context } from "./context.ts";

const known = new WeakMap<Context, ValueFacts>();

export function valueFacts(ctx: Context): ValueFacts {
  let facts = known.get(ctx);
  if (facts === undefined) {
    const keeping = new Keeping();
    const made = (): ValueFacts => keeping.factsFor(ctx.typed);
    facts = {
      isPlain: (x) => made().isPlain(x),
      isOnlyUsed: (call, argument) => made().isOnlyUsed(call, argument),
    };
    known.set(ctx, facts);
  }
  return facts;
}
