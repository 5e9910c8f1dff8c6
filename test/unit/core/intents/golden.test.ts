import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Intent } from '../../../../src/core/intents/intent.ts';
import { type Texts, textsAfter } from './carriedOut.ts';
import { lineDiff } from './lineDiff.ts';

const GOLDEN = path.join(process.cwd(), 'test', 'golden', 'intents');
/** Set by whoever wants the expected texts written anew, to read them in the diff of the commit. */
const IS_WRITING = process.env['PLANDECK_GOLDEN'] === 'write' && process.env['CI'] === undefined;

/** What is done to the same plan in each style. */
const INTENTS: Readonly<Record<string, readonly Intent[]>> = {
  'create, where the user pointed': [
    {
      kind: 'create',
      folder: 'plan',
      section: 'items',
      fields: { id: 'WEB-n1', title: 'Reset, by mail', priority: 'must', parent: 'WEB-a', assignees: ['bo', 'cy 50%'] },
      after: 'WEB-b',
    },
  ],
  'create, below a parent': [
    {
      kind: 'create',
      folder: 'plan',
      section: 'items',
      fields: { id: 'WEB-bb', title: 'Reset', parent: 'WEB-a', description: 'By mail.\nOr by letter.\n' },
    },
  ],
  'create, before all others': [
    { kind: 'create', folder: 'plan', section: 'items', fields: { id: 'WEB-0', title: 'Begin' } },
  ],
  'create, in a section that is not there': [
    { kind: 'create', folder: 'plan', section: 'milestones', fields: { id: 'WEB-m', committed: '2027-01-15' } },
  ],
  'create, behind the last': [
    { kind: 'create', folder: 'plan', section: 'raid', fields: { id: 'WEB-s', issue: 'No keys', owner: 'bo' } },
  ],
  set: [{ kind: 'set', ref: { id: 'WEB-b' }, fields: { status: 'doing', estimate: '3d', due: null } }],
  'set, of a person and a list': [
    { kind: 'set', ref: { id: 'bo' }, fields: { name: 'Bo Lind' } },
    { kind: 'set', ref: { id: 'WEB-d' }, fields: { labels: ['ui', 'a, b'] } },
    { kind: 'set', ref: { id: 'WEB-b' }, fields: { assignees: ['cy', 'ana 50%'] } },
  ],
  add: [{ kind: 'add', ref: { id: 'WEB-b' }, field: 'assignees', values: ['cy'] }],
  remove: [{ kind: 'remove', ref: { id: 'WEB-b' }, field: 'assignees', values: ['ana 50%'] }],
  'remove, of the last': [{ kind: 'remove', ref: { id: 'WEB-b' }, field: 'assignees', values: ['ana 50%', 'bo'] }],
  rank: [{ kind: 'rank', ids: ['WEB-d'], after: 'WEB-b' }],
  setParent: [{ kind: 'setParent', ids: ['WEB-d'], parent: 'WEB-a' }],
  'setParent, to the top': [{ kind: 'setParent', ids: ['WEB-b', 'WEB-c'], parent: null }],
  move: [{ kind: 'move', refs: [{ id: 'WEB-b' }], file: 'plan/more.yaml', after: 'WEB-x' }],
  'move, of the last': [{ kind: 'move', refs: [{ id: 'WEB-d' }], file: 'plan/more.yaml' }],
  'move, back': [{ kind: 'move', refs: [{ id: 'WEB-y' }], file: 'plan/before.yaml', after: 'WEB-c' }],
  'move, behind the next': [{ kind: 'move', refs: [{ id: 'WEB-b' }], file: 'plan/before.yaml', after: 'WEB-c' }],
  'move, to the front': [{ kind: 'move', refs: [{ id: 'WEB-c' }], file: 'plan/before.yaml', after: null }],
  'move, behind the last': [
    { kind: 'move', refs: [{ id: 'WEB-a' }, { id: 'WEB-b' }], file: 'plan/before.yaml', after: 'WEB-d' },
  ],
  'move, of the last in its file': [
    { kind: 'move', refs: [{ id: 'WEB-d' }], file: 'plan/before.yaml', after: 'WEB-a' },
  ],
  'move, of a person': [{ kind: 'move', refs: [{ id: 'cy' }], file: 'plan/before.yaml', after: 'ana' }],
  'move, to where it stands': [
    { kind: 'move', refs: [{ id: 'WEB-b' }, { id: 'WEB-c' }], file: 'plan/before.yaml', after: 'WEB-a' },
  ],
  'delete, with references': [{ kind: 'delete', refs: [{ id: 'WEB-c' }], references: 'remove' }],
  'delete, of a parent': [{ kind: 'delete', refs: [{ id: 'WEB-a' }], references: 'remove' }],
  'delete, of the only one': [{ kind: 'delete', refs: [{ id: 'WEB-q' }, { id: 'WEB-d' }], references: 'keep' }],
  duplicate: [{ kind: 'duplicate', ref: { id: 'WEB-b' }, newId: 'WEB-n1' }],
  'duplicate, of a branch': [
    { kind: 'duplicate', ref: { id: 'WEB-b' }, newId: 'WEB-n1', after: 'WEB-d' },
    { kind: 'duplicate', ref: { id: 'WEB-c' }, newId: 'WEB-n2', after: 'WEB-n1' },
    { kind: 'set', ref: { id: 'WEB-n1' }, fields: { parent: null } },
    { kind: 'set', ref: { id: 'WEB-n2' }, fields: { parent: 'WEB-n1' } },
  ],
  rename: [{ kind: 'rename', ref: { id: 'WEB-c' }, newId: 'WEB-n1' }],
  'rename, of a person': [{ kind: 'rename', ref: { id: 'ana' }, newId: 'anna' }],
  'renameWord, of a label': [
    { kind: 'set', ref: { id: 'WEB-b' }, fields: { labels: ['ui', 'a, b', 'api'] } },
    { kind: 'set', ref: { id: 'WEB-d' }, fields: { labels: 'ui' } },
    { kind: 'renameWord', folder: 'plan', field: 'labels', word: 'ui', newWord: 'a, b' },
  ],
  'renameWord, of a skill': [
    { kind: 'set', ref: { id: 'bo' }, fields: { skills: { react: 3, sql: 2 } } },
    { kind: 'set', ref: { id: 'cy' }, fields: { skills: ['sql', 'react 2'] } },
    { kind: 'set', ref: { id: 'WEB-b' }, fields: { skills: ['react'] } },
    { kind: 'renameWord', folder: 'plan', field: 'skills', word: 'react', newWord: 'preact' },
  ],
  split: [
    {
      kind: 'split',
      ref: { id: 'WEB-c' },
      parts: [
        { id: 'WEB-n1', title: 'Log out here', estimate: '2d' },
        { id: 'WEB-n2', title: 'Log out elsewhere' },
      ],
    },
  ],
  'split, of what is left': [
    {
      kind: 'set',
      ref: { id: 'WEB-b' },
      fields: { checklist: [{ done: 'Agree on it' }, 'Write it'], remaining: '1.5d' },
    },
    { kind: 'split', ref: { id: 'WEB-b' }, parts: [{ id: 'WEB-n1', title: 'The rest' }], takesRest: true },
  ],
  toRequest: [
    { kind: 'remove', ref: { id: 'WEB-r' }, field: 'items', values: ['WEB-b'] },
    { kind: 'toRequest', ref: { id: 'WEB-b' } },
  ],
  'toRequest, of one that others wait for': [{ kind: 'toRequest', ref: { id: 'WEB-c' } }],
  accept: [{ kind: 'accept', ref: { id: 'WEB-q' }, item: { id: 'WEB-n1', type: 'story' }, by: 'ana' }],
  extract: [{ kind: 'extract', refs: [{ id: 'WEB-c' }, { id: 'WEB-b' }], file: 'plan/signin.yaml' }],
};

