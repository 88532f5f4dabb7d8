// `exclude` of a configuration: patterns as in .gitignore, relative to the configuration's folder.
import { default as gitignore } from "ignore";
import { say, type Text } from "../base/say.ts";
import { isInside } from "../go/module/paths.ts";

const maxLength = 500;
const maxStars = 3;
const maxDoubleStars = 4;

/** What is wrong with a pattern; "": nothing. Each star is a loop of the matcher within another, so they are few. */
export function patternProblem(pattern: string): Text {
  if (pattern.trim() === "") return say`an empty pattern`;
  if (pattern.length > maxLength) return say`longer than ${maxLength} characters`;
  const parts = pattern.split("/");
  if (parts.includes("..")) return say`\`..\`: a pattern is about files below the configuration`;
  if (parts.filter((part) => part === "**").length > maxDoubleStars) return say`more than ${maxDoubleStars} \`**\``;
  const isCrowded = parts.some((part) => part !== "**" && part.replace(/\*+/g, "*").split("*").length - 1 > maxStars);
  return isCrowded ? say`more than ${maxStars} \`*\` between two \`/\`` : "";
}

/** Whether a file, given by its absolute path, is excluded. */
export function excluder(patterns: readonly string[], dir: string): (path: string) => boolean {
  if (patterns.length === 0) return () => false;
  const matcher = gitignore().add(patterns);
  const prefix = dir === "/" ? 1 : dir.length + 1;
  return (path) => path !== dir && isInside(path, dir) && matcher.ignores(path.slice(prefix));
}
