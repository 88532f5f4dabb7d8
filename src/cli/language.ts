// The language of what people read: --lang before everything, then the environment as gettext reads it.
import { english, type Say, say, type Tell, teller } from "../base/say.ts";
import type { Environment } from "../host/environment.ts";

export const languages = ["en", "zh-CN"] as const;
export type Language = (typeof languages)[number];

export interface Spoken {
  readonly language: Language;
  /** The arguments without --lang. */
  readonly args: readonly string[];
  /** A language that there is not; the environment's is spoken then. */
  readonly mistake: Say | null;
}

/** Every command takes --lang, so it is read before any of them. */
export function languageOf(argv: readonly string[], env: Environment): Spoken {
  const args: string[] = [];
  let language = languageOfEnvironment(env);
  let mistake: Say | null = null;
  for (let i = 0; i < argv.length; i++) {
    const arg = argv[i] as string;
    if (arg === "--") {
      args.push(...argv.slice(i));
      break;
    }
    if (arg !== "--lang" && !arg.startsWith("--lang=")) {
      args.push(arg);
      continue;
    }
    const value = arg === "--lang" ? argv[++i] : arg.slice("--lang=".length);
    const named = value === undefined ? null : languageOfLocale(value);
    const list = languages.join(", ");
    if (named !== null) language = named;
    else mistake = value === undefined ? say`--lang needs a value: ${list}` : say`--lang ${value}: not one of ${list}`;
  }
  return { language, args, mistake };
}

/** POSIX: the first of the three that is set and not empty decides. */
function languageOfEnvironment(env: Environment): Language {
  const locale = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find((value) => value !== undefined && value !== "");
  return languageOfLocale(locale ?? "") ?? "en";
}

/** "zh-CN", "zh_CN.UTF-8", "en"; null: none of ours. Other encodings than UTF-8 cannot show Chinese. */
function languageOfLocale(locale: string): Language | null {
  if (/^en(?:[_.@-]|$)/i.test(locale)) return "en";
  return /^zh(?:[_-](?:CN|SG|Hans(?:[_-][A-Z]+)?))?(?:\.utf-?8)?(?:@.*)?$/i.test(locale) ? "zh-CN" : null;
}

/** A catalogue is loaded only where it is used. */
export async function tellerOf(language: Language): Promise<Tell> {
  if (language === "en") return english;
  const { catalogue } = await import("../lang/zh-CN/index.gen.ts");
  return teller(catalogue);
}

/** The published part of a rule's page; null where there is none. */
export async function chinesePage(rule: string): Promise<string | null> {
  const { pages } = await import("../lang/zh-CN/pages.gen.ts");
  return pages.get(rule) ?? null;
}
