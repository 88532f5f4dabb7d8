// File names as URIs, percent-encoded: relative to the root where they lie below it, absolute elsewhere.

/** `file:///w/` for the directory /w. */
export function directoryUri(dir: string): string {
  return dir.endsWith("/") ? fileUri(dir) : `${fileUri(dir)}/`;
}

export type FileUri = { readonly isRelative: boolean; readonly uri: string };

/** `file` as findings name it: relative to `root`, perhaps with "..", or absolute. */
export function uriOf(file: string, root: string): FileUri {
  if (file.startsWith("/") || /^[A-Za-z]:\//.test(file)) return { isRelative: false, uri: fileUri(file) };
  const uri = encodePath(file);
  if (file !== ".." && !file.startsWith("../")) return { isRelative: true, uri };
  return { isRelative: false, uri: new URL(uri, directoryUri(root)).href };
}

function fileUri(path: string): string {
  const drive = /^[A-Za-z]:/.exec(path)?.[0];
  return drive === undefined ? `file://${encodePath(path)}` : `file:///${drive}${encodePath(path.slice(2))}`;
}

/** Half of a surrogate pair has no UTF-8; Windows allows it in a file name. */
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function encodePath(path: string): string {
  return path.replace(loneSurrogate, "\ufffd").split("/").map(encodeURIComponent).join("/");
}
