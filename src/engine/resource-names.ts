// Names of functions and methods as a configuration writes them: example.com/m/pool.Open, example.com/m/pool.(*Pool).Get.

import { say, type Text } from "../base/say.ts";

const maxLength = 300;
const word = /^[\p{L}_][\p{L}\p{Nd}_]*$/u;
const pathPart = /^[A-Za-z0-9_.~+-]+$/;

/** A method of the value itself, fields before it with capitals: Close, Body.Close. */
export function isMethodPath(text: string): boolean {
  const parts = text.split(".");
  return parts.every((part) => word.test(part)) && (parts.length === 1 || parts.every((part) => /^\p{Lu}/u.test(part)));
}

/** As the tables write it, "example.com/m/pool.Pool.Get", or what is wrong with it. */
export function qualifiedName(text: string): { readonly name: string } | { readonly problem: Text } {
  if (text.length > maxLength) return { problem: say`longer than ${maxLength} characters` };
  // Type arguments, brackets and the star say nothing that the name does not; go/types writes (*path.Type).Method.
  const plain = text
    .replace(/\[[^[\]]*\]/g, "")
    .replace(/^\(\*?([^()]*)\)\./, "$1.")
    .replace(/\.\(\*?([^().]*)\)\./, ".$1.");
  const slash = plain.lastIndexOf("/");
  const path = plain.slice(0, slash + 1);
  const rest = plain.slice(slash + 1);
  const parts = rest.split(".");
  const isPath =
    path === "" ||
    path
      .slice(0, -1)
      .split("/")
      .every((part) => pathPart.test(part));
  const isName = parts.length >= 2 && pathPart.test(parts[0] as string) && parts.slice(1).every((part) => part !== "");
  if (!isPath || !isName || !word.test(parts.at(-1) as string) || !pathPart.test(rest.replace(/[^\x21-\x7e]/g, "_"))) {
    return {
      problem: say`not the name of a function or method, as example.com/m/pool.Open or example.com/m/pool.(*Pool).Get`,
    };
  }
  if (path === "" && /^\p{Lu}/u.test(rest)) return { problem: say`no package: its import path stands before the name` };
  return { name: path + rest };
}
