// What only the packages around a finding's tell: it is asked when all packages are there, and only of findings that it
// decides. Answers are kept for as long as no file of all these packages changes (docs/adr/0014).
import type { Finding } from "../base/finding.ts";
import type { LoadResult } from "../go/module/load.ts";
import type { Package } from "../go/module/package.ts";
import { CheckedPackages } from "../rulekit/checked-packages.ts";
import { FailingCallers } from "../rulekit/failing-callers.ts";
import type { PackageUses } from "../rulekit/package-uses.ts";
import { usesOfPackage } from "../rulekit/run.ts";
import { limitsRequests } from "../rulekit/server-request.ts";
import type { Told } from "./cache-file.ts";
import type { Checking, PackageOutcome } from "./outcome.ts";

export interface OthersTold {
  /** In the order of the packages, with what other packages make up for as hints. */
  readonly outcomes: readonly PackageOutcome[];
  /** What was asked. */
  readonly answers: Told;
}

/** `known`: what was told before of the same files. */
export function withOthersTold(
  found: readonly PackageOutcome[],
  loaded: LoadResult,
  { options, sources, program }: Checking,
  known: Told,
): OthersTold {
  const usesOf = (pkg: Package): PackageUses => usesOfPackage(pkg, options, sources, program);
  const packages = new CheckedPackages(loaded.packages, usesOf, (file) => sources.bytesOf(file));
  const callers = new FailingCallers(packages);
  const answers = new Map<string, boolean>();
  const once = (question: string, find: () => boolean): boolean => {
    const answer = answers.get(question) ?? known.get(question) ?? find();
    answers.set(question, answer);
    return answer;
  };
  const isLimiting = (pkg: Package): boolean => limitsRequests(packages.look(pkg));
  const isMadeUpFor = ({ elsewhere, functionName }: Finding, { importPath }: Package): boolean =>
    elsewhere === "end"
      ? once(`end ${importPath} ${functionName}`, () => callers.isEnd(importPath, functionName))
      : once(`limit ${importPath}`, () => packages.above(importPath).some(isLimiting));
  const outcomes = found.map((outcome, i) => {
    const pkg = loaded.packages[i] as Package;
    // Callers in the package itself are the rules' own business.
    if (outcome.findings.length === 0 || pkg.name === "main" || !isWhole(pkg, loaded)) return outcome;
    const isOfTests = packages.isOnlyTested(pkg);
    const findings = outcome.findings.map(
      (finding): Finding =>
        isOfTests || (isAsking(finding) && isMadeUpFor(finding, pkg)) ? { ...finding, severity: "hint" } : finding,
    );
    return { ...outcome, findings };
  });
  return { outcomes, answers };
}

function isAsking({ elsewhere, severity }: Finding): boolean {
  return elsewhere !== undefined && severity !== "hint";
}

/** Whether all of the package's module is checked: who else would call is in another module. */
function isWhole({ module }: Package, { wholeTrees }: LoadResult): boolean {
  return module.path !== "" && wholeTrees.some((tree) => tree === module.dir || module.dir.startsWith(`${tree}/`));
}
