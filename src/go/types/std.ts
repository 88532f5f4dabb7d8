// The embedded API of the standard library: sections of Go source without bodies, one or more per package, each for
// some of six platforms. Made by `npm run gen:std`; what is not in it is asked of GOROOT, or unknown.
import type { BuildConfig } from "../module/package.ts";
import { parseImported } from "../syntax/parser.ts";
import type { SourceFile } from "../syntax/source.ts";
import type { PackageFiles } from "./package-scope.ts";

interface Section {
  readonly name: string;
  readonly mask: number;
  readonly text: string;
}

const prefix = "std:";
const encoder = new TextEncoder();
let index: { readonly text: string; readonly sections: ReadonlyMap<string, readonly Section[]> } | null = null;
const packages = new Map<string, PackageFiles | null>();

export function isEmbedded(dir: string): boolean {
  return dir.startsWith(prefix);
}

/** Which of the six platforms answers for a configuration: its own, or the nearest. */
function platformBit(config: BuildConfig): number {
  const os = config.goos === "darwin" || config.goos === "ios" ? 1 : config.goos === "windows" ? 2 : 0;
  return 2 * os + (config.goarch === "arm64" ? 1 : 0);
}

export function embeddedPackage(text: string | null, path: string, config: BuildConfig): PackageFiles | null {
  if (text === null) return null;
  const bit = platformBit(config);
  const key = `${bit} ${path}`;
  let files = packages.get(key);
  if (files === undefined || index?.text !== text) {
    const sections = (sectionsOf(text).get(path) ?? []).filter((section) => (section.mask & (1 << bit)) !== 0);
    const [first] = sections;
    files =
      first === undefined
        ? null
        : {
            path,
            name: first.name,
            dir: prefix + path,
            files: sections.map((section, i) => fileOf(section, `${path}/${i}.go`)),
          };
    packages.set(key, files);
  }
  return files;
}

function fileOf(section: Section, path: string): { source(): SourceFile } {
  let source: SourceFile | null = null;
  return {
    source: () => {
      source ??= parseImported(prefix + path, encoder.encode(section.text));
      return source;
    },
  };
}

function sectionsOf(text: string): ReadonlyMap<string, readonly Section[]> {
  if (index?.text === text) return index.sections;
  const sections = new Map<string, Section[]>();
  for (let at = text.indexOf("\n=== "); at >= 0; ) {
    const line = text.indexOf("\n", at + 1);
    const next = text.indexOf("\n=== ", line);
    const [path = "", name = "", mask = "0"] = text.slice(at + 5, line).split(" ");
    const section = { name, mask: Number(mask), text: text.slice(line + 1, next < 0 ? text.length : next + 1) };
    const list = sections.get(path);
    if (list === undefined) sections.set(path, [section]);
    else list.push(section);
    at = next;
  }
  index = { text, sections };
  return sections;
}
