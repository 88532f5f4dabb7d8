import {
  accessesOf,
  Concurrency,
  escapedMaps,
  findRaces,
  headOf,
  localAccesses,
  type Node,
  onePerFunction,
  type Race,
  rule,
  type Say,
  say,
  writtenMaps,
} from "../rulekit/index.ts";

/** Without one of these nothing in a package runs beside anything. */
const concurrent = [
  "http.ResponseWriter",
  "Lock()",
  "go func",
  "\tgo ",
  ".Go(",
  "gin.Context",
  "echo.Context",
  "rpc.",
  "Unimplemented",
];

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
    for (const map of writtenMaps(uses)) {
      const accesses = accessesOf(map, uses, concurrency);
      report(onePerFunction([...findRaces(accesses, concurrency), ...escapedMaps(map, accesses, uses, concurrency)]));
    }
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
    case "copied":
      return say`\`${name}\` is written under \`${reason.lock}\`, of which each call has a copy: it keeps nobody out`;
    case "at-once":
      return say`\`${name}\` is ${what} when \`${reason.lock}\` is already unlocked again: nothing guards it`;
    case "other-lock":
      if (!isWrite)
        return say`\`${name}\` is read under \`${reason.lock}\`, and written under \`${reason.right}\`: two locks keep nobody apart`;
      return say`\`${name}\` is written under \`${reason.lock}\`, and elsewhere under \`${reason.right}\`: two locks keep nobody apart`;
    case "header":
      return say`\`${name}\` is the map of \`${reason.map}\`, and it is ${what} without \`${reason.lock}\`: the runtime ends the process with \`${fatal}\``;
    case "returned":
      return say`\`${name}\` itself is returned, and its lock \`${reason.lock}\` stays behind: who reads it meets those that write`;
    case "outside":
      if (reason.other.kind === "read")
        return say`\`${name}\` is ${what} without \`${reason.lock}\`, which is held where it is read elsewhere: the runtime ends the process with \`${fatal}\``;
      return say`\`${name}\` is ${what} without \`${reason.lock}\`, which is held where it is written elsewhere: the runtime ends the process with \`${fatal}\``;
  }
}

function helpFor({ access, reason }: Race): Say {
  if (reason.kind === "read-locked") return say`take \`${reason.lock}.Lock()\` for the write`;
  if (reason.kind === "outside") return say`hold \`${reason.lock}\` around it`;
  if (reason.kind === "copied") return say`give the method a pointer receiver`;
  if (reason.kind === "at-once") return say`\`defer ${reason.lock}.Unlock()\``;
  if (reason.kind === "other-lock") return say`take \`${reason.right}\``;
  if (reason.kind === "header") return say`hold \`${reason.lock}\` until the last use, or copy the entries`;
  if (reason.kind === "returned") return say`return a copy: \`maps.Clone\``;
  return say`guard every use of \`${access.ctx.text(access.map)}\` with one mutex`;
}

function placesOf({
  access,
  reason,
}: Race): readonly { readonly at: Node; readonly label: Say; readonly file: string }[] {
  if (reason.kind === "read-locked" || reason.kind === "copied" || reason.kind === "at-once") return [];
  if (
    reason.kind === "outside" ||
    reason.kind === "other-lock" ||
    reason.kind === "header" ||
    reason.kind === "returned"
  ) {
    const { other } = reason;
    const copy =
      reason.kind === "header"
        ? [{ at: reason.copy, label: say`the same map from here on`, file: access.ctx.display }]
        : [];
    if (other === null) return copy;
    const label = other.kind === "read" ? say`read under the lock here` : say`written under the lock here`;
    return [...copy, { at: other.at, label, file: other.ctx.display }];
  }
  if (reason.kind !== "unlocked") return [];
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
