import assert from 'node:assert/strict';
import type { Intent, PlanEdit } from '../../../../src/core/intents/intent.ts';
import { applyEdits } from '../../../../src/core/model/range.ts';
import { EditJournal, inverseEdits, stillStands } from '../../../../src/core/text/editJournal.ts';
import { randomFrom } from '../random.ts';
import { edit } from './carriedOut.ts';
import { checkRanks } from './checkRanks.ts';
import { carryOut } from './interpret.ts';
import { type Model, type ModelEntry, modelOf } from './model.ts';
import { type Kind, randomIntent } from './randomIntent.ts';
import { type RandomFile, randomPlans, SECTIONS } from './randomPlans.ts';
import { type Meaning, readMeaning } from './readMeaning.ts';

export interface Outcome {
  readonly kind: Kind;
  /** Whether it was refused, as it should be. */
  readonly isRefused: boolean;
}

const IN_SERIES: readonly Kind[] = [
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
];

/** Does random things to a random plan and throws where it is not what was meant, in its meaning or in its bytes. */
export function checkCase(seed: number): Outcome {
  const random = randomFrom(seed);
  const files = randomPlans(random);
  const model = modelOf([...files.keys()], entriesOf(files));
  const series = random.chance(0.3) ? 2 + random.int(2) : 1;
  const intents: Intent[] = [];
  let refusal: string | undefined;
  while (intents.length < series && refusal === undefined && model.entries.length > 0) {
    const intent = randomIntent(random, model, series > 1 ? IN_SERIES : undefined);
    intents.push(intent);
    refusal = carryOut(model, intent);
    // What is renamed goes by its old id to the end of an edit.
    if (intent.kind === 'rename') break;
  }
  const texts = [...files].map(([file, { text }]) => `--- ${file}\n${text}`);
  const told = `Seed ${seed}: ${JSON.stringify(intents)}\n${texts.join('\n')}`;
  try {
    checkIntents(files, model, intents, refusal);
    return { kind: intents[0]?.kind ?? 'set', isRefused: refusal !== undefined };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${told}`, { cause: error });
  }
}

/** Carries intents out and checks what comes of it. */
function checkIntents(
  files: ReadonlyMap<string, RandomFile>,
  model: Model,
  intents: readonly Intent[],
  refusal: string | undefined,
): void {
  const texts = Object.fromEntries([...files].map(([file, { text }]) => [file, text]));
  const result = edit(texts, intents);
  if (refusal !== undefined || !result.ok) {
    const code = result.ok ? 'done' : result.refusal.code;
    assert.equal(code, refusal ?? 'done');
    return;
  }
  const after = textsAfter(texts, result.value);
  const [first] = intents;
  if (first?.kind === 'rank') checkRanks(model, entriesOf(files), first, after);
  checkMeaning(model, files, after, intents.length > 1);
  checkBytes(files, model.touched, result.value);
  checkInverse(texts, result.value, after);
}

function entriesOf(files: ReadonlyMap<string, RandomFile>): ModelEntry[] {
  return [...files].flatMap(([file, { entries }]) =>
    entries.map(({ section, fields }) => ({ file, section, fields: new Map(fields) })),
  );
}

function textsAfter(texts: Readonly<Record<string, string>>, { edits, created }: PlanEdit): Record<string, string> {
  const changed = [...edits].map(([file, some]) => [file, applyEdits(texts[file] ?? '', some)]);
  return { ...texts, ...Object.fromEntries([...changed, ...created]) };
}

/** Fields that hold something, as text. */
function meaningOf(fields: Iterable<readonly [string, unknown]>): string {
  const entries = [...fields].filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0));
  const texts = entries.map(([key, value]) => [
    key,
    JSON.stringify(value, (_, part) => (typeof part === 'object' ? part : String(part))),
  ]);
  return JSON.stringify(texts.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)));
}

function checkMeaning(
  model: Model,
  files: ReadonlyMap<string, RandomFile>,
  after: Record<string, string>,
  isSeveral: boolean,
): void {
  for (const [file, text] of Object.entries(after)) {
    const before = files.get(file);
    // What did not change still means what it was made of.
    const meaning = text === before?.text ? undefined : readMeaning(text);
    for (const section of SECTIONS) {
      const found = meaning
        ? ((meaning[section] ?? []) as unknown[]).map((entry) =>
            meaningOf(typeof entry === 'string' ? [['id', entry]] : Object.entries(entry as Meaning)),
          )
        : (before?.entries ?? []).filter((entry) => entry.section === section).map(({ fields }) => meaningOf(fields));
      const wanted = model.entries
        .filter((entry) => entry.file === file && entry.section === section)
        .map(({ fields }) => meaningOf(fields));
      // In what order several are added at one place is a matter of taste.
      if (isSeveral) assert.deepEqual(found.sort(), wanted.sort(), `${section} of ${file}`);
      else assert.deepEqual(found, wanted, `${section} of ${file}`);
    }
    const others = Object.entries(meaning ?? {}).filter(([key]) => !SECTIONS.some((section) => section === key));
    if (meaning) assert.deepEqual(Object.fromEntries(others), othersIn(before?.text ?? ''));
  }
}

/** What random files hold beside entries. */
function othersIn(text: string): Meaning {
  return {
    ...(text.includes('project:') && { project: { key: 'W' } }),
    ...(text.includes('x-more:') && { 'x-more': { a: 1 } }),
  };
}

/** Checks that edits leave what is not meant alone: outside of the entries that changed, they take only space and commas. */
function checkBytes(files: ReadonlyMap<string, RandomFile>, touched: ReadonlySet<string>, { edits }: PlanEdit): void {
  for (const [file, some] of edits) {
    const { text, entries } = files.get(file) ?? assert.fail();
    const own = entries.filter(({ fields }) => touched.has(String(fields.get('id'))));
    const others = entries.filter((entry) => !own.includes(entry));
    for (const { range } of some) {
      for (const { start, end, fields } of others) {
        assert.ok(range.end <= start || range.start >= end, `${fields.get('id')} is touched`);
      }
      for (let at = range.start; at < range.end; at++) {
        const isOwn = own.some(({ start, end }) => start <= at && at < end);
        assert.ok(isOwn || /[\s,]/.test(text[at] ?? ''), `${text.slice(range.start, range.end)} is taken`);
      }
    }
  }
}

function checkInverse(
  texts: Readonly<Record<string, string>>,
  { edits }: PlanEdit,
  after: Record<string, string>,
): void {
  const journal = new EditJournal();
  journal.record(
    '',
    [...edits].map(([file, some]) => ({ file, text: texts[file] ?? '', edits: some })),
  );
  const entry = journal.peek('undo') ?? assert.fail();
  const inverse = inverseEdits(entry);
  for (const [file, text] of Object.entries(texts)) {
    assert.ok(stillStands(entry, file, after[file] ?? ''));
    assert.equal(applyEdits(after[file] ?? '', inverse.get(file) ?? []), text, 'taken back');
  }
}
