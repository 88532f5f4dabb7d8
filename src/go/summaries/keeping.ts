// Whether a function keeps what it is given: it does not where nothing made from the parameter is stored, returned, sent,
// started or passed on to somebody who might. Stricter than "borrows" (ownership.ts), where a doubt keeps a finding away:
// here a doubt keeps a fix away. Computed from bodies on demand, also of other packages, bounded; recursion is a doubt.
import { dataPackages } from "../../knowledge/borrowers.ts";
import { isConfined, type ValueFacts } from "../flow/confined.ts";
import { parentsOf } from "../flow/deferred.ts";
import { isPlainType } from "../flow/plain-value.ts";
import type { CallExpr, Expr } from "../syntax/ast.ts";
import { BodyReads } from "../types/body-reads.ts";
import { type BodyTypes, declarationOf, typeDeclaration } from "../types/body-types.ts";
import type { FuncObject } from "../types/entity.ts";
import { fileScope, packageScope, resolveNames } from "../types/names.ts";
import type { TypedPackage } from "../types/package-scope.ts";
import { KeptAnswers, type Question, questionOf } from "./kept-answers.ts";

/** Callees of callees are looked at this deep. */
const maxDepth = 4;
/** Larger bodies are not understood. */
const maxBodyBytes = 20_000;

export class Keeping {
  private readonly known = new Map<FuncObject, Map<number, Question<boolean>>>();
  private readonly scopes = new Map<TypedPackage, ReturnType<typeof packageScope>>();
  private readonly answers = new KeptAnswers(new BodyReads(), maxDepth);

  /** What can be told of values and calls in a function with these types. */
  factsFor(types: BodyTypes | null): ValueFacts {
    return {
      isPlain: (x) => {
        const type = types?.typeOf(x) ?? null;
        return type !== null && isPlainType(type);
      },
      isOnlyUsed: (call, argument) => types !== null && this.isOnlyUsed(call, argument, types),
    };
  }

  private isOnlyUsed(call: CallExpr, argument: Expr, types: BodyTypes): boolean {
    const callee = types.calleeOf(call)?.origin ?? null;
    const index = call.args.indexOf(argument);
    if (callee === null || index < 0 || call.ellipsis >= 0) return false;
    if (dataPackages.has(callee.pkg?.path ?? "")) return true;
    const questions = this.known.get(callee) ?? new Map<number, Question<boolean>>();
    this.known.set(callee, questions);
    return this.answers.ask(questionOf(questions, index), false, () => this.isParamOnlyUsed(callee, index));
  }

  private isParamOnlyUsed(callee: FuncObject, index: number): boolean {
    const found = declarationOf(callee);
    if (found === null) return false;
    const { file, decl } = found;
    if (decl.bodyPos < 0 || decl.bodyEnd - decl.bodyPos > maxBodyBytes || decl.body === null) return false;
    const { list } = decl.type.params;
    const param = list.flatMap((field) => field.names)[index];
    const isVariadic = list.at(-1)?.type.kind === "Ellipsis";
    if (param === undefined || (isVariadic && param === list.at(-1)?.names.at(-1))) return false;
    if (param.name === "_") return true;
    const names = resolveNames(decl, fileScope(file.source), this.scopeOf(file.pkg));
    const variable = names.objectOf(param);
    if (variable?.kind !== "var") return false;
    const types = typeDeclaration(file.pkg, file.source, decl);
    const within = { pos: decl.bodyPos, end: decl.bodyEnd };
    return isConfined([variable], within, parentsOf(decl), names, this.factsFor(types));
  }

  private scopeOf(pkg: TypedPackage): ReturnType<typeof packageScope> {
    let scope = this.scopes.get(pkg);
    if (scope === undefined) {
      scope = packageScope(pkg.files.map((file) => file.source));
      this.scopes.set(pkg, scope);
    }
    return scope;
  }
}
