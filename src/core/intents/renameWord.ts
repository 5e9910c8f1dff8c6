import { entriesIn } from '../checks/findingAt.ts';
import type { Skill } from '../model/assignee.ts';
import { hasValue } from '../model/place.ts';
import { allFilesOf, type Plan } from '../model/plan.ts';
import { SECTIONS, specOf } from '../model/sections.ts';
import { type EditResult, refuse } from '../text/refusal.ts';
import { type FieldValue, isList, isScalar } from '../text/writeValue.ts';
import type { Draft, Target } from './draft.ts';
import type { Intent } from './intent.ts';
import { withRenamed } from './references.ts';

type RenameWord = Extract<Intent, { kind: 'renameWord' }>;

/** Gives a label or a skill another name wherever a plan has it; a label that is there already takes the other one in. */
export function renameWord(draft: Draft, { folder, field, word, newWord }: RenameWord): EditResult<void> {
  const plan = draft.plan(folder);
  if (plan === undefined) return refuse('no-plan', folder);
  if (newWord.trim() === '') return refuse('no-id');
  const holders = [...holdersOf(draft, plan, field)];
  const isTaken = holders.some((target) => wordsIn(draft, target, field).includes(newWord));
  if (field === 'skills' && isTaken && newWord !== word) return refuse('taken', newWord);
  for (const target of holders) {
    if (!wordsIn(draft, target, field).includes(word)) continue;
    const value = draft.value(target, field);
    draft.set(target, field, field === 'labels' ? withLabel(value, word, newWord) : withSkill(value, word, newWord));
  }
  return { ok: true, value: undefined };
}

/** The entries that have the field, as the intents so far have left them; each in the file in which it stands. */
function* holdersOf(draft: Draft, plan: Plan, field: RenameWord['field']): Generator<Target> {
  for (const file of allFilesOf(plan)) {
    for (const [entry, section, { fields }] of entriesIn(file)) {
      const target = { plan, section, id: entry.id, entry };
      const isHolder = hasValue(entry, field) || draft.pending(target, field) !== undefined;
      if (specOf(fields, field) && isHolder && !draft.isRemoved(target)) yield target;
    }
  }
  for (const [target, fields] of [...draft.changed()]) {
    if (target.plan === plan && target.entry === undefined && fields.has(field)) yield target;
  }
}

/** The labels or skills of an entry. Of one that no intent has changed, they are known without a look at the text. */
function wordsIn(draft: Draft, target: Target, field: RenameWord['field']): string[] {
  const pending = target.entry === undefined ? draft.value(target, field) : draft.pending(target, field);
  const written = (target.entry?.values as Readonly<Record<string, unknown>> | undefined)?.[field];
  const read = pending === undefined ? written : SPECS[field].schema.safeParse(pending).data;
  return ((read ?? []) as readonly (string | Skill)[]).map((one) => (typeof one === 'string' ? one : one.skill));
}

const SPECS = { labels: SECTIONS.items.fields.labels, skills: SECTIONS.items.fields.skills };

function withLabel(value: FieldValue, word: string, newWord: string): FieldValue {
  if (!isList(value)) return newWord;
  const labels = value.map((label) => (isScalar(label) && String(label) === word ? newWord : label));
  return labels.filter((label, index) => label !== newWord || labels.indexOf(newWord) === index);
}

/** Skills are named by words, in lists and long forms, or by the keys of a map. */
function withSkill(value: FieldValue, word: string, newWord: string): FieldValue {
  const isMap = value !== null && typeof value === 'object' && !isList(value);
  if (!isMap || typeof value['skill'] === 'string') return withRenamed(value, word, newWord);
  return Object.fromEntries(Object.entries(value).map(([key, level]) => [key === word ? newWord : key, level]));
}
