// A rule's page in Chinese: its headings and paragraphs from the catalogue, its code as it is, its finding as it looks
// in Chinese. What the catalogue does not have stays English.

const headings: Readonly<Record<string, string>> = {
  Found: "会报告",
  Fix: "修复",
  Silent: "不报告",
  Options: "选项",
};

/** The paragraphs of the published part, each on one line; the first says what the rule is about. */
export function proseOf(page: string): string[] {
  return partsOf(page).flatMap((part) => (part.kind === "prose" ? [part.text] : []));
}

export function chinesePage(page: string, chinese: ReadonlyMap<string, string>, finding: string): string {
  const parts = partsOf(page).map(({ kind, text }) => {
    if (kind === "heading") return `## ${headings[text] ?? text}`;
    if (kind === "prose") return chinese.get(text) || text;
    if (text.startsWith("```text\n")) return `\`\`\`text\n${finding}\`\`\``;
    return text.replace(/\/\/ want "[^"\n]*"/g, "// 此处报告").replace(/\/\/ hint "[^"\n]*"/g, "// 此处提示");
  });
  return `${/^# .*/.exec(page)?.[0] ?? ""}\n\n${parts.join("\n\n")}`;
}

interface Part {
  readonly kind: "heading" | "prose" | "code";
  readonly text: string;
}

function partsOf(page: string): Part[] {
  const cut = page.indexOf("<!-- cut -->");
  const published = (cut < 0 ? page : page.slice(0, cut)).replace(/^# .*\n/, "");
  const parts: Part[] = [];
  for (const [i, piece] of published.split(/^(```\w.*\n(?:[\s\S]*?\n)??```)$/m).entries()) {
    if (i % 2 === 1) {
      parts.push({ kind: "code", text: piece });
      continue;
    }
    for (const paragraph of piece.split(/\n\s*\n/)) {
      const text = paragraph.trim().replace(/\s*\n\s*/g, " ");
      if (text.startsWith("## ")) parts.push({ kind: "heading", text: text.slice(3) });
      else if (text !== "") parts.push({ kind: "prose", text });
    }
  }
  return parts;
}
