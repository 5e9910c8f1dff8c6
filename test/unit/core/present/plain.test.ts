import assert from 'node:assert/strict';
import {
  plain,
  plainMarkdown,
  plainWithoutIcons,
  plainWithoutLinks,
  safeMarkdown,
} from '../../../../src/core/present/plain.ts';

describe('plan text in a sink', () => {
  it('stands on one line, with what acts unseen written out', () => {
    assert.equal(plain('a\r\n\t b\u2028c'), 'a  b c');
    assert.equal(plain('\0\x1b[2J\u202e\u200b\x7f'), String.raw`\u0000\u001b[2J\u202e\u200b\u007f`);
  });

  it('is cut where it is long, and never within a character', () => {
    assert.equal(plain('x'.repeat(1_000_000)).length, 301);
    assert.equal(plain('ab😀', 3), 'ab…');
  });

  it('makes no icon and no link', () => {
    assert.equal(plainWithoutIcons('$(bug) $$(x)'), String.raw`\$(bug) $\$(x)`);
    assert.equal(plainWithoutLinks('[a](command:x)'), '[a] (command:x)');
  });

  it('is itself as Markdown, whatever signs are in it', () => {
    assert.equal(plainMarkdown('<b>*x*</b> [a](b)'), String.raw`\<b\>\*x\*\<\/b\> \[a\]\(b\)`);
  });

  it('keeps of Markdown the links to the web and to mail, and fetches nothing', () => {
    const kept = '[a](https://x.y) [b](mailto:a@b.c) <https://x.y>\n\n[c]: http://x.y';
    assert.equal(safeMarkdown(kept), kept);
    assert.equal(safeMarkdown('![p](https://x.y)'), String.raw`\![p](https://x.y)`);
    assert.equal(safeMarkdown('[a](command:x) [b]( javascript:x)'), '[a] (command:x) [b] ( javascript:x)');
    assert.equal(safeMarkdown('[c]: command:x'), '[c] : command:x');
    assert.equal(safeMarkdown('<command:x>'), '< command:x>');
  });

  it('comes to an end, whatever is repeated in it', () => {
    for (const part of ['](', '[', '![', '<', '<a', ' ', '[a]', '$(', '\n[', '\u2028', '\\']) {
      const text = part.repeat(100_000);
      for (const make of [plain, plainWithoutIcons, plainWithoutLinks, plainMarkdown, safeMarkdown]) {
        assert.ok(make(text, text.length).length >= part.length);
      }
    }
  });
});