function difference(texts: Texts, intents: readonly Intent[]): string {
  const after = textsAfter(texts, ...intents);
  if (typeof after === 'string') return `${after}\n`;
  const changed = Object.entries(after).filter(([file, text]) => texts[file] !== text);
  return changed.map(([file, text]) => `--- ${path.basename(file)}\n${lineDiff(texts[file] ?? '', text)}`).join('');
}

describe('intents in plans of each style', () => {
  for (const style of readdirSync(GOLDEN)) {
    const folder = path.join(GOLDEN, style);
    const texts = Object.fromEntries(
      ['before.yaml', 'more.yaml'].map((name) => [`plan/${name}`, readFileSync(path.join(folder, name), 'utf8')]),
    );
    const expectedFile = path.join(folder, 'expected.diff');
    const made = Object.entries(INTENTS).map(([name, intents]) => `== ${name}\n${difference(texts, intents)}`);
    if (IS_WRITING) writeFileSync(expectedFile, made.join('\n'));
    const expected = new Map(
      readFileSync(expectedFile, 'utf8')
        .split(/\n(?=== )/)
        .map((part) => [/^== (.*)/.exec(part)?.[1], part.trimEnd()]),
    );
    for (const [index, name] of Object.keys(INTENTS).entries()) {
      it(`${style}: ${name}`, () => {
        assert.equal(made[index]?.trimEnd(), expected.get(name));
      });
    }
    it(`${style}: nothing else is expected`, () => {
      assert.deepEqual([...expected.keys()], Object.keys(INTENTS));
    });
  }
});
