/** What a page's document is made of. */
export interface PageParts {
  /** The user's language, as HTML names it. */
  readonly language: string;
  readonly title: string;
  /** Known to this document alone: what lets its own script run. */
  readonly nonce: string;
  /** Where VS Code serves the extension's files from, as a source of a Content Security Policy. */
  readonly cspSource: string;
  /** The addresses of the page's script, its style and the icons' style. */
  readonly script: string;
  readonly style: string;
  readonly icons: string;
  /** What the page finds in its document when it starts. */
  readonly start: unknown;
}

/** The document of a page: one script and two styles of the extension's own. Nothing else can run, load or be sent to. */
export function pageHtml({ language, title, nonce, cspSource, script, style, icons, start }: PageParts): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    `font-src ${cspSource}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${quoted(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${quoted(policy)}">
<title>${quoted(title)}</title>
<link rel="stylesheet" href="${quoted(icons)}">
<link rel="stylesheet" href="${quoted(style)}">
</head>
<body data-page="${quoted(JSON.stringify(start))}">
<main id="page"></main>
<script nonce="${quoted(nonce)}" src="${quoted(script)}"></script>
</body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for the value of an attribute in double quotes, or between two tags. */
function quoted(text: string): string {
  return text.replaceAll(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}
