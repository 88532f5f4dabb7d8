// The universe block: names every Go file sees. Go spec, "Predeclared identifiers".

export type PredeclaredKind = "type" | "const" | "nil" | "builtin";

export const predeclared: ReadonlyMap<string, PredeclaredKind> = new Map<string, PredeclaredKind>([
  ...(
    "any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune string " +
    "uint uint8 uint16 uint32 uint64 uintptr"
  )
    .split(" ")
    .map((name) => [name, "type"] as const),
  ...["true", "false", "iota"].map((name) => [name, "const"] as const),
  ["nil", "nil"],
  ..."append cap clear close complex copy delete imag len make max min new panic print println real recover"
    .split(" ")
    .map((name) => [name, "builtin"] as const),
]);
