// What a checked package rests on beyond its own files: the directories it imports, directly or through others, as far
// as anybody looked at them. Of an imported file the outline counts, all but the bodies of its functions, and those
// bodies that summaries looked at; so a change within one body is seen only by those whom it may concern.

import { joined } from "../base/bytes.ts";
import type { Package } from "../go/module/package.ts";
import { parseSource } from "../go/syntax/parser.ts";
import type { SourceFile } from "../go/syntax/source.ts";
import { bodyName } from "../go/types/body-types.ts";
import type { ImportedDirectory, TypeSession } from "../go/types/load.ts";
import type { Digest } from "../host/digest.ts";
import { isFileProblem } from "../host/files.ts";
import type { Resolution, SeenDir } from "./cache-file.ts";
import type { FileStates } from "./file-states.ts";

/** What one session found out while packages were checked. */
export class SessionTrace {
  readonly resolution: Resolution;
  private readonly edges = new Map<string, Set<string>>();
  private readonly imported = new Map<string, ImportedDirectory>();
  private readonly seen = new Map<string, SeenDir>();
  private readonly states: FileStates;
  private readonly digest: Digest;

  constructor(session: TypeSession, states: FileStates, digest: Digest) {
    this.states = states;
    this.digest = digest;
    for (const { from, to } of session.program.importedBy()) {
      const known = this.edges.get(from);
      if (known === undefined) this.edges.set(from, new Set([to]));
      else known.add(to);
    }
    for (const dir of session.imported()) this.imported.set(dir.dir, dir);
    const { mods, dirs } = session.resolved;
    this.resolution = { mods: new Map([...mods].map((path) => [path, states.hashOf(path)])), dirs };
  }

  /** The directories that a package's facts may come from. */
  seenBy(pkg: Package): readonly SeenDir[] {
    const reached = new Set<string>();
    const todo = [...(this.edges.get(pkg.dir) ?? [])];
    for (let dir = todo.pop(); dir !== undefined; dir = todo.pop()) {
      if (reached.has(dir)) continue;
      reached.add(dir);
      todo.push(...(this.edges.get(dir) ?? []));
    }
    // What is not imported from a directory is part of defuse, or the package's own.
    return [...reached].sort().flatMap((dir) => {
      const found = this.imported.get(dir);
      return found === undefined ? [] : [this.seenDir(found)];
    });
  }

  private seenDir({ dir, names, scopes }: ImportedDirectory): SeenDir {
    let seen = this.seen.get(dir);
    if (seen === undefined) {
      const scopeOf = new Map(scopes.map((scope) => [baseName(scope.source.path), scope]));
      const files = names.map((name): SeenDir["files"][number] => {
        const hash = this.states.hashOf(`${dir}/${name}`);
        const scope = scopeOf.get(name);
        // Not looked into, or only at its header, every change counts.
        if (scope === undefined) return [name, hash, hash, []];
        const { outline, bodies } = partsOf(scope.source, this.digest, (body) => scope.bodiesAsked.has(body));
        return [name, hash, outline, [...bodies].sort(([a], [b]) => (a < b ? -1 : 1))];
      });
      seen = { dir, hash: this.states.dirState(dir).hash, files };
      this.seen.set(dir, seen);
    }
    return seen;
  }
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

interface Parts {
  /** Of all that is outside bodies. */
  readonly outline: string;
  /** Of bodies, by name; those of the same name together. */
  readonly bodies: ReadonlyMap<string, string>;
}

function partsOf({ bytes, bodies }: SourceFile, digest: Digest, isAsked: (name: string) => boolean): Parts {
  const outside: Uint8Array[] = [];
  const inside = new Map<string, Uint8Array[]>();
  let pos = 0;
  for (const body of bodies) {
    outside.push(bytes.subarray(pos, body.pos));
    pos = body.end;
    const name = bodyName(body.receiver, body.name);
    if (isAsked(name)) inside.set(name, [...(inside.get(name) ?? []), bytes.subarray(body.pos, body.end)]);
  }
  outside.push(bytes.subarray(pos));
  const hashes = [...inside].map(([name, parts]) => [name, digest(joined(parts))] as const);
  return { outline: digest(joined(outside)), bodies: new Map(hashes) };
}

/** Tells whether directories are as packages saw them, each asked once in a run. */
export class SeenCheck {
  private readonly states: FileStates;
  private readonly digest: Digest;
  /** The files in which bodies may have changed, and nothing else; null: more has changed. */
  private readonly dirs = new Map<SeenDir, readonly ChangedFile[] | null>();
  private readonly resolutions = new Map<Resolution, boolean>();
  private readonly parts = new Map<string, Parts | null>();

  constructor(states: FileStates, digest: Digest) {
    this.states = states;
    this.digest = digest;
  }

  isResolved(resolution: Resolution): boolean {
    let answer = this.resolutions.get(resolution);
    if (answer === undefined) {
      const { mods, dirs } = resolution;
      answer =
        [...mods].every(([path, hash]) => this.states.hashOf(path) === hash) &&
        [...dirs].every(([dir, holdsGo]) => this.states.dirState(dir).holdsGo === holdsGo);
      this.resolutions.set(resolution, answer);
    }
    return answer;
  }

  /** `bodies`: those that count, by file. */
  isSame(seen: SeenDir, bodies: ReadonlyMap<string, readonly string[]>): boolean {
    let changed = this.dirs.get(seen);
    if (changed === undefined) {
      changed = this.changedIn(seen);
      this.dirs.set(seen, changed);
    }
    if (changed === null) return false;
    return changed.every(({ path, before, now }) =>
      (bodies.get(path) ?? []).every((name) => before.get(name) !== undefined && before.get(name) === now.get(name)),
    );
  }

  private changedIn({ dir, hash, files }: SeenDir): readonly ChangedFile[] | null {
    if (this.states.dirState(dir).hash !== hash) return null;
    const changed: ChangedFile[] = [];
    for (const [name, whole, outline, bodies] of files) {
      const path = `${dir}/${name}`;
      const now = this.states.hashOf(path);
      if (now === whole) continue;
      const parts = now === "" || outline === whole ? null : this.partsOf(path);
      if (parts === null || parts.outline !== outline) return null;
      changed.push({ path, before: new Map(bodies), now: parts.bodies });
    }
    return changed;
  }

  private partsOf(path: string): Parts | null {
    let parts = this.parts.get(path);
    if (parts === undefined) {
      const bytes = this.states.files.readFile(path);
      parts = isFileProblem(bytes) ? null : partsOf(parseSource(path, bytes), this.digest, () => true);
      this.parts.set(path, parts);
    }
    return parts;
  }
}

/** A file as it was seen, and now, body by body. */
interface ChangedFile {
  readonly path: string;
  readonly before: ReadonlyMap<string, string>;
  readonly now: ReadonlyMap<string, string>;
}
