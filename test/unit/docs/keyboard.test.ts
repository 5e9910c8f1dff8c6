import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { COMMANDS, type CommandSpec } from '../../../src/host/manifest/commandTable.ts';

/** What the page calls the places of keys. */
const PLACES: Readonly<Record<string, string>> = {
  'plandeck.hasPlan && !terminalFocus': 'everywhere but in a terminal',
  'focusedView == plandeck.backlog && !inputFocus': 'in the Backlog',
  'focusedView == plandeck.portfolio && !inputFocus': 'in the Portfolio',
  "activeWebviewPanelId == 'plandeck.board'": 'on a board',
  'focusedView =~ /^plandeck\\./ && !inputFocus': 'in every Plandeck view',
};

function keyText(key: string): string {
  const name = (part: string): string => part.charAt(0).toUpperCase() + part.slice(1);
  const chords = key.split(' ').map((chord) => chord.split('+').map(name).join('+'));
  return `\`${chords.join(' ')}\``;
}

describe('docs/keyboard.md', () => {
  it('has exactly the keys of the manifest', () => {
    const page = readFileSync(path.join(process.cwd(), 'docs', 'keyboard.md'), 'utf8');
    // The keys of a page's own cards are no keys of VS Code.
    const [keys = ''] = page.slice(page.indexOf('## All keys')).split('## The board');
    const rows = keys.split('\n').filter((line) => line.startsWith('| `'));
    const commands: CommandSpec[] = Object.values(COMMANDS);
    const wanted = commands.flatMap(({ title, keys = [] }) =>
      keys.map(({ key, mac, when }) => `| ${keyText(key)} | ${keyText(mac)} | ${title} | ${PLACES[when]} |`),
    );
    assert.deepEqual(rows, wanted);
  });
});
