// Names that tell what is done with a value where no body does.
import type { CallExpr } from "../syntax/ast.ts";
import { calleeExpr } from "../types/callee.ts";

const builtins: ReadonlySet<string> = new Set([
  ...["append", "cap", "clear", "close", "complex", "copy", "delete", "imag", "len", "make", "max", "min", "new"],
  ...["panic", "print", "println", "real", "recover"],
]);

export function isBuiltin(name: string): boolean {
  return builtins.has(name);
}

/** Methods of something that holds a value after which nobody need release it: w.Shutdown(), s.Serve(). */
export function carriesOn(name: string): boolean {
  return /^(Close|Stop|Shutdown|Release|Free|Cleanup|Destroy|Disconnect|Quit|Cancel|Done|Serve|Run|Start)/i.test(name);
}

/** store.Put(key, value): a method by a releasing name that is about what it is given, not about its receiver. */
export function takesIn({ fun, args }: CallExpr): boolean {
  return args.length > 0 && fun.kind === "SelectorExpr" && /^(Put|Remove|RemoveAll|Return|Discard)$/.test(fun.sel.name);
}

/** mux.HandleFunc(path, f), sync.OnceFunc(f): the function is kept to be called later. */
export function keepsFunctions(call: CallExpr): boolean {
  const fun = calleeExpr(call);
  const name = fun.kind === "SelectorExpr" ? fun.sel.name : fun.kind === "Ident" ? fun.name : "";
  return /^(Handle|Register|Use$|On[A-Z]|On$|Add|Subscribe|Set|With|New|Route|Once|AfterFunc|[A-Z]+$)/.test(name);
}

/** Methods in which a value spends its life: what is left to release when they return is theirs to tell. */
export function livesOn(name: string): boolean {
  return /^(Serve|ListenAndServe|Run|Wait|Loop)([A-Z]|$)/.test(name);
}

/** Functions that serve what they are given until it breaks. */
export function servesOn(call: CallExpr): boolean {
  const fun = calleeExpr(call);
  const name = fun.kind === "SelectorExpr" ? fun.sel.name : fun.kind === "Ident" ? fun.name : "";
  return /^[sS]erve(TLS|Codec|Listener|\w*Conn)?$/.test(name);
}
