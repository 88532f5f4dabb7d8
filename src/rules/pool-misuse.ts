import { type PoolMisuse, poolMisuses, rule, type Say, say } from "../rulekit/index.ts";

export default rule({
  id: "pool-misuse",
  summary: "value of a sync.Pool is put back dirty, used afterwards, or lost",
  group: "concurrency",
  severity: "warning",
  default: "on",
  since: "0.1",
  fix: "none",
  needs: "summaries",
  visit: {},
  visitPackage(uses) {
    if (!uses.holds("sync.Pool")) return;
    const seen = new Set<object>();
    for (const misuse of poolMisuses(uses)) {
      if (seen.has(misuse.at)) continue;
      seen.add(misuse.at);
      const { ctx, at } = misuse;
      ctx.report({ at, message: messageOf(misuse), because: placesOf(misuse), help: helpFor(misuse) });
    }
  },
});

function messageOf(one: PoolMisuse): Say {
  const { ctx } = one;
  switch (one.kind) {
    case "never":
      return !one.isOnPath
        ? say`what \`${ctx.text(one.get.pool)}\` gives out is never put back: each call allocates anew`
        : say`what \`${ctx.text(one.get.call.fun)}\` takes from the pool is not put back on a path that leaves the function`;
    case "dirty":
      return say`\`${ctx.text(one.put.value)}\` goes back to the pool with what was written to it: the next one who takes it finds that`;
    case "value":
      return say`\`${ctx.text(one.put.value)}\` is no pointer: \`Put\` copies it to the heap each time`;
    case "after":
      return afterText(one);
  }
}

function afterText({ ctx, misuse }: PoolMisuse & { readonly kind: "after" }): Say {
  const value = ctx.text(misuse.put.value);
  switch (misuse.kind) {
    case "use":
      return say`\`${ctx.text(misuse.at)}\` is used after \`${value}\` is back in the pool, where others take it`;
    case "double":
      return say`\`${value}\` is put back twice: two at once are going to get it`;
    case "escape":
      return say`memory of \`${value}\` leaves the function, which puts it back into the pool: others overwrite it`;
    case "send":
      return say`memory of \`${value}\` is sent to somebody, and \`${value}\` goes back to the pool: others overwrite it`;
    case "goroutine":
      return say`the goroutine uses \`${value}\`, which goes back to the pool without waiting for it`;
  }
}

function placesOf(one: PoolMisuse): readonly { readonly at: PoolMisuse["at"]; readonly label: Say }[] {
  switch (one.kind) {
    case "never":
      return one.left === null ? [] : [{ at: one.left, label: say`leaves here without it` }];
    case "dirty":
      return [{ at: one.written, label: say`written here` }];
    case "value":
      return [];
    case "after": {
      const { put, isDeferred } = one.misuse;
      return [{ at: put.call, label: isDeferred ? say`put back when the function returns` : say`put back here` }];
    }
  }
}

function helpFor(one: PoolMisuse): Say {
  if (one.kind === "never") return say`put it back on every path: \`defer pool.Put(...)\` right after the \`Get\``;
  if (one.kind === "dirty") return say`reset it before the \`Put\` or right after the \`Get\``;
  if (one.kind === "value") return say`keep a pointer in the pool: \`*[]byte\`, or a struct that holds it`;
  if (one.misuse.kind === "double") return say`put it back in one place`;
  if (one.misuse.kind === "use" || one.misuse.kind === "goroutine") return say`put it back after the last use`;
  return say`hand out a copy: \`bytes.Clone\`, \`append([]byte(nil), b...)\`, \`String()\``;
}
