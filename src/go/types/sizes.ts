// Sizes, alignments and offsets as the gc compiler lays values out (go/types' gcsizes.go), in bytes.
import type { Var } from "./entity.ts";
import type { Struct, Type } from "./type.ts";
import { isTypeParam, under } from "./under.ts";

const basicSizes: Readonly<Record<string, number>> = {
  bool: 1,
  int8: 1,
  uint8: 1,
  int16: 2,
  uint16: 2,
  int32: 4,
  uint32: 4,
  float32: 4,
  int64: 8,
  uint64: 8,
  float64: 8,
  complex64: 8,
  complex128: 16,
};

/** `word` is the size of a pointer: 4 or 8. */
export function sizeOf(type: Type, word: number): number {
  const u = under(type);
  switch (u.kind) {
    case "Basic":
      return basicSizes[u.basic] ?? (u.basic === "string" ? 2 * word : word);
    case "Array":
      return u.length <= 0 ? 0 : sizeOf(u.elem, word) * u.length;
    case "Slice":
      return 3 * word;
    case "Interface":
      return 2 * word;
    case "Struct":
      return structSize(u, word);
    default:
      return word;
  }
}

export function alignOf(type: Type, word: number): number {
  const u = under(type);
  switch (u.kind) {
    case "Array":
      return alignOf(u.elem, word);
    case "Struct":
      if (u.fields.length === 0 && isAlign64(type)) return 8;
      return u.fields.reduce((max, f) => Math.max(max, alignOf(f.type ?? u, word)), isAlign64(type) ? 8 : 1);
    case "Basic":
      if (u.basic === "string") return word;
      if (u.basic === "complex64") return 4;
      if (u.basic === "complex128") return word;
      return Math.max(1, Math.min(sizeOf(u, word), word));
    default:
      return word;
  }
}

/** sync/atomic's align64 marker aligns to 8 bytes on every platform. */
function isAlign64(type: Type): boolean {
  if (type.kind !== "Named" || type.object.name !== "align64") return false;
  const path = type.object.pkg?.path;
  return path === "sync/atomic" || path === "internal/runtime/atomic";
}

function structSize(struct: Struct, word: number): number {
  const { fields } = struct;
  const last = fields.at(-1);
  if (last?.type === undefined || last.type === null) return 0;
  const offsets = offsetsOf(fields, word);
  const size = sizeOf(last.type, word);
  let end = (offsets.at(-1) ?? 0) + size;
  // A pointer past a final zero-size field must not point past the struct.
  if ((offsets.at(-1) ?? 0) > 0 && size === 0) end++;
  return align(end, alignOf(struct, word));
}

export function offsetsOf(fields: readonly Var[], word: number): number[] {
  let at = 0;
  return fields.map((f) => {
    if (f.type === null) return at;
    const start = align(at, alignOf(f.type, word));
    at = start + sizeOf(f.type, word);
    return start;
  });
}

function align(n: number, to: number): number {
  return Math.ceil(n / to) * to;
}

/** Whether the size depends on a type parameter. */
export function hasVariableSize(type: Type, depth = 0): boolean {
  if (isTypeParam(type) || depth > 100) return true;
  const u = under(type);
  if (u.kind === "Array") return hasVariableSize(u.elem, depth + 1);
  if (u.kind === "Struct") return u.fields.some((f) => f.type !== null && hasVariableSize(f.type, depth + 1));
  return false;
}
