// A text that two types share only where they are the same type, written the same way: the key of instances.
import type { Tuple, Type } from "./type.ts";
import { typeSetOf } from "./typeset.ts";
import { rhsOf } from "./under.ts";

export function typeKey(type: Type): string {
  return key(type, 0);
}

function key(type: Type, depth: number): string {
  if (depth > 100) return "...";
  const inner = (t: Type): string => key(t, depth + 1);
  switch (type.kind) {
    case "Basic":
      return type.name;
    case "TypeParam":
      return `$${type.id}`;
    case "Pointer":
      return `*${inner(type.elem)}`;
    case "Slice":
      return `[]${inner(type.elem)}`;
    case "Array":
      return `[${type.length}]${inner(type.elem)}`;
    case "Map":
      return `map[${inner(type.key)}]${inner(type.elem)}`;
    case "Chan":
      return `chan ${type.dir} (${inner(type.elem)})`;
    case "Struct":
      return `struct{${type.fields
        .map(
          (f, i) =>
            `${f.embedded ? "!" : ""}${f.name}@${f.pkg?.path ?? ""} ${f.type === null ? "?" : inner(f.type)}${JSON.stringify(type.tags[i] ?? "")}`,
        )
        .join(";")}}`;
    case "Tuple":
      return tupleKey(type, depth);
    case "Signature": {
      const own = type.typeParams.length === 0 ? "" : `[${type.typeParams.map((p) => p.id).join(",")}]`;
      return `func${own}${tupleKey(type.params, depth)}${type.variadic ? "..." : ""}${tupleKey(type.results, depth)}`;
    }
    case "Union":
      return type.terms.map((t) => `${t.tilde ? "~" : ""}${inner(t.type)}`).join("|");
    case "Interface": {
      const set = typeSetOf(type);
      const methods = set.methods.map((m) => `${m.name}@${m.pkg?.path ?? ""}${m.type === null ? "" : inner(m.type)}`);
      const terms = set.terms?.map((t) => `${t.tilde ? "~" : ""}${inner(t.type)}`).sort() ?? ["*"];
      return `interface{${methods.join(";")}:${terms.join("|")}:${set.comparable}}`;
    }
    case "Named": {
      const args = type.typeArgs.length === 0 ? "" : `[${type.typeArgs.map(inner).join(",")}]`;
      return `#${type.origin.id}${args}`;
    }
    case "Alias": {
      const args = type.typeArgs.length === 0 ? "" : `[${type.typeArgs.map(inner).join(",")}]`;
      return `@${type.origin.id}${args}=${inner(rhsOf(type))}`;
    }
  }
}

function tupleKey(tuple: Tuple, depth: number): string {
  return `(${tuple.vars.map((v) => (v.type === null ? "?" : key(v.type, depth + 1))).join(",")})`;
}
