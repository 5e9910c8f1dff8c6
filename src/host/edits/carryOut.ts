import type { Intent, IntentScope } from '../../core/intents/intent.ts';
import { newErrors } from '../../core/intents/newErrors.ts';
import { planEdit } from '../../core/intents/planEdit.ts';
import { findingMessage } from '../../core/model/finding.ts';
import { refuse } from '../../core/text/refusal.ts';
import type { Context } from '../context.ts';
import { translate } from '../log.ts';
import { today } from '../today.ts';
import type { EditOutcome, MakeEdit } from './planEditor.ts';

/**
 * Carries intents out as one edit and one entry of the journal, unless that would bring a new error into a plan.
 * @param mayBreak whether the user has said that errors shall be brought in
 */
export async function carryOut(
  { store, editor }: Pick<Context, 'store' | 'editor'>,
  label: string,
  intents: readonly Intent[],
  mayBreak = false,
): Promise<EditOutcome> {
  await store.settle();
  const make: MakeEdit = () => (mayBreak ? planEdit(scopeOf(store), intents) : editFor(store, intents));
  return editor.edit(label, make, filesNamed(intents));
}

/** The edit that intents come to, as things stand. */
export function editFor(store: Context['store'], intents: readonly Intent[]): ReturnType<MakeEdit> {
  const scope = scopeOf(store);
  const result = planEdit(scope, intents);
  if (!result.ok) return result;
  const [error] = newErrors(scope, result.value, (file) => store.fileName(file));
  return error ? refuse('finding', findingMessage(error, translate)) : result;
}

/** What intents are carried out on: every plan of the workspace, as it stands. */
export function scopeOf(store: Context['store']): IntentScope {
  return {
    plans: store.plans.map(({ plan }) => plan),
    textOf: (file) => store.textOf(file),
    today: today(),
  };
}

/** The files of the entries that intents are about, as far as they say. */
function filesNamed(intents: readonly Intent[]): string[] {
  const refs = intents.flatMap((intent) => ('ref' in intent ? intent.ref : 'refs' in intent ? intent.refs : []));
  return [...new Set(refs.flatMap(({ file }) => file ?? []))];
}
