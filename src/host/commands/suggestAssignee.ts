import * as vscode from 'vscode';
import { assign } from '../../core/intents/assign.ts';
import { plainWithoutIcons } from '../../core/present/plain.ts';
import { workBar } from '../../core/present/workloadText.ts';
import { type Suggestion, suggestAssignees, suggestionMessage } from '../../core/query/suggestAssignees.ts';
import type { Workload } from '../../core/query/workload.ts';
import { refusalMessage } from '../../core/text/refusal.ts';
import type { Context } from '../context.ts';
import { carryOut } from '../edits/carryOut.ts';
import { translate, warn } from '../log.ts';
import { workloadsOf } from '../plans/workloadsOf.ts';
import { today } from '../today.ts';
import { explainPeople } from './explainPeople.ts';
import { labelItems, nameItems, pickItems } from './pickItems.ts';

/** Shows who could work on an item, the best first and why, and assigns whom the user chooses. */
export async function suggestAssignee(context: Context, ...args: unknown[]): Promise<void> {
  const picked = await pickItems(context, args);
  const [one] = picked ?? [];
  if (!picked || !one) return;
  if (picked.length > 1) return warn(vscode.l10n.t('Suggestions are for one item. Choose it alone.'));
  const { plan } = one.loaded;
  const loads = workloadsOf(context.store);
  const suggestions = suggestAssignees(plan, one.item, loads, today());
  if (suggestions.length === 0) return explainPeople(picked);
  const choice = await vscode.window.showQuickPick(
    suggestions.map((suggestion) => choiceOf(suggestion, loads)),
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

function choiceOf(
  { person, reasons, isAvailable }: Suggestion,
  loads: readonly Workload[],
): vscode.QuickPickItem & { readonly id: string } {
  const load = loads.find(({ being }) => being.persons.some((one) => one.person === person));
  const bar = load ? workBar(load.weeks) : '';
  const remark = isAvailable ? '' : vscode.l10n.t('not available');
  return {
    label: plainWithoutIcons(person.values.name ?? person.id),
    description: [bar, remark, plainWithoutIcons(person.id)].filter((part) => part !== '').join(' · '),
    detail: plainWithoutIcons(reasons.map((reason) => suggestionMessage(reason, translate)).join('; ')),
    iconPath: new vscode.ThemeIcon(isAvailable ? 'person' : 'circle-slash'),
    id: person.id,
  };
}
