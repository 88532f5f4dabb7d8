// Packages of which only declarations without bodies are known: they come as Go source, not from a directory.
import { parseImported } from "../syntax/parser.ts";
import type { SourceFile } from "../syntax/source.ts";
import type { PackageFiles } from "./package-scope.ts";

/** The Go source of a package's API; null: nothing is known of it. */
export type FindApi = (path: string) => string | null;

const prefix = "api:";
const encoder = new TextEncoder();

export function isApi(dir: string): boolean {
  return dir.startsWith(prefix);
}

export function apiPackage(path: string, text: string): PackageFiles {
  const name = /^package (\w+)/m.exec(text)?.[1] ?? "";
  let source: SourceFile | null = null;
  const file = {
    source: () => {
      source ??= parseImported(`${prefix}${path}`, encoder.encode(text));
      return source;
    },
  };
  return { path, name, dir: prefix + path, files: [file] };
}
