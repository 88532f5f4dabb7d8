// What belongs to the standard library.
import type { PackageOf } from "../types/entity.ts";
import { TypedPackage } from "../types/package-scope.ts";
import { isEmbedded } from "../types/std.ts";

/** "os.Open", "net/http.Get": a package whose path has no dot in its first element. */
export function isStandardName(name: string): boolean {
  return !(name.slice(0, name.lastIndexOf(".")).split("/")[0] as string).includes(".");
}

/** A package of the standard library, from its source or from the embedded API. */
export function isStandardPackage(pkg: PackageOf): boolean {
  if (!(pkg instanceof TypedPackage)) return false;
  return (
    isEmbedded(pkg.dir) || (pkg.dir.endsWith(`/src/${pkg.path}`) && !(pkg.path.split("/")[0] as string).includes("."))
  );
}
