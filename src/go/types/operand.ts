// An operand: what checking an expression answers (go/types' operand). The mode says what it may be used for.
import type { Expr } from "../syntax/ast.ts";
import type { Value } from "./constant.ts";
import type { Type } from "./type.ts";
import { INVALID } from "./universe-types.ts";

export type ConstantValue = Value;

export type Mode =
  | "invalid"
  | "novalue"
  | "builtin"
  | "typexpr"
  | "constant"
  | "variable"
  | "mapindex"
  | "value"
  | "commaok"
  | "commaerr";

export class Operand {
  mode: Mode = "invalid";
  type: Type = INVALID;
  value: Value | null = null;
  expr: Expr | null = null;
  /** The builtin's id where mode is "builtin". */
  builtin = "";

  /** Asked after a call that may have changed the mode. */
  get isInvalid(): boolean {
    return this.mode === "invalid";
  }

  set(other: Operand): void {
    this.mode = other.mode;
    this.type = other.type;
    this.value = other.value;
    this.expr = other.expr;
    this.builtin = other.builtin;
  }
}

export function operand(mode: Mode, type: Type, expr: Expr | null): Operand {
  const x = new Operand();
  x.mode = mode;
  x.type = type;
  x.expr = expr;
  return x;
}
