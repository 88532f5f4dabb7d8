// Names that tell what is done with a value where no body does.

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
