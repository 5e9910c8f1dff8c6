import assert from 'node:assert/strict';
import { mentionName } from '../../../../src/core/links/mentionName.ts';
import { MentionScanner } from '../../../../src/core/links/mentionScanner.ts';
import { covers, joined, vocabularyOf } from '../../../../src/core/links/vocabulary.ts';

/** What `text` mentions of the ids' vocabulary. */
function mentions(ids: readonly string[], text: string): string[] {
  const scanner = new MentionScanner(vocabularyOf(ids));
  const found = new Set<string>();
  const bytes = Buffer.from(text).toString('latin1');
  scanner.open(bytes);
  scanner.scan(0, bytes.length, found);
  return [...found];
}

describe('MentionScanner', () => {
  it('finds ids of known keys whatever their case, each once', () => {
    const text = 'WEB-k7f2m, web-K7F2M (Pay-1) [web-b3xq9]: UTF-8, co-author';
    assert.deepEqual(mentions(['WEB-k7f2m', 'PAY-x'], text), ['web-k7f2m', 'pay-1', 'web-b3xq9']);
  });

  it('wants neither a letter nor a digit at their ends, of any script', () => {
    for (const text of ['XWEB-a1', '1WEB-a1', 'éWEB-a1', '修WEB-a1', 'WEB-a1é', 'WEB-a1修', 'WEB-', 'WEB-é', 'WEB'])
      assert.deepEqual(mentions(['WEB-a1'], text), [], text);
    for (const text of [
      '_WEB-a1_',
      '-WEB-a1-',
      '“WEB-a1”',
      '…WEB-a1…',
      '#WEB-a1',
      'a/WEB-a1/b',
      '\u{1f600}WEB-a1\u{1f600}',
    ])
      assert.deepEqual(mentions(['WEB-a1'], text), ['web-a1'], text);
  });

  it('finds ids of other forms just as they are', () => {
    const ids = ['#12', 'login', '7', 'Über-1', 'a.b'];
    assert.deepEqual(mentions(ids, 'Login (#12), not #123, login2, 77 or axb; a.b 7 Über-1'), [
      'login',
      '#12',
      'a.b',
      '7',
      mentionName('Über-1'),
    ]);
    assert.deepEqual(mentions(['Über-1'], 'über-1'), [], 'beyond ASCII case counts');
  });

  it('gives all names of one place as one mention, the longest first', () => {
    assert.deepEqual(mentions(['WEB-1', 'WEB-1-2'], 'web-1-2, WEB-1'), ['web-1-2 web-1', 'web-1']);
  });

  it('finds what stands in one piece only', () => {
    const scanner = new MentionScanner(vocabularyOf(['WEB-a1', 'x-']));
    const text = 'WEB-a1 WEB-b2';
    scanner.open(text);
    const found = [new Set<string>(), new Set<string>(), new Set<string>()];
    scanner.scan(0, 5, found[0] ?? new Set());
    scanner.scan(5, 9, found[1] ?? new Set());
    scanner.scan(9, text.length, found[2] ?? new Set());
    assert.deepEqual(
      found.map((one) => [...one]),
      [['web-a'], [], []],
    );
  });

  it('takes broken UTF-8 for no letter', () => {
    const scanner = new MentionScanner(vocabularyOf(['WEB-a1']));
    for (const text of ['\u00ffWEB-a1', 'WEB-a1\u00e9', '\u00a9WEB-a1\u00f4\u00bf\u00bf\u00bf']) {
      const found = new Set<string>();
      scanner.open(text);
      scanner.scan(0, text.length, found);
      assert.deepEqual([...found], ['web-a1']);
    }
  });
});

describe('Vocabulary', () => {
  it('needs a second look for new keys and odd ids, and for nothing else', () => {
    const known = vocabularyOf(['WEB-a1', 'login']);
    assert.ok(covers(known, vocabularyOf(['web-other', 'LOGIN'])));
    assert.ok(!covers(known, vocabularyOf(['PAY-a1'])));
    assert.ok(!covers(known, vocabularyOf(['WEB-a1-2'])));
    assert.ok(covers(joined(known, vocabularyOf(['PAY-1', '#1'])), vocabularyOf(['PAY-2', '#1', 'login'])));
  });

  it('names ids by their bytes', () => {
    for (const id of ['WEB-k7f2m', 'é-1', '修复', '\u{1f600}x'])
      assert.equal(
        mentionName(id),
        Buffer.from(id)
          .toString('latin1')
          .replaceAll(/[A-Z]/g, (c) => c.toLowerCase()),
      );
  });
});
