import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { boardMarkdown, boardTable, cardsToCopy } from '../../../../src/webview/board/copyText.ts';
import { tableHtml, tableText } from '../../../../src/webview/shared/tableText.ts';
import { boardOf, cardOf } from './boardOf.ts';

const HOSTILE = '=HYPERLINK("http://x") <img src=x onerror=alert(1)> [a](command:b)\t|';
const ana = { name: 'Ana Prieto', initials: 'AP', isMe: false };
const state = boardOf({ ana: ['a', 'b', ''], bo: ['a', '', ''] }, [
  cardOf('a', { title: 'Log in', priority: 'must', people: [ana], effort: '3d' }),
  cardOf('b', { title: HOSTILE }),
]);

describe('what is copied of a board', () => {
  it('has each card once, by its column, and those that are selected where some are', () => {
    const all = cardsToCopy(state, new Set()).map(({ column, cards }) => [column.id, cards.map(({ key }) => key)]);
    assert.deepEqual(all, [
      ['todo', ['a']],
      ['doing', ['b']],
    ]);
    assert.deepEqual(
      cardsToCopy(state, new Set(['b'])).map(({ column }) => column.id),
      ['doing'],
    );
  });

  it('is a task list for each column as Markdown, in which no title acts', () => {
    const text = boardMarkdown(cardsToCopy(state, new Set()));
    assert.ok(text.startsWith('### todo (1)\n\n- [ ] **a** Log in (Ana Prieto · must · 3d)\n'), text);
    assert.ok(text.includes('\\<img src\\=x onerror\\=alert\\(1\\)\\> \\[a\\]\\(command\\:b\\)'), text);
  });

  it('is rows for a spreadsheet, in which no title is a formula or breaks a row', () => {
    const rows = boardTable(cardsToCopy(state, new Set(['b'])), ['Id', 'Title']);
    const lines = tableText(rows).split('\n');
    assert.equal(lines.length, 2);
    assert.ok(lines[1]?.startsWith(`b\t'=HYPERLINK("http://x") <img`), lines[1]);
    assert.equal(lines[1]?.split('\t').length, 8);
  });

  it('is a table for mail and chat, in which no title is markup', () => {
    const html = tableHtml(boardTable(cardsToCopy(state, new Set()), ['Id', 'Title']));
    assert.ok(html.includes('<th>Id</th><th>Title</th>'));
    assert.ok(html.includes('&lt;img src=x onerror=alert(1)&gt;'), html);
    assert.ok(!html.includes('<img'));
  });
});
