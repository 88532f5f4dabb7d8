// Types as text, exactly as go/types' TypeString(t, nil) prints them.

import { quote } from "./constant-text.ts";
import type { TypeName } from "./entity.ts";
import type { Interface, Signature, Tuple, Type, TypeParam } from "./type.ts";
import { under } from "./under.ts";
import { ANY_INTERFACE, COMPARABLE_INTERFACE, UNIVERSE } from "./universe-scope.ts";

export function typeString(type: Type): string {
  return write(type, []);
}

function write(type: Type, seen: readonly Type[]): string {
  if (seen.includes(type)) return `<cycle to ${type.kind}>`;
  if (type.kind === "Basic") return type.name;
  const outer = [...seen, type];
  const inner = (t: Type | null): string => (t === null ? "<nil>" : write(t, outer));
  switch (type.kind) {
    case "Pointer":
      return `*${inner(type.elem)}`;
    case "Slice":
      return `[]${inner(type.elem)}`;
    case "Array":
      return `[${type.length}]${inner(type.elem)}`;
    case "Map":
      return `map[${inner(type.key)}]${inner(type.elem)}`;
    case "Chan":
      if (type.dir === "send") return `chan<- ${inner(type.elem)}`;
      if (type.dir === "recv") return `<-chan ${inner(type.elem)}`;
      return type.elem.kind === "Chan" && type.elem.dir === "recv"
        ? `chan (${inner(type.elem)})`
        : `chan ${inner(type.elem)}`;
    case "Struct": {
      const fields = type.fields.map((f, i) => {
        const tag = type.tags[i] ?? "";
        return `${f.embedded ? "" : `${f.name} `}${inner(f.type)}${tag === "" ? "" : ` ${quote(tag)}`}`;
      });
      return `struct{${fields.join("; ")}}`;
    }
    case "Tuple":
      return writeTuple(type, false, outer);
    case "Signature":
      return `func${writeSignature(type, outer)}`;
    case "Union":
      return type.terms.map((t) => `${t.tilde ? "~" : ""}${inner(t.type)}`).join(" | ");
    case "Interface":
      return writeInterface(type, outer);
    case "TypeParam":
      return UNIVERSE.has(type.object.name) ? `${type.object.name}/* type parameter */` : type.object.name;
    case "Named":
    case "Alias":
      if (type.typeArgs.length > 0) return `${qualified(type.object)}[${type.typeArgs.map(inner).join(", ")}]`;
      return `${qualified(type.object)}${type.typeParams.length > 0 ? writeTypeParams(type.typeParams, outer) : ""}`;
  }
}

export function qualified(object: TypeName): string {
  return object.pkg === null ? object.name : `${object.pkg.path}.${object.name}`;
}

function writeTuple(tuple: Tuple, variadic: boolean, seen: readonly Type[]): string {
  const parts = tuple.vars.map((v, i) => {
    const name = v.name === "" ? "" : `${v.name} `;
    const type = v.type;
    if (type === null) return `${name}<nil>`;
    if (!variadic || i < tuple.vars.length - 1) return name + write(type, seen);
    return type.kind === "Slice" ? `${name}...${write(type.elem, seen)}` : `${name}${write(type, seen)}...`;
  });
  return `(${parts.join(", ")})`;
}

function writeSignature(sig: Signature, seen: readonly Type[]): string {
  const own = sig.typeParams.length > 0 ? writeTypeParams(sig.typeParams, seen) : "";
  const params = writeTuple(sig.params, sig.variadic, seen);
  const results = sig.results.vars;
  const [only] = results;
  if (only === undefined) return own + params;
  if (results.length === 1 && only.name === "") {
    return `${own}${params} ${only.type === null ? "<nil>" : write(only.type, seen)}`;
  }
  return `${own}${params} ${writeTuple(sig.results, false, seen)}`;
}

function writeTypeParams(params: readonly TypeParam[], seen: readonly Type[]): string {
  let out = "[";
  let previous: Type | null = null;
  params.forEach((p, i) => {
    if (i > 0) {
      // Each parameter has an implicit interface of its own around a bound that is none.
      const isOther = p.bound !== previous || (previous !== null && under(previous).kind !== "Interface");
      if (isOther && previous !== null) out += ` ${write(previous, seen)}`;
      out += ", ";
    }
    previous = p.bound;
    out += write(p, seen);
  });
  if (previous !== null) out += ` ${write(previous, seen)}`;
  return `${out}]`;
}

function writeInterface(iface: Interface, seen: readonly Type[]): string {
  if (iface === ANY_INTERFACE) return "any";
  if (iface === COMPARABLE_INTERFACE) return "interface{comparable}";
  let prefix = "";
  if (iface.implicit) {
    const [only] = iface.embeddeds;
    if (only !== undefined && iface.methods.length === 0 && iface.embeddeds.length === 1) return write(only, seen);
    prefix = "/* implicit */ ";
  }
  const methods = iface.methods.map((m) => m.name + (m.type === null ? "()" : writeSignature(m.type, seen)));
  return `${prefix}interface{${[...methods, ...iface.embeddeds.map((t) => write(t, seen))].join("; ")}}`;
}
