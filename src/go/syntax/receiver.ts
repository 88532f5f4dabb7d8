// The receiver of a method declaration (Go spec, "Method declarations").
import type { FuncDecl } from "./ast.ts";

/** The receiver's name; null where it has none, or it is no method. */
export function receiverIdent(decl: FuncDecl): string | null {
  return decl.recv?.list[0]?.names[0]?.name ?? null;
}
