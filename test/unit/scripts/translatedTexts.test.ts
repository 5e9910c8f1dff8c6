import assert from 'node:assert/strict';
import { translatedTexts } from '../../../scripts/manifest/translatedTexts.ts';

const TABLES = { GAPS: ['has no {0}', 'waits'] };

describe('the texts that a source has translated', () => {
  const textsOf = (source: string): string[] => translatedTexts('a.ts', source, TABLES);

  it('are the literals of its calls, in either quotes and on any line', () => {
    const source = `vscode.l10n.t('Say "{0}"', name); translate("It's {0}", day)\nvscode.l10n.t(\n  'A\\nB\\'s',\n  2,\n);`;
    assert.deepEqual(textsOf(source), ['Say "{0}"', "It's {0}", "A\nB's"]);
  });

  it('are those of the tables that it takes messages from', () => {
    assert.deepEqual(textsOf('return translate(GAPS[code].message, ...args);'), TABLES.GAPS);
    assert.deepEqual(textsOf('vscode.l10n.t(message, ...args)'), []);
  });

  it('are never put together, nor of a table that is not known', () => {
    for (const text of ["'a' + b", "isIt ? 'a' : 'b'", '`a`', 'text', 'OTHERS[code]']) {
      assert.throws(() => textsOf(`\n\ntranslate(${text})`), /^Error: a\.ts, line 3: /, text);
    }
  });
});
