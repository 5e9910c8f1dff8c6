/** A call of a translator. */
const CALL = /\b(?:l10n\.t|translate)\(\s*/g;
/** A string literal, which in formatted sources stands in single quotes unless it has some. */
const LITERAL = /'((?:[^'\\\n]|\\.)*)'(?=\s*[,)])|"((?:[^"\\\n]|\\.)*)"(?=\s*[,)])/y;
/** A message that is taken from a table, such as FINDINGS[code].message. */
const TABLE = /([A-Z][A-Z_]+)[[.]/y;
/** The one translator that is handed to the core, and translates what that asks for. */
const HANDED_ON = 'message, ...args)';

/**
 * The texts that a source has translated: its literals, and those of the tables that it takes messages from. A text that
 * is put together could not be found in a translation, so that it is an error, and so is a table that nobody knows.
 */
export function translatedTexts(
  name: string,
  source: string,
  tables: Readonly<Record<string, readonly string[]>>,
): string[] {
  return [...source.matchAll(CALL)].flatMap((call) => {
    const start = call.index + call[0].length;
    if (source.startsWith(HANDED_ON, start)) return [];
    LITERAL.lastIndex = TABLE.lastIndex = start;
    const literal = LITERAL.exec(source);
    if (literal) return [textOf(literal[1] ?? literal[2] ?? '')];
    const messages = tables[TABLE.exec(source)?.[1] ?? ''];
    if (messages) return messages;
    const line = source.slice(0, start).split('\n').length;
    throw new Error(
      `${name}, line ${line}: a text that is translated is a literal, or of a table in messageTables.ts.`,
    );
  });
}

/** What stands between the quotes of a literal. */
function textOf(quoted: string): string {
  const inDoubleQuotes = quoted.replaceAll("\\'", "'").replaceAll(/(?<!\\)"/g, '\\"');
  return JSON.parse(`"${inDoubleQuotes}"`) as string;
}
