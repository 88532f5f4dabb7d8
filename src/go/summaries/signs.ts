// What a call's name and its function's signature tell of what becomes of its arguments, where no body does.
import { carrierTypes, dataFunctions, dataPackages, generatedClient } from "../../knowledge/borrowers.ts";
import type { CallExpr } from "../syntax/ast.ts";
import { unparen } from "../syntax/parser-expr.ts";
import { type BodyTypes, isInterfaceType, methodOfType, typeName } from "../types/body-types.ts";
import { calleeName } from "../types/callee.ts";
import type { FuncObject } from "../types/entity.ts";
import type { Names } from "../types/object.ts";
import type { Type } from "../types/type.ts";
import { under } from "../types/under.ts";
import { isStandardName } from "./standard.ts";
import { withoutVendor } from "./tables.ts";

/** Whether the first result of a call keeps nothing of its arguments: numbers, strings, bytes, errors. */
export function answersData(call: CallExpr, types: BodyTypes | null, names: Names): boolean {
  const name = calleeName(call, names);
  if (name !== null && (dataFunctions.has(name) || dataPackages.has(name.slice(0, name.lastIndexOf("."))))) return true;
  const results = types?.calleeOf(call)?.type?.results.vars ?? null;
  if (results === null) return false;
  const first = results[0]?.type;
  return first === undefined || (first !== null && isData(first, 0));
}

export function isData(type: Type, depth: number): boolean {
  if (typeName(type) === "error") return true;
  const shape = under(type);
  if (shape.kind === "Basic") return true;
  if (depth > 2) return false;
  if (shape.kind === "Slice" || shape.kind === "Array" || shape.kind === "Map") return isData(shape.elem, depth + 1);
  // Of a type of the standard library not all fields are known.
  if (shape.kind !== "Struct" || isStandardName(typeName(type))) return false;
  return shape.fields.length > 0 && shape.fields.every((field) => field.type !== null && isData(field.type, depth + 1));
}

export function isConversion(call: CallExpr, types: BodyTypes | null, names: Names): boolean {
  const fun = unparen(call.fun);
  if (fun.kind === "ArrayType" || fun.kind === "InterfaceType" || fun.kind === "StarExpr") return true;
  if (fun.kind !== "SelectorExpr" && fun.kind !== "Ident") return false;
  const isType = types?.isType(fun) ?? null;
  if (isType !== null) return isType;
  return /^io\.(Read|Write|Closer)\w*$/.test(calleeName(call, names) ?? "");
}

/** pb.NewHealthClient(cc): calls through the connection, and cannot close it. */
export function isGeneratedClient(call: CallExpr, types: BodyTypes): boolean {
  const [only, ...others] = call.args;
  const fun = unparen(call.fun);
  const name = fun.kind === "SelectorExpr" ? fun.sel.name : fun.kind === "Ident" ? fun.name : "";
  if (only === undefined || others.length > 0 || !generatedClient.test(name)) return false;
  if (!carrierTypes.has(withoutVendor(typeName(types.typeOf(only))))) return false;
  const result = types.calleeOf(call)?.type?.results.vars[0]?.type ?? null;
  return result === null || (isInterfaceType(result) && methodOfType(result, "Close") === null);
}

/** query.RunWith(tx) of a package that is not to be had: the builder runs on the transaction. */
export function isRunner(call: CallExpr): boolean {
  return call.fun.kind === "SelectorExpr" && call.fun.sel.name === "RunWith";
}

/** Whether an argument is an io.Reader or io.Writer to the method that is called, and none that sets it up for later. */
export function isReadOnly(call: CallExpr, callee: FuncObject, index: number): boolean {
  const params = callee.type?.params.vars ?? [];
  const type = index < 0 || call.ellipsis >= 0 ? null : (params[index]?.type ?? null);
  if (!/^io\.(Reader|Writer|ReaderAt|ReadSeeker|WriterAt)$/.test(typeName(type))) return false;
  return !/^(Set|With|New|Add|Register|Attach|Push|Start|Go|Use|Begin|Open|Reset|Init|Serve)/.test(callee.name);
}

/**
 * yaml.NewDecoder(f) of a package that is not to be had: it reads, and closes nothing. metric.NewPeriodicReader(exporter)
 * is given what is no stream.
 */
export function isStreamAround(call: CallExpr, index: number, types: BodyTypes): boolean {
  const name = call.fun.kind === "SelectorExpr" ? call.fun.sel.name : "";
  const argument = call.args[index];
  const type = argument === undefined ? null : types.typeOf(argument);
  if (type !== null && !hasMethod(type, ["Read", "Write", "ReadAt", "ReadByte"])) return false;
  return /^New\w*(Reader|Decoder|Scanner|Parser|Writer|Encoder)(Size|WithOptions)?$/.test(name) && !/Close/.test(name);
}

/**
 * manifest.Parse(f), parser.ReadAll(f) of what is not to be had: functions and methods that are called so read, and close
 * nothing.
 */
export function isReading(call: CallExpr, name: string | null): boolean {
  const fun = unparen(call.fun);
  const last =
    name === null ? (fun.kind === "SelectorExpr" ? fun.sel.name : "") : name.slice(name.lastIndexOf(".") + 1);
  if (name !== null && isStandardName(name)) return false;
  return readingName.test(last) && !/Clos|Scan|Rows|Async/.test(last);
}

const readingName =
  /^(Must)?(Parse|Decode|Unmarshal|Digest|Detect|Read|Copy|Render|Execute|Validate|Verify|Hash|Sum|Convert|Transform|TextTo)/;

/** Streams: who is handed one by an interface's method closes it. */
const streamTypes: ReadonlySet<string> = new Set([
  "io.ReadCloser",
  "io.WriteCloser",
  "io.ReadWriteCloser",
  "io.ReadSeekCloser",
]);

/** A stream, or what is stepped through: io.ReadCloser, and interfaces of the program that are like it. */
export function isGivenOut(type: Type): boolean {
  if (streamTypes.has(typeName(type))) return true;
  return isInterfaceType(type) && hasMethod(type, ["Read", "Next"]) && !callsBack(type);
}

/** iter.ForEach(f): what calls back for each element closes itself behind the last one, by custom. */
export function callsBack(type: Type): boolean {
  return hasMethod(type, ["ForEach", "Each", "Walk", "Iterate"]);
}

function hasMethod(type: Type, names: readonly string[]): boolean {
  return names.some((name) => methodOfType(type, name) !== null);
}
