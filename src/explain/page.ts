// What `defuse explain FILE:LINE` says, as one page that needs nothing else: the defers, then the flow as a picture.
import { xml } from "../base/xml.ts";

/** `text` is shown as it is; `svg` is a picture of our own making, its texts escaped already. */
export function explainPage(title: string, text: string, svg: string, language: string): string {
  return `<!DOCTYPE html>
<html lang="${xml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xml(title)}</title>
<style>:root { color-scheme: light dark; } body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem; }
pre { overflow-x: auto; tab-size: 4; } figure { margin: 1rem 0; overflow-x: auto; }</style>
</head>
<body>
<h1>${xml(title)}</h1>
<pre>${text.split("\n").map(xml).join("\n")}</pre>
<figure>${svg}</figure>
</body>
</html>
`;
}
