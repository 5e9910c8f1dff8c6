import assert from 'node:assert/strict';
import { comparePlans } from '../../../../src/core/compare/comparePlans.ts';
import type { Intent } from '../../../../src/core/intents/intent.ts';
import { TODAY, textsAfter } from '../intents/carriedOut.ts';
import { carryOut } from '../intents/interpret.ts';
import { idOf, type ModelEntry, modelOf } from '../intents/model.ts';
import { type Kind, randomIntent } from '../intents/randomIntent.ts';
import { type RandomFile, randomPlans } from '../intents/randomPlans.ts';
import { randomFrom } from '../random.ts';
import { planFrom } from './planFrom.ts';

const CASES = Number(process.env['PLANDECK_CASES'] ?? 400);
/** Whose outcome the model knows field by field. */
const KINDS: readonly Kind[] = [
  'create',
  'set',
  'add',
  'remove',
  'setParent',
  'move',
  'delete',
  'duplicate',
  'rename',
  'split',
  'extract',
];

/** Section, id and kind of each change, with the names of its fields. */
type Told = readonly (readonly [string, string, string, readonly string[]])[];

function textsOf(files: ReadonlyMap<string, RandomFile>): Record<string, string> {
  return Object.fromEntries([...files].map(([file, { text }]) => [file, text]));
}

function entriesOf(files: ReadonlyMap<string, RandomFile>): ModelEntry[] {
  return [...files].flatMap(([file, { entries }]) =>
    entries.map(({ section, fields }) => ({ file, section, fields: new Map(fields) })),
  );
}

/** What a field of the model means; undefined for nothing. */
function meaningOf(entry: ModelEntry | undefined, field: string): string | undefined {
  const value = entry?.fields.get(field);
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return undefined;
  return Array.isArray(value) ? JSON.stringify(value.map(String)) : String(value);
}

/** The differences of two models, found without a plan. */
function expected(
  before: readonly ModelEntry[],
  after: readonly ModelEntry[],
  renamed: ReadonlyMap<string, string>,
): Told {
  const keyOf = (entry: ModelEntry): string => `${entry.section} ${renamed.get(idOf(entry)) ?? idOf(entry)}`;
  const [from, to] = [
    new Map(before.map((entry) => [keyOf(entry), entry])),
    new Map(after.map((entry) => [keyOf(entry), entry])),
  ];
  return [...new Set([...from.keys(), ...to.keys()])].flatMap((key): Told => {
    const [a, b] = [from.get(key), to.get(key)];
    const names = new Set([...(a?.fields.keys() ?? []), ...(b?.fields.keys() ?? [])]);
    names.delete('id');
    const isRenamed = a && b && idOf(a) !== idOf(b);
    if (isRenamed) names.delete('formerly');
    const fields = [...names].filter((name) => meaningOf(a, name) !== meaningOf(b, name));
    if (isRenamed) fields.push('id');
    if (a && b && a.file !== b.file) fields.push('file');
    const kind = a === undefined ? 'added' : b === undefined ? 'removed' : 'changed';
    const known = b ?? a;
    return known === undefined || (kind === 'changed' && fields.length === 0)
      ? []
      : [[known.section, idOf(known), kind, fields.sort()]];
  });
}

function inOrder(told: Told): string[] {
  return told.map((change) => JSON.stringify(change)).sort();
}

describe('comparePlans on random plans', function () {
  this.timeout(60_000 + CASES * 20);

  it('names exactly the fields that random intents change, and the reverse the other way round', () => {
    let compared = 0;
    for (let seed = 1; seed <= CASES; seed++) {
      const random = randomFrom(seed);
      const files = randomPlans(random);
      const before = entriesOf(files);
      const model = modelOf([...files.keys()], entriesOf(files));
      const intent: Intent = randomIntent(random, model, KINDS);
      if (carryOut(model, intent) !== undefined) continue;
      const texts = textsAfter(textsOf(files), intent);
      if (typeof texts === 'string') continue;
      compared++;
      const isItem =
        intent.kind === 'rename' && before.some((entry) => entry.section === 'items' && idOf(entry) === intent.ref.id);
      const renamed = new Map(isItem ? [[intent.ref.id, intent.newId]] : []);
      const [from, to] = [planFrom(textsOf(files)), planFrom(texts)];
      const found = comparePlans(from, to);
      const told = found.map(
        ({ section, id, kind, fields }) => [section, id, kind, Object.keys(fields).sort()] as const,
      );
      const message = `Seed ${seed}, ${TODAY}: ${JSON.stringify(intent)}\n${JSON.stringify([textsOf(files), texts], null, 1)}`;
      assert.deepEqual(inOrder(told), inOrder(expected(before, model.entries, renamed)), message);
      if (isItem) continue;
      const turned = comparePlans(to, from).map(({ id, fields }) => [id, Object.keys(fields).length]);
      assert.deepEqual(
        turned,
        found.map(({ id, fields }) => [id, Object.keys(fields).length]),
        message,
      );
    }
    assert.ok(compared > CASES / 2, `${compared} of ${CASES} cases were compared.`);
  });

  it('finds nothing between a plan and itself, or the same entries written in another way', () => {
    for (let seed = 1; seed <= CASES; seed++) {
      const files = randomPlans(randomFrom(seed));
      const plan = planFrom(textsOf(files));
      assert.deepEqual(comparePlans(plan, planFrom(textsOf(files))), []);
      // The same data in JSON, which YAML takes as its own flow style.
      const rewritten = [...files].map(([file, { entries }]) => {
        const sections = [...new Set(entries.map(({ section }) => section))].map((section) => {
          const own = entries.filter((entry) => entry.section === section);
          return [section, own.map(({ fields }) => Object.fromEntries([...fields].reverse()))];
        });
        const head = /^"?project/m.test(files.get(file)?.text ?? '') ? { project: { key: 'W' } } : {};
        return [file, JSON.stringify({ ...head, ...Object.fromEntries(sections) }, null, 2)];
      });
      const again = planFrom(Object.fromEntries(rewritten));
      assert.deepEqual(
        comparePlans(plan, again),
        [],
        `Seed ${seed}\n${JSON.stringify([textsOf(files), rewritten], null, 1)}`,
      );
    }
  });
});
