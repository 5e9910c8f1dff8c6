import * as vscode from 'vscode';
import { assign } from '../../core/intents/assign.ts';
import { isOpen } from '../../core/model/itemState.ts';
import type { Person } from '../../core/model/plan.ts';
import { plainWithoutIcons } from '../../core/present/plain.ts';
import { triedEndsText } from '../../core/present/triedEndsText.ts';
import { workBar } from '../../core/present/workloadText.ts';
import { type Suggestion, suggestAssignees, suggestionMessage } from '../../core/query/suggestAssignees.ts';
import type { Workload } from '../../core/query/workload.ts';
import { endsOf, soonestFirst, type TriedEnds, tryAssignees } from '../../core/schedule/tryAssignees.ts';
import { refusalMessage } from '../../core/text/refusal.ts';
import type { Context } from '../context.ts';
import { carryOut } from '../edits/carryOut.ts';
import { translate, warn } from '../log.ts';
import { workloadsOf } from '../plans/workloadsOf.ts';
import { today } from '../today.ts';
import { explainPeople } from './explainPeople.ts';
import { labelItems, nameItems, type PickedItem, pickItems } from './pickItems.ts';

/** So many people are tried on an item: each costs a schedule of its plan. */
const MOST_TRIED = 12;

/** Shows who could work on an item, who would be done with it first and why, and assigns whom the user chooses. */
export async function suggestAssignee(context: Context, ...args: unknown[]): Promise<void> {
  const picked = await pickItems(context, args);
  const [one] = picked ?? [];
  if (!picked || !one) return;
  if (picked.length > 1) return warn(vscode.l10n.t('Suggestions are for one item. Choose it alone.'));
  const { plan } = one.loaded;
  const loads = workloadsOf(context.store);
  const rated = suggestAssignees(plan, one.item, loads, today());
  if (rated.length === 0) return explainPeople(picked);
  const effects = await effectsOf(context, one, rated);
  const suggestions = soonestFirst(rated, effects.tried);
  const choice = await vscode.window.showQuickPick(
    suggestions.map((suggestion) => choiceOf(suggestion, loads, effects.textOf(suggestion))),
    {
      title: vscode.l10n.t('Suggest assignee: {0}', nameItems(picked)),
      placeHolder: vscode.l10n.t('Who is to work on it? The best choice comes first.'),
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  if (!choice) return;
  const intents = assign([{ plan, item: one.item, person: choice.id }], today());
  if (!intents.ok) return warn(refusalMessage(intents.refusal, translate));
  const outcome = await carryOut(context, labelItems(vscode.l10n.t('Assign {0}', choice.id), picked), intents.value);
  if (!outcome.ok) warn(outcome.why);
}

/** When the item would be done with each of those who are suggested; nothing where it has no dates. */
async function effectsOf(
  { schedules }: Context,
  { loaded, item }: PickedItem,
  suggestions: readonly Suggestion[],
): Promise<{ readonly tried: ReadonlyMap<Person, TriedEnds>; readonly textOf: (suggestion: Suggestion) => string }> {
  const schedule = isOpen(loaded.plan, item) ? (await schedules.read(loaded))?.schedule : undefined;
  // A plan that cannot be read by now is scheduled as it was, and knows other people.
  if (!schedule?.compiled.input.plans.includes(loaded.plan)) return { tried: new Map(), textOf: () => '' };
  const persons = suggestions.map(({ person }) => person);
  const tried = tryAssignees(schedule, { plan: loaded.plan, item }, persons, MOST_TRIED);
  const now = endsOf(schedule, loaded.plan, item.id);
  const textOf = ({ person }: Suggestion): string => {
    const ends = tried.get(person);
    return ends ? triedEndsText(now, ends, translate) : '';
  };
  return { tried, textOf };
}

function choiceOf(
  { person, reasons, isAvailable }: Suggestion,
  loads: readonly Workload[],
  effect: string,
): vscode.QuickPickItem & { readonly id: string } {
  const load = loads.find(({ being }) => being.persons.some((one) => one.person === person));
  const bar = load ? workBar(load.weeks) : '';
  const remark = isAvailable ? '' : vscode.l10n.t('not available');
  return {
    label: plainWithoutIcons(person.values.name ?? person.id),
    description: [bar, remark, plainWithoutIcons(person.id)].filter((part) => part !== '').join(' · '),
    detail: plainWithoutIcons(
      [effect, ...reasons.map((reason) => suggestionMessage(reason, translate))]
        .filter((part) => part !== '')
        .join('; '),
    ),
    iconPath: new vscode.ThemeIcon(isAvailable ? 'person' : 'circle-slash'),
    id: person.id,
  };
}
