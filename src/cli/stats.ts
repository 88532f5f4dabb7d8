// --stats: what a run read, and where its time went, on standard error.
import { lineTable } from "../base/position.ts";
import type { Report } from "../base/report.ts";
import { type Say, say } from "../base/say.ts";
import { neutralise } from "../base/terminal-text.ts";
import type { FunctionCost, Timing } from "../rulekit/timing.ts";
import type { Io } from "./io.ts";

/** Rules and functions that are named. */
const shown = 12;

export function renderStats(report: Report, timing: Timing, isJson: boolean, io: Io): string {
  if (isJson) return `${JSON.stringify({ ...report.stats, ...timesOf(timing) })}\n`;
  return `${[figuresOf(report), ...timeLines(timing)].map((line) => neutralise(io.tell(line))).join("\n")}\n`;
}

function figuresOf({ stats }: Report): Say {
  const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
  const files = stats.files === 1 ? say`${stats.files} file` : say`${stats.files} files`;
  const read = say`${files}, ${stats.lines} lines, ${mb(stats.bytes)} read`;
  const parsed = say`${mb(stats.bytesParsed)} parsed, ${stats.bodiesParsed} bodies`;
  const cost = say`${stats.ms} ms, ${stats.cpuMs} ms CPU, peak ${mb(stats.peakRssBytes)}`;
  return say`${read}; ${parsed}; ${cost}`;
}

/** Milliseconds of wall time; what the first rule to ask makes, and others use, counts for the first. */
function timesOf(timing: Timing): object {
  const { find = 0, cache = 0, check = 0 } = Object.fromEntries(timing.phases);
  const rules = [...timing.rules].sort(([, a], [, b]) => b - a);
  const inRules = rules.reduce((sum, [, ms]) => sum + ms, 0);
  const phases = { find, read: Math.max(0, check - inRules), rules: inRules, cache };
  return {
    phases: rounded(Object.entries(phases)),
    rules: rounded(rules),
    slowest: timing.slowestFunctions.map(placed),
    bounded: timing.boundedFunctions.map(placed),
  };
}

function rounded(costs: Iterable<readonly [string, number]>): Record<string, number> {
  return Object.fromEntries([...costs].map(([name, ms]) => [name, Math.round(ms)]));
}

function placed({ file, pos, bytes, name, ms, states }: FunctionCost): object {
  return { place: placeOf({ file, pos, bytes }), name, ms: Math.round(ms), states };
}

function placeOf({ file, pos, bytes }: Pick<FunctionCost, "file" | "pos" | "bytes">): string {
  return `${file}:${lineTable(bytes).positionAt(pos).line}`;
}

function timeLines(timing: Timing): Say[] {
  const { find = 0, cache = 0, check = 0 } = Object.fromEntries(timing.phases);
  const rules = [...timing.rules].sort(([, a], [, b]) => b - a);
  const inRules = rules.reduce((sum, [, ms]) => sum + ms, 0);
  const whole = (ms: number): number => Math.round(Math.max(0, ms));
  const named = rules.filter(([, ms]) => whole(ms) > 0).slice(0, shown);
  const slowest = timing.slowestFunctions.filter(({ ms }) => whole(ms) > 0);
  const lines = [
    say`packages found ${whole(find)} ms, read and parsed ${whole(check - inRules)} ms, rules ${whole(inRules)} ms, cache ${whole(cache)} ms`,
    ...named.map(([id, ms]) => say`  ${id} ${whole(ms)} ms`),
  ];
  if (slowest.length > 0) lines.push(say`slowest functions:`);
  for (const cost of slowest) {
    lines.push(say`  ${placeOf(cost)} ${cost.name}: ${whole(cost.ms)} ms, ${cost.states} states`);
  }
  const silent = timing.boundedFunctions;
  if (silent.length > 0) lines.push(say`too many paths to follow all of them, rules are silent about values in:`);
  for (const cost of silent.slice(0, shown)) lines.push(say`  ${placeOf(cost)} ${cost.name}`);
  if (silent.length > shown) lines.push(say`  and ${silent.length - shown} more`);
  return lines;
}
