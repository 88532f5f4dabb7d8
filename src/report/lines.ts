// What formats without a place for paths and help print instead: everything about a finding, one thing a line.
import type { Position } from "../base/position.ts";
import type { ReportedFinding } from "../base/report.ts";
import { neutralise } from "../base/terminal-text.ts";

/** The message, the places that explain it, the help; no line holds a control character. */
export function findingLines({ finding, because }: ReportedFinding<string>): string[] {
  const places = because.map(({ file, start, label }) => `${placeText(file, start)}: ${neutralise(label)}`);
  const help = finding.help === "" ? [] : [`help: ${neutralise(finding.help)}`];
  return [neutralise(finding.message), ...places, ...help];
}

/** `a/b.go:3:7`, or `a/b.go` where the line is 0 and the whole file is meant. */
export function placeText(file: string, { line, column }: Pick<Position, "line" | "column">): string {
  return line > 0 ? `${neutralise(file)}:${line}:${column}` : neutralise(file);
}
