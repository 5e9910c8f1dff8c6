/** Text as a snippet that writes just that. */
export function snippetText(text: string): string {
  return text.replaceAll(/[\\$}]/g, String.raw`\$&`);
}

/** A place of a snippet where something is to be typed, perhaps in place of what it proposes. */
export function stop(number: number, proposal = ''): string {
  return proposal === '' ? `$${number}` : `\${${number}:${snippetText(proposal)}}`;
}
