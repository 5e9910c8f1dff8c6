import assert from 'node:assert/strict';
import { checkPlan } from '../../../../src/core/checks/checkPlan.ts';
import { buildPlan } from '../../../../src/core/model/buildPlan.ts';
import { parseYaml } from '../../../../src/core/text/parseYaml.ts';
import { readPlanFile } from '../../../../src/core/text/readPlanFile.ts';
import { setFields } from '../../../../src/core/text/setFields.ts';
import { randomFrom } from '../random.ts';

const DEEP = 5000;
/** Levels that each take a line of their own, as long as it is deep. */
const STAIRS = 1000;

function staircase(step: string): string {
  return Array.from({ length: STAIRS }, (_, column) => ' '.repeat(column * step.length) + step).join('\n');
}

/** Texts that nest 5,000 levels deep, or look to the library as if they did. */
const DEEP_TEXTS: Readonly<Record<string, string>> = {
  'open brackets': '['.repeat(DEEP),
  'open braces': '{a: '.repeat(DEEP),
  'closed brackets': '['.repeat(DEEP) + ']'.repeat(DEEP),
  'brackets closed in comments only': '[ #]\n'.repeat(DEEP),
  'brackets closed in quotes only': `["]", '}', `.repeat(DEEP),
  'pairs in lists': '[a: '.repeat(DEEP),
  'lists as keys': '[[]: '.repeat(DEEP),
  'keys in braces': '{? '.repeat(DEEP),
  'nested keys in braces': '{? {? a: b} : '.repeat(DEEP),
  dashes: '- '.repeat(DEEP),
  'dashes and tabs': '-\t'.repeat(DEEP),
  'question marks': '? '.repeat(DEEP),
  'dashes and question marks': '- ? '.repeat(DEEP),
  colons: ': '.repeat(DEEP),
  'keys on a line': 'a: '.repeat(DEEP),
  'quoted keys on a line': '"a": '.repeat(DEEP),
  'dashes and anchors': '- &a '.repeat(DEEP),
  'keys below keys': staircase('a:'),
  'dashes below dashes': staircase('-'),
  'question marks below question marks': staircase('?'),
  'brackets in dashes': '- '.repeat(90) + '['.repeat(DEEP),
  'dashes behind documents': `a: 1\n---\n${'- '.repeat(DEEP)}`,
  'our side of a conflict': `<<<<<<< a\n${'['.repeat(DEEP)}\n=======\n>>>>>>> b\n`,
  'a stair down and up': `${staircase('- ')}a\n`.repeat(2),
};

