import {
  addedContainers,
  arrivalOf,
  capturedGrowth,
  counterpartOf,
  eachOf,
  type Growing,
  growthOf,
  hasEntry,
  hasFewValues,
  isMadeEachTime,
  isMeantToStay,
  isProgram,
  type Occasion,
  onlyKnownKeys,
  type PackageUses,
  rule,
  say,
} from "../rulekit/index.ts";

export default rule({
  id: "unbounded-growth",
  summary: "map or slice that lives as long as the process only ever grows",
  group: "leak",
  severity: "warning",
  default: "on",
  since: "0.1",
  fix: "none",
  needs: "types",
  visit: {},
  visitPackage: look,
});

function look(uses: PackageUses): void {
  reportCaptured(uses);
  const isMain = isProgram(uses);
  for (const container of addedContainers(uses)) {
    const found = growthOf(container, uses) ?? [];
    if (found.length === 0 || isMadeEachTime(container.owner, uses)) continue;
    // A loop over a channel in a library may be that of one short job.
    const withLoops = container.owner === "" || isMain || hasEntry(container.owner, uses);
    for (const growing of found) {
      const arrival = arrivalOfNew(growing, withLoops);
      if (isMeantToStay(growing, container.owner)) continue;
      if (arrival !== null) report(growing, arrival);
      else if (!reportCounterpart(growing, uses)) continue;
      break;
    }
  }
}

function reportCaptured(uses: PackageUses): void {
  for (const found of capturedGrowth(uses)) {
    for (const growing of found) {
      const arrival = arrivalOfNew(growing, false);
      if (arrival === null) continue;
      report(growing, arrival);
      break;
    }
  }
}

/** Add(id) and Stop(id), and both leave the id in the map. */
function reportCounterpart(growing: Growing, uses: PackageUses): boolean {
  const { key, ctx, at, place } = growing;
  if (key === null || hasFewValues(key, ctx) || onlyKnownKeys(growing)) return false;
  const other = counterpartOf(growing, uses);
  if (other?.decl.kind !== "FuncDecl") return false;
  const { name } = other.decl;
  ctx.report({
    at,
    message: say`\`${ctx.text(place)}\` only ever grows: \`${name.name}\` ends an entry and leaves it in the map, and nothing else takes it out`,
    because: [{ at: name, label: say`ends it here`, file: other.display }],
    help: say`\`delete\` the entry in \`${name.name}\``,
  });
  return true;
}

/** Reached with ever new keys from outside. */
function arrivalOfNew(growing: Growing, withLoops: boolean): Occasion | null {
  const { key, ctx, at, place, isSlice } = growing;
  if ((key !== null && !isSlice && hasFewValues(key, ctx)) || onlyKnownKeys(growing)) return null;
  return arrivalOf({
    node: at,
    key: isAddedEachTime(growing) ? null : key,
    place,
    ctx,
    withLoops: withLoops && !isSlice,
  });
}

/** A list gets longer whatever is added, unless a condition looks at it first. */
function isAddedEachTime({ isSlice, at, ctx }: Growing): boolean {
  if (!isSlice) return false;
  for (
    let above = ctx.parents.get(at);
    above !== undefined && above.kind !== "FuncDecl";
    above = ctx.parents.get(above)
  )
    if (above.kind === "IfStmt" || above.kind === "CaseClause") return false;
  return true;
}

function report({ key, ctx, at, place, isSlice }: Growing, arrival: Occasion): void {
  const each = eachOf(arrival);
  const name = ctx.text(place);
  const isLoop = arrival.at.kind === "ForStmt" || arrival.at.kind === "RangeStmt";
  ctx.report({
    at,
    message:
      key === null || isSlice
        ? say`\`${name}\` only ever grows: each ${each} adds to it, and nothing in the package takes anything out`
        : say`\`${name}\` only ever grows: each new \`${ctx.text(key)}\` stays for the life of the process, and nothing in the package takes it out`,
    because: [
      {
        at: isLoop
          ? { pos: arrival.at.pos, end: (arrival.at as { body: { pos: number } } & typeof arrival.at).body.pos }
          : arrival.at,
        label: isLoop ? say`the loop starts here` : say`called for each ${each}`,
        file: arrival.ctx.display,
      },
    ],
    help: say`delete what is no longer needed, or limit how much it may hold`,
  });
}
