// Packages of which only declarations without bodies are known: they come as Go source, not from a directory.
import { parseImported } from "../syntax/parser.ts";
import type { SourceFile } from "../syntax/source.ts";
import type { PackageFiles } from "./package-scope.ts";

/** The Go source of a package's API, a file each; empty: nothing is known of it. */
export type FindApi = (path: string) => readonly string[];

const prefix = "api:";
const encoder = new TextEncoder();

export function isApi(dir: string): boolean {
  return dir.startsWith(prefix);
}

export function apiPackage(path: string, texts: readonly string[]): PackageFiles {
  const name = /^package (\w+)/m.exec(texts[0] ?? "")?.[1] ?? "";
  const files = texts.map((text, i) => {
    let source: SourceFile | null = null;
    return {
      source: () => {
        source ??= parseImported(`${prefix}${path}${i === 0 ? "" : `#${i}`}`, encoder.encode(text));
        return source;
      },
    };
  });
  return { path, name, dir: prefix + path, files };
}