describe('hostile plan files', () => {
  for (const [name, text] of Object.entries(DEEP_TEXTS)) {
    it(`gives one finding for deep nesting: ${name}`, () => {
      const file = readPlanFile('f', text);
      assert.ok(file.isReadOnly);
      assert.ok(file.findings.length <= 25, `${file.findings.length} findings`);
      assert.doesNotMatch(
        file.findings.map(({ args }) => args.join()).join(),
        /call stack/,
        'the stack must not be what stops it',
      );
      if (name === 'dashes and anchors' || name === 'dashes behind documents') return; // one level, of which YAML allows no such thing
      assert.equal(file.findings.at(-1)?.code, 'too-deep');
    });
  }

  it('reads as far down as plans may nest, and shows what is not too deep', () => {
    const nested = (levels: number): string =>
      `items: [{id: A, title: x}, {id: B, x: ${'['.repeat(levels)}${']'.repeat(levels)}}]`;
    assert.deepEqual(readPlanFile('f', nested(30)).findings, []);
    const file = readPlanFile('f', nested(31));
    assert.deepEqual(
      file.findings.map(({ code }) => code),
      ['too-deep'],
    );
    assert.deepEqual(
      file.items.map(({ id }) => id),
      ['A', 'B'],
    );
    assert.ok(file.isReadOnly);
  });

  it('reads many brackets that are not nested', () => {
    const items = Array.from({ length: 3000 }, (_, i) => `{id: A${i}, title: "[[[{{{", labels: [[], {}]}`);
    assert.deepEqual(
      readPlanFile('f', `items: [${items.join(', ')}]`)
        .findings.map(({ code }) => code)
        .slice(0, 2),
      ['wrong-value', 'wrong-value'],
    );
  });

  it('stays safe when the stack is nearly used up', () => {
    const deepest = (work: () => void, depth: number): void => (depth === 0 ? work() : deepest(work, depth - 1));
    let read = 0;
    // Thousands of errors, each of which holds all of the stack here, would only cost time.
    const { 'dashes and anchors': _, ...texts } = DEEP_TEXTS;
    for (const depth of [1000, 3000, 5000]) {
      deepest(() => {
        for (const text of Object.values(texts)) if (readPlanFile('f', text).isReadOnly) read++;
      }, depth);
    }
    assert.equal(read, 3 * Object.keys(texts).length);
  });

  it('refuses a YAML bomb where it starts', () => {
    const names = 'abcdefghi';
    const levels = [...names].map(
      (name, i) =>
        `${name}: &${name} [${Array.from({ length: 9 }, () => (i === 0 ? 'lol' : `*${names[i - 1]}`)).join(', ')}]`,
    );
    const file = readPlanFile('f', `${levels.join('\n')}\nitems: *i\n<<: *a\n`);
    assert.ok(file.findings.every(({ code }) => code === 'no-anchors' || code === 'no-merge-keys'));
    assert.deepEqual(file.items, []);
    assert.ok(file.isReadOnly);
  });

  it('refuses too much text, and too many tokens for their memory', () => {
    const codes = (text: string): string[] => readPlanFile('f', text).findings.map(({ code }) => code);
    assert.deepEqual(codes('x'.repeat(50_000_000)), ['too-large']);
    assert.deepEqual(codes('---\n'.repeat(1_000_000)), ['several-documents']);
    assert.deepEqual(parseYaml('a: 1\n'.repeat(100), 100), { excess: 'too-large', offset: 71 });
  });

  it('names each control character and its place, wherever it stands, and shows what it can', () => {
    const [nul, bell] = ['\0', '\x07'];
    const text = `project: {key: WEB} # ${bell}\nitems:\n- {id: A, title: "x${nul}y"}\n- id: B\n  ${nul}z: 1\n`;
    const file = readPlanFile('f', text);
    assert.deepEqual(
      file.findings.map(({ code, args, range }) => [code, ...args, text.slice(range.start, range.end)]),
      [
        ['control-character', 'U+0007', bell],
        ['control-character', 'U+0000', nul],
        ['control-character', 'U+0000', nul],
      ],
    );
    assert.deepEqual(
      file.items.map(({ id }) => id),
      ['A', 'B'],
    );
    assert.ok(file.isReadOnly);
    const sound = readPlanFile('f', text.replaceAll(nul, '_').replaceAll(bell, '_'));
    assert.deepEqual(sound.findings, []);
    assert.deepEqual(readPlanFile('f', text, sound), file, 'also of a text that was read before');
    assert.equal(readPlanFile('f', `a: ${nul.repeat(1_000_000)}`).findings.length, 20);
    assert.deepEqual(readPlanFile('f', 'items: [{id: A, title: "\\0"}]').findings, [], 'written out');
  });

  it('says one thing of a text whose lines end with a carriage return alone', () => {
    const text = 'project: {key: WEB}\ritems:\r  - id: WEB-a1\r    title: x\r  - id: WEB-a2\r';
    for (const source of [text, `# unix\n${text}`, `# dos\r\n${text}`, 'items:\n- {id: A, title: "x\ry"}\n']) {
      const { findings, isReadOnly } = readPlanFile('f', source);
      assert.deepEqual(
        findings.map(({ code, range }) => [code, range.start]),
        [['lone-return', source.search(/\r(?!\n)/)]],
      );
      assert.ok(isReadOnly);
    }
  });

  it('refuses a merge key, and keeps one in quotes as a key of people’s own', () => {
    for (const merge of ['<<: {status: done}', '<<: *base', '<<: [{a: 1}]', '<<:']) {
      const text = `items:\n- id: A\n  ${merge}\n`;
      const file = readPlanFile('f', text);
      assert.deepEqual(
        file.findings.map(({ code, range }) => [code, text.slice(range.start, range.end)]),
        [['no-merge-keys', '<<']],
      );
      assert.deepEqual([file.items[0]?.id, file.items[0]?.values.status], ['A', undefined]);
      assert.ok(file.isReadOnly);
    }
    assert.deepEqual(readPlanFile('f', 'items: [{id: A, "<<": {status: done}}]').findings, []);
  });

  it('gives no map a prototype, and lets no key reach one', () => {
    for (const key of ['__proto__', 'constructor', 'prototype', '"__proto__"', '! __proto__']) {
      const text = `project: {key: WEB, ${key}: {polluted: 1}}\nitems:\n- id: A\n  ${key}: {polluted: 1}\n  waiting: {for: x, ${key}: {polluted: 1}}\n${key}: {polluted: 1}\n`;
      const file = readPlanFile('f', text);
      assert.equal(file.findings.filter(({ code }) => code === 'forbidden-key').length, 4, key);
      assert.equal(Object.getPrototypeOf(file.items[0]?.values), null);
      assert.equal(Object.getPrototypeOf(file.places), null);
      assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
      assert.equal(setFields(text, 'A', new Map([['status', 'b']])).ok, false);
    }
    for (const name of ['toString', 'hasOwnProperty', 'valueOf', '__defineGetter__']) {
      const text = `project: {key: WEB, ${name}: 1}\nitems:\n- {id: ${name}, title: x, status: ${name}, parent: ${name}, ${name}: 1}\n- {id: B, title: x, ${name}: 1}\n`;
      assert.deepEqual(
        checkPlan(buildPlan('', [readPlanFile('f', text)]), '2026-11-24').map(({ code }) => code),
        ['unknown-status', 'parent-cycle'],
      );
    }
  });

  it('never throws, whatever the text', () => {
    const signs = [
      ...'ab:-?[]{}&*!|>\'"%@`#,\n\r\t \ufeff\u2028\ud800',
      '---\n',
      '...\n',
      '<<<<<<< a\n',
      '=======\n',
      '>>>>>>> b\n',
      'items:',
      'id: ',
      '- ',
    ];
    const { int, pick } = randomFrom(7);
    for (let round = 0; round < 3000; round++) {
      const text = Array.from({ length: int(60) }, () => pick(signs)).join('');
      const { findings } = readPlanFile('f', text);
      for (const { range } of findings) {
        assert.ok(
          range.start >= 0 && range.start <= range.end && range.end <= text.length,
          `${JSON.stringify(text)}: ${range.start}-${range.end}`,
        );
      }
    }
  });
});
