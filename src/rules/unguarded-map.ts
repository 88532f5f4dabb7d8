import {
  accessesOf,
  Concurrency,
  findRaces,
  headOf,
  localAccesses,
  type Node,
  type Race,
  rule,
  type Say,
  say,
  writtenMaps,
} from "../rulekit/index.ts";

/** Without one of these nothing in a package runs beside anything. */
const concurrent = ["http.ResponseWriter", "Lock()", "go func", "\tgo ", ".Go(", "gin.Context", "echo.Context"];

export default rule({
  id: "unguarded-map",
  summary: "map is written beside other goroutines without its lock",
  group: "concurrency",
  severity: "error",
  default: "on",
  since: "0.1",
  fix: "none",
  needs: "types",
  visit: {},
  visitPackage(uses) {
    if (!uses.holds(...concurrent)) return;
    const concurrency = new Concurrency(uses);
    for (const map of writtenMaps(uses)) report(findRaces(accessesOf(map, uses, concurrency), concurrency));
    for (const accesses of localAccesses(uses)) report(findRaces(accesses, concurrency));
  },
});

function report(races: readonly Race[]): void {
  for (const race of races) {
    const { ctx, at } = race.access;
    const because = placesOf(race).map(({ at: place, label, file }) => ({ at: headOf(place), label, file }));
    ctx.report({ at: headOf(at), message: messageOf(race), because, help: helpFor(race) });
  }
}

function messageOf({ access, reason }: Race): Say {
  const name = access.ctx.text(access.map);
  const isWrite = access.kind === "write";
  const what = isWrite ? say`written` : say`read`;
  const fatal = isWrite ? "concurrent map writes" : "concurrent map read and map write";
  switch (reason.kind) {
    case "unlocked":
      return say`\`${name}\` is ${what} without a lock ${runners[reason.root.kind]}: the runtime ends the process with \`${fatal}\``;
    case "read-locked":
      return say`\`${name}\` is written under \`${reason.lock}.RLock\`, which others hold at the same time: the runtime ends the process with \`concurrent map writes\``;
    case "outside":
      return say`\`${name}\` is ${what} without \`${reason.lock}\`, which is held where it is written elsewhere: the runtime ends the process with \`${fatal}\``;
  }
}

function helpFor({ access, reason }: Race): Say {
  if (reason.kind === "read-locked") return say`take \`${reason.lock}.Lock()\` for the write`;
  if (reason.kind === "outside") return say`hold \`${reason.lock}\` around it`;
  return say`guard every use of \`${access.ctx.text(access.map)}\` with one mutex`;
}

function placesOf({ reason }: Race): readonly { readonly at: Node; readonly label: Say; readonly file: string }[] {
  if (reason.kind === "read-locked") return [];
  if (reason.kind === "outside") {
    return [{ at: reason.other.at, label: say`written under the lock here`, file: reason.other.ctx.display }];
  }
  const { root, other } = reason;
  const start = { at: root.at, label: starts[root.kind], file: root.ctx.display };
  const label = other?.kind === "write" ? say`written here at the same time` : say`used here at the same time`;
  return other === null ? [start] : [start, { at: other.at, label, file: other.ctx.display }];
}

const starts = {
  handler: say`each request runs this in a goroutine of its own`,
  loop: say`started again before the last one has ended`,
  go: say`runs beside its caller from here on`,
} as const;

const runners = {
  handler: say`by concurrent requests`,
  loop: say`by several goroutines at once`,
  go: say`in a goroutine beside others`,
} as const;
