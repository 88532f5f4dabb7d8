// YAML text to plain values that know where they stand. Hostile text is refused by counts: bytes, depth, values,
// aliases. Loaded only where there is a configuration.
import { Composer, isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, type ParsedNode, Parser } from "yaml";
import { english, say, type Text } from "../base/say.ts";

export interface Located {
  /** A plain value; a mapping has no prototype. */
  readonly value: unknown;
  readonly line: number;
  readonly column: number;
  /** Of a mapping: the keys, and what they stand for. */
  readonly entries: ReadonlyMap<string, { readonly key: Located; readonly value: Located }>;
  readonly items: readonly Located[];
}

export interface YamlProblem {
  readonly line: number;
  readonly column: number;
  readonly message: Text;
}

export const maxYamlSize = 64 * 1024;
const maxDepth = 40;
const maxValues = 20_000;
const maxAliases = 100;
const maxProblems = 10;

class Refused extends Error {
  readonly offset: number;
  readonly text: Text;

  constructor(offset: number, text: Text) {
    super(english(text));
    this.offset = offset;
    this.text = text;
  }
}

/** The tree of a text, or what is wrong with it; null: the text is empty. */
export function parseYaml(text: string): Located | null | readonly YamlProblem[] {
  const lines = new LineCounter();
  const problem = (offset: number, message: Text): YamlProblem => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col), message };
  };
  try {
    const documents = compose(text, lines);
    const problems = documents.flatMap(({ errors }) =>
      errors.map(({ pos, message }) =>
        problem(pos[0], say`not YAML: ${message.replace(/\s+/g, " ").replace(/^[A-Z](?![A-Z])/, lower)}`),
      ),
    );
    if (problems.length > 0) return problems.slice(0, maxProblems);
    const [first, second] = documents;
    if (second !== undefined) return [problem(second.range[0], say`a second document: one is expected`)];
    if (first?.contents === null || first === undefined) return null;
    return new Conversion(first, lines).convert(first.contents, 0);
  } catch (error) {
    if (error instanceof Refused) return [problem(error.offset, error.text)];
    throw error;
  }
}

function lower(text: string): string {
  return text.toLowerCase();
}

type YamlDocument = ReturnType<typeof compose>[number];

function compose(text: string, lines: LineCounter) {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  const tokens = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    // Composing recurses as deep as the text nests.
    if (parser.stack.length > maxDepth) throw new Refused(parser.offset, say`nested too deeply`);
  }
  for (const token of parser.end()) tokens.push(token);
  // Keys that occur twice are looked for below: the library compares each with all before it.
  const options = { uniqueKeys: false, prettyErrors: false, logLevel: "silent", schema: "core" } as const;
  return [...new Composer(options).compose(tokens, false, text.length)];
}

/** The nodes of one document as values, aliases followed. */
class Conversion {
  private values = 0;
  private aliases = 0;
  private readonly document: YamlDocument;
  private readonly lines: LineCounter;

  constructor(document: YamlDocument, lines: LineCounter) {
    this.document = document;
    this.lines = lines;
  }

  convert(node: ParsedNode | null, offset: number, depth = 0): Located {
    const at = node?.range[0] ?? offset;
    if (++this.values > maxValues) throw new Refused(at, say`too many values`);
    if (depth > maxDepth) throw new Refused(at, say`nested too deeply`);
    const { line, col } = this.lines.linePos(at);
    const place = { line, column: col, entries: new Map(), items: [] };
    if (node === null) return { ...place, value: null };
    if (isAlias(node)) {
      if (++this.aliases > maxAliases) throw new Refused(at, say`too many aliases`);
      const target = node.resolve(this.document) as ParsedNode | undefined;
      if (target === undefined) throw new Refused(at, say`no anchor &${node.source}`);
      const { value, entries, items } = this.convert(target, at, depth + 1);
      return { ...place, value, entries, items };
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => this.convert(item as ParsedNode | null, at, depth + 1));
      return { ...place, value: items.map(({ value }) => value), items };
    }
    if (!isMap(node)) return { ...place, value: isScalar(node) ? node.value : null };
    const entries = new Map<string, { key: Located; value: Located }>();
    const value: Record<string, unknown> = Object.create(null);
    for (const pair of node.items) {
      const key = this.convert(pair.key as ParsedNode, at, depth + 1);
      const name = String(key.value);
      const keyOffset = (pair.key as ParsedNode).range[0];
      if (typeof key.value === "object") throw new Refused(keyOffset, say`a key is a word`);
      if (entries.has(name)) throw new Refused(keyOffset, say`\`${name}\` is set twice`);
      const held = this.convert(pair.value as ParsedNode | null, keyOffset, depth + 1);
      entries.set(name, { key, value: held });
      value[name] = held.value;
    }
    return { ...place, value, entries };
  }
}
