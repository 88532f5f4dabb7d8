// Paths as this tool writes them: absolute, "/" on every system, "C:/x" on Windows.

export function normalizePath(path: string): string {
  return path.replaceAll("\\", "/");
}

export function isAbsolutePath(path: string): boolean {
  return path.startsWith("/") || /^[A-Za-z]:\//.test(path);
}

/** Joins and cleans: ".", "..", and doubled slashes are resolved as text. */
export function joinPath(base: string, relative: string): string {
  const whole = isAbsolutePath(relative) ? relative : `${base}/${relative}`;
  const drive = /^[A-Za-z]:/.exec(whole)?.[0] ?? "";
  const parts: string[] = [];
  for (const part of whole.slice(drive.length).split("/")) {
    if (part === "" || part === ".") continue;
    if (part === "..") parts.pop();
    else parts.push(part);
  }
  return `${drive}/${parts.join("/")}`;
}

export function parentOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash <= 0 ? "/" : path.slice(0, slash);
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

export function isInside(dir: string, root: string): boolean {
  return dir === root || root === "/" || dir.startsWith(`${root}/`);
}

/** As people and JSON see it: relative to the working directory, with ".." where it lies outside. */
export function displayPath(path: string, cwd: string): string {
  if (path === cwd) return ".";
  if (isInside(path, cwd)) return path.slice(cwd === "/" ? 1 : cwd.length + 1);
  const from = cwd.split("/");
  const to = path.split("/");
  let same = 0;
  while (same < from.length && same < to.length && from[same] === to[same]) same++;
  // Nothing in common but the root: the absolute path is clearer.
  if (same <= 1) return path;
  return [...from.slice(same).map(() => ".."), ...to.slice(same)].join("/");
}
