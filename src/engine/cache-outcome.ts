// Whether a value from outside is an outcome: every field that is used later has the type it should have.
import type { PackageOutcome } from "./outcome.ts";

type Check = (value: unknown) => boolean;

const isString: Check = (value) => typeof value === "string";
const isFlag: Check = (value) => typeof value === "boolean";
const isOffset: Check = (value) => typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
const maxSayDepth = 8;

function isText(value: unknown, depth = 0): boolean {
  if (typeof value === "string" || typeof value === "number") return true;
  if (typeof value !== "object" || value === null || depth > maxSayDepth) return false;
  const { template, args } = value as { readonly template?: unknown; readonly args?: unknown };
  return typeof template === "string" && Array.isArray(args) && args.every((arg) => isText(arg, depth + 1));
}

const oneOf =
  (...values: readonly string[]): Check =>
  (value) =>
    typeof value === "string" && values.includes(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every((item) => check(item));
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const shape =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === "object" &&
    value !== null &&
    Object.entries(fields).every(([name, check]) => check((value as Readonly<Record<string, unknown>>)[name]));

const text: Check = (value) => isText(value);
const stretch = { file: isString, pos: isOffset, end: isOffset };
const finding = shape({
  ...stretch,
  rule: isString,
  severity: oneOf("error", "warning", "hint"),
  confidence: oneOf("high", "medium", "low"),
  message: text,
  because: listOf(shape({ ...stretch, label: text })),
  help: text,
  fix: orNull(shape({ title: text, edits: listOf(shape({ ...stretch, text: isString })) })),
  functionName: isString,
  snippet: isString,
  elsewhere: (value) => value === undefined || oneOf("end", "limit")(value),
});
const suppression = shape({
  rules: listOf(isString),
  unknown: listOf(isString),
  isOurs: isFlag,
  form: oneOf("//nolint:", "//defuse:ignore "),
  from: isOffset,
  to: isOffset,
  pos: isOffset,
  end: isOffset,
});
const outcome = shape({
  findings: listOf(finding),
  errors: listOf(shape({ file: isString, line: isOffset, column: isOffset, message: text })),
  files: listOf(shape({ path: isString, isWhole: isFlag, suppressions: listOf(suppression) })),
  stats: shape({ files: isOffset, bytes: isOffset, lines: isOffset, bytesParsed: isOffset, bodiesParsed: isOffset }),
});

export function isOutcome(value: unknown): value is PackageOutcome {
  return outcome(value);
}
