// What only the packages around a finding's tell: it is asked when all packages are there, and only of findings that it
// decides, so that nothing about callers is kept with a package (docs/adr/0014).
import type { Finding } from "../base/finding.ts";
import type { LoadResult } from "../go/module/load.ts";
import type { Package } from "../go/module/package.ts";
import { CheckedPackages } from "../rulekit/checked-packages.ts";
import { FailingCallers } from "../rulekit/failing-callers.ts";
import { usesOfPackage } from "../rulekit/run.ts";
import { limitsRequests } from "../rulekit/server-request.ts";
import type { Checking, PackageOutcome } from "./outcome.ts";

/** The outcomes, in the order of the packages, with what other packages make up for as hints. */
export function withOthersTold(
  outcomes: readonly PackageOutcome[],
  loaded: LoadResult,
  { options, sources, program }: Checking,
): readonly PackageOutcome[] {
  const packages = new CheckedPackages(loaded.packages, (pkg) => usesOfPackage(pkg, options, sources, program));
  const callers = new FailingCallers(packages);
  const limits = new Map<Package, boolean>();
  const isLimiting = (pkg: Package): boolean => {
    const known = limits.get(pkg) ?? limitsRequests(packages.look(pkg));
    limits.set(pkg, known);
    return known;
  };
  const isMadeUpFor = ({ elsewhere, functionName }: Finding, { importPath }: Package): boolean =>
    elsewhere === "end" ? callers.isEnd(importPath, functionName) : packages.above(importPath).some(isLimiting);
  return outcomes.map((outcome, i) => {
    const pkg = loaded.packages[i] as Package;
    if (!outcome.findings.some(isAsking) || !isWhole(pkg, loaded)) return outcome;
    const findings = outcome.findings.map(
      (finding): Finding =>
        isAsking(finding) && isMadeUpFor(finding, pkg) ? { ...finding, severity: "hint" } : finding,
    );
    return { ...outcome, findings };
  });
}

function isAsking({ elsewhere, severity }: Finding): boolean {
  return elsewhere !== undefined && severity !== "hint";
}

/** Whether all of the package's module is checked: who else would call is in another module. */
function isWhole({ module }: Package, { wholeTrees }: LoadResult): boolean {
  return module.path !== "" && wholeTrees.some((tree) => tree === module.dir || module.dir.startsWith(`${tree}/`));
}
