import assert from 'node:assert/strict';
import type { FilterNode, FilterWord } from '../../../../../src/core/query/filter/filterNode.ts';
import { filterProblemMessage } from '../../../../../src/core/query/filter/filterProblem.ts';
import { MAX_FILTER_DEPTH, MAX_FILTER_LENGTH, parseFilter } from '../../../../../src/core/query/filter/parseFilter.ts';

/** A filter as what was understood of it; quoted words in quotes. */
function read(text: string): string {
  const result = parseFilter(text);
  return result.ok ? shown(result.value) : `! ${result.problem.code}`;
}

function shown(node: FilterNode): string {
  const word = ({ text, isQuoted }: FilterWord): string => (isQuoted ? JSON.stringify(text) : text);
  switch (node.kind) {
    case 'all':
    case 'any':
      return `${node.kind}(${node.of.map(shown).join(' ')})`;
    case 'not':
      return `not(${shown(node.of)})`;
    case 'word':
      return word(node.word);
    case 'field':
      return `${word(node.field)}${node.operator}${node.values.map(word).join('|')}`;
  }
}

/** The text that a problem is about, and its code. */
function problemIn(text: string): [string, string] {
  const result = parseFilter(text);
  if (result.ok) throw new Error(`${text} is a filter.`);
  const { code, range } = result.problem;
  assert.ok(range.start >= 0 && range.start < range.end && range.end <= text.length, text);
  assert.doesNotMatch(filterProblemMessage(result.problem), /\{\d\}|undefined/);
  return [text.slice(range.start, range.end), code];
}

describe('parseFilter', () => {
  it('is true of all items without a term', () => {
    assert.equal(read(''), 'all()');
    assert.equal(read(' \t\n '), 'all()');
  });

  it('takes all terms together', () => {
    assert.equal(
      read('status:doing  assignee:me label:ui due<2026-12-01 -waiting'),
      'all(status:doing assignee:me label:ui due<2026-12-01 not(waiting))',
    );
    assert.equal(read('one'), 'one');
    assert.equal(read('a and b AND c'), 'all(a b c)');
  });

  it('takes each operator, the longer first, and values with commas between them', () => {
    assert.equal(read('a:1 b=2 c<3 d<=4 e>5 f>=6,7,8'), 'all(a:1 b=2 c<3 d<=4 e>5 f>=6|7|8)');
    assert.equal(read('url:https://x.org?a=b a:b:c'), 'all(url:https://x.org?a=b a:b:c)');
  });

  it('negates by a minus sign or a word, more than once too', () => {
    assert.equal(read('-a not b -status:c -"d e" --f'), 'all(not(a) not(b) not(status:c) not("d e") not(not(f)))');
    assert.equal(read('-(a b) not(c)'), 'all(not(all(a b)) not(c))');
    assert.equal(read('WEB-k7f2m a-b'), 'all(WEB-k7f2m a-b)');
  });

  it('takes one of several by or, in parentheses beside other terms', () => {
    assert.equal(read('a or b OR -c'), 'any(a b not(c))');
    assert.equal(read('(a or b) c'), 'all(any(a b) c)');
    assert.equal(read('a ((b or c) d) or e'), '! mixed');
    assert.equal(read('(a ((b or c) d)) or e'), 'any(all(a all(any(b c) d)) e)');
    assert.equal(read('(a)'), 'a');
  });

  it('takes quoted text as it is, quotes and backslashes behind a backslash', () => {
    assert.equal(read('"a b" "or" "-x" "(y)"'), 'all("a b" "or" "-x" "(y)")');
    assert.equal(read(String.raw`"say \"hi\" \\ \n"`), String.raw`"say \"hi\" \\ \\n"`);
    assert.equal(read('label:"a b",c,"d,e" title=""'), 'all(label:"a b"|c|"d,e" title="")');
    assert.equal(read('""'), '""');
  });

  it('takes as text what only looks like a sign', () => {
    assert.equal(read('order nothing android'), 'all(order nothing android)');
    assert.equal(
      read('done! what? 5" a,b wow!x ^.*$ [a-z]+ a|b \\d'),
      'all(done! what? 5" a,b wow!x ^.*$ [a-z]+ a|b \\d)',
    );
    assert.equal(read('or:x not:y a and:z'), 'all(or:x not:y a and:z)');
  });

  it('says where something is missing', () => {
    assert.deepEqual(problemIn('a or'), ['r', 'missing-term']);
    assert.deepEqual(problemIn('or a'), ['or', 'missing-term']);
    assert.deepEqual(problemIn('a and or b'), ['or', 'missing-term']);
    assert.deepEqual(problemIn('a -'), ['-', 'missing-term']);
    assert.deepEqual(problemIn('- a'), ['-', 'missing-term']);
    assert.deepEqual(problemIn('not'), ['t', 'missing-term']);
    assert.deepEqual(problemIn('a ()'), [')', 'missing-term']);
    assert.deepEqual(problemIn('<3'), ['<', 'missing-field']);
    assert.deepEqual(problemIn('due < 3'), ['<', 'missing-field']);
    assert.deepEqual(problemIn('due< 3'), ['<', 'missing-value']);
    assert.deepEqual(problemIn('a:'), [':', 'missing-value']);
    assert.deepEqual(problemIn('(a:)'), [':', 'missing-value']);
    assert.deepEqual(problemIn('a:b,'), [',', 'missing-value']);
    assert.deepEqual(problemIn('a:,b'), [':', 'missing-value']);
    assert.deepEqual(problemIn('"a"b'), ['b', 'missing-space']);
    assert.deepEqual(problemIn('label:"a"b'), ['b', 'missing-space']);
    assert.deepEqual(problemIn('f(x)'), ['(', 'missing-space']);
    assert.deepEqual(problemIn('(a)(b)'), ['(', 'missing-space']);
  });

  it('says what is not closed, was not opened, is no operator, or could mean two things', () => {
    assert.deepEqual(problemIn('x "abc'), ['"', 'open-quote']);
    assert.deepEqual(problemIn('l:"abc\\"'), ['"', 'open-quote']);
    assert.deepEqual(problemIn('a (b (c)'), ['(', 'open-parenthesis']);
    assert.deepEqual(problemIn('a) b'), [')', 'closing-parenthesis']);
    assert.deepEqual(problemIn('status!=done'), ['!=', 'no-such-operator']);
    assert.deepEqual(problemIn('status==done'), ['==', 'no-such-operator']);
    assert.deepEqual(problemIn('a b or c'), ['or', 'mixed']);
    assert.deepEqual(problemIn('a or b c'), ['c', 'mixed']);
    assert.deepEqual(problemIn('a or b and c'), ['and', 'mixed']);
  });

  it('bounds what it reads', () => {
    const long = 'x'.repeat(1_000_000);
    assert.deepEqual(problemIn(long), [long.slice(MAX_FILTER_LENGTH), 'too-long']);
    assert.equal(read('x'.repeat(MAX_FILTER_LENGTH)), 'x'.repeat(MAX_FILTER_LENGTH));
    const nested = (depth: number): string => `${'('.repeat(depth)}x${')'.repeat(depth)}`;
    assert.equal(read(nested(MAX_FILTER_DEPTH)), 'x');
    assert.equal(problemIn(nested(MAX_FILTER_DEPTH + 1))[1], 'too-deep');
    for (const sign of ['(', '-', 'not ', '-(', '"', ':', ')', '((a or ', 'a:"']) {
      problemIn(sign.repeat(MAX_FILTER_LENGTH / sign.length));
    }
  });
});
