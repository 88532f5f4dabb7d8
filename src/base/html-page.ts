// A page that needs nothing else: no script, no font, no picture, and a policy that would let none in.
import { xml } from "./xml.ts";

export interface PageParts {
  readonly title: string;
  /** A language tag (BCP 47). */
  readonly language: string;
  readonly css: string;
  /** More elements of the head, written as HTML. */
  readonly head?: string;
  /** Written as HTML, behind a heading that repeats the title. */
  readonly body: string;
}

export function htmlPage({ title, language, css, head = "", body }: PageParts): string {
  // The policy stands before everything else: whatever slipped through below could load and run nothing.
  return `<!DOCTYPE html>
<html lang="${xml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
${head}<title>${xml(title)}</title>
<style>${css}</style>
</head>
<body>
<h1>${xml(title)}</h1>
${body}</body>
</html>
`;
}
