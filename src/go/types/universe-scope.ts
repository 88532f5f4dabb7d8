// The universe block as objects (Go spec, "Predeclared identifiers"), and package unsafe.
import { makeBool, makeInt } from "./constant.ts";
import { Builtin, Const, type Entity, FuncObject, Nil, TypeName, Var } from "./entity.ts";
import { Alias, EMPTY_TUPLE, Interface, Named, Signature, Tuple } from "./type.ts";
import { PREDECLARED_BASICS, STRING, UNSAFE_POINTER, UNTYPED_BOOL, UNTYPED_INT } from "./universe-types.ts";

const scope = new Map<string, Entity>();

/** The type behind `any`; it prints as "any" wherever it shows. */
export const ANY_INTERFACE = new Interface([], []);
/** An `interface{}` that nobody wrote: the parameter of panic, the result of recover. */
export const EMPTY_INTERFACE = new Interface([], []);

function named(name: string, underlying: Interface): Named {
  const object = new TypeName(name, null, null);
  const type = new Named(object, null, []);
  type.underlying = underlying;
  object.type = type;
  scope.set(name, object);
  return type;
}

for (const type of PREDECLARED_BASICS) scope.set(type.name, new TypeName(type.name, null, type));

const anyName = new TypeName("any", null, null);
const anyAlias = new Alias(anyName, null, []);
anyAlias.rhs = ANY_INTERFACE;
anyName.type = anyAlias;
scope.set("any", anyName);

function errorInterface(): Interface {
  const result = new Signature(EMPTY_TUPLE, new Tuple([new Var("", null, STRING, "result")]), false);
  return new Interface([new FuncObject("Error", null, result)], []);
}

export const ERROR = named("error", errorInterface());

const comparableInterface = new Interface([], []);
comparableInterface.typeSet = { methods: [], terms: null, comparable: true };
export const COMPARABLE_INTERFACE = comparableInterface;
named("comparable", comparableInterface);

scope.set("true", new Const("true", null, UNTYPED_BOOL, makeBool(true)));
scope.set("false", new Const("false", null, UNTYPED_BOOL, makeBool(false)));
export const IOTA = new Const("iota", null, UNTYPED_INT, makeInt(0));
scope.set("iota", IOTA);
scope.set("nil", new Nil());
for (const name of "append cap clear close complex copy delete imag len make max min new panic print println real recover".split(
  " ",
)) {
  scope.set(name, new Builtin(name));
}

export const UNIVERSE: ReadonlyMap<string, Entity> = scope;

export const UNSAFE_SCOPE: ReadonlyMap<string, Entity> = new Map<string, Entity>([
  ["Pointer", new TypeName("Pointer", { path: "unsafe", name: "unsafe" }, UNSAFE_POINTER)],
  ...["Add", "Alignof", "Offsetof", "Sizeof", "Slice", "SliceData", "String", "StringData"].map(
    (name) => [name, new Builtin(name, `unsafe.${name}`)] as const,
  ),
]);
