// Whether a value of some type can hold on to anything: numbers, strings, errors and what is made of them cannot. Asked
// before a resource is released earlier than it was, or at all: what was read from it may be needed afterwards.
import type { Type } from "../types/type.ts";
import { asNamed, under } from "../types/under.ts";

/** Types that are plain by what they are for, whatever they are made of. */
const plainTypes: ReadonlySet<string> = new Set([
  "error",
  "io/fs.DirEntry",
  "io/fs.FileInfo",
  "net.Addr",
  "net/netip.Addr",
  "net/netip.AddrPort",
  "net/http.Header",
  "net/url.URL",
  "net/url.Values",
  "time.Time",
]);

const maxDepth = 4;

export function isPlainType(type: Type): boolean {
  return isPlain(type, 0);
}

function isPlain(type: Type, depth: number): boolean {
  if (depth > maxDepth) return false;
  const named = asNamed(type);
  if (named !== null) {
    const { pkg, name } = named.object;
    if (plainTypes.has(pkg === null ? name : `${pkg.path}.${name}`)) return true;
  }
  const form = under(type);
  switch (form.kind) {
    case "Basic":
      // A uintptr may be a descriptor.
      return form.basic !== "invalid" && form.basic !== "uintptr" && form.basic !== "unsafe.Pointer";
    case "Struct":
      return form.fields.every((field) => field.type !== null && isPlain(field.type, depth + 1));
    case "Array":
      return isPlain(form.elem, depth + 1);
    case "Slice":
      return !isByte(form.elem) && isPlain(form.elem, depth + 1);
    case "Map":
      return isPlain(form.key, depth + 1) && isPlain(form.elem, depth + 1);
    case "Tuple":
      return form.vars.every(({ type: part }) => part !== null && isPlain(part, depth + 1));
    default:
      return false;
  }
}

/** A buffer that somebody may still own, or memory that is mapped. */
function isByte(type: Type): boolean {
  const form = under(type);
  return form.kind === "Basic" && form.basic === "uint8";
}
