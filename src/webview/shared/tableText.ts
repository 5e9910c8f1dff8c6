/** Rows for a spreadsheet, which must not take a title for a formula. */
export function tableText(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => row.map((cell) => (/^[=+\-@]/.test(cell) ? `'${cell}` : cell).replaceAll(/[\t\n]/g, ' ')).join('\t'))
    .join('\n');
}

/** Rows as a table of HTML, for mail and chat. */
export function tableHtml([heads = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  return `<table border="1" cellspacing="0" cellpadding="4"><thead>${line(heads, 'th')}</thead><tbody>${rows.map((row) => line(row, 'td')).join('')}</tbody></table>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
