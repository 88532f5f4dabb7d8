// What `defuse explain FILE:LINE` says, as one page: the defers, then the flow as a picture.
import { htmlPage } from "../base/html-page.ts";
import { xml } from "../base/xml.ts";

const css = `:root { color-scheme: light dark; } body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem; }
pre { overflow-x: auto; tab-size: 4; } figure { margin: 1rem 0; overflow-x: auto; }`;

/** `text` is shown as it is; `svg` is a picture of our own making, its texts escaped already. */
export function explainPage(title: string, text: string, svg: string, language: string): string {
  const lines = text.split("\n").map(xml).join("\n");
  return htmlPage({ title, language, css, body: `<pre>${lines}</pre>\n<figure>${svg}</figure>\n` });
}
