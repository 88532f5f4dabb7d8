// What identifies a finding while its file changes around it: rule, file (by its module, so that the working directory
// does not matter), function, the text at the place without white space, and which of several alike it is. Not its
// line. 64 bits of FNV-1a, twice 32.
import type { Finding } from "../base/finding.ts";

/** `fileKeys` has what stands for a file as it is shown. */
export function fingerprints(findings: readonly Finding[], fileKeys: ReadonlyMap<string, string>): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const file = fileKeys.get(finding.file) ?? finding.file;
    const key = [finding.rule, file, finding.functionName, finding.snippet.replace(/\s+/g, " ")].join("\u0000");
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    return hash(`${key}\u0000${occurrence}`);
  });
}

function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0xcbf29ce4;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 0x01000193);
    b = Math.imul(b ^ c ^ (a >>> 13), 0x01000197);
  }
  const hex = (n: number): string => (n >>> 0).toString(16).padStart(8, "0");
  return hex(a) + hex(b);
}
