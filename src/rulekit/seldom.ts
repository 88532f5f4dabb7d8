// Clients that are made again and again, but so seldom that what each leaves is gone before the next.
import { endsSoonAfter } from "./command-end.ts";
import type { Context } from "./context.ts";
import { type Occasion, takesArrivals } from "./occasion.ts";

/** Whether a function runs in a helper of a loop that waits for its turns, which may come once a day, or of a command. */
export function isSeldom({ each, at, ctx: where }: Occasion, ctx: Context): boolean {
  const { decl } = ctx;
  if (decl.kind === "FuncDecl" && endsSoonAfter(decl, ctx)) return true;
  if (each !== "turn of the loop" || where === ctx) return false;
  return at.kind === "ForStmt" && at.post === null && !takesArrivals(at);
}

/** Whether the constructor of a transport gives it a time after which idle connections end. */
export function endsIdle(maker: Context | undefined): boolean {
  return maker?.text(maker.decl).includes("IdleConnTimeout:") === true;
}
