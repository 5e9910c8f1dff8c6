import type { Control } from '../../../core/controls/control.ts';
import type { Target } from '../../../core/model/fields.ts';
import type { FromPlanEditor } from '../../../messages/fromPlanEditor.ts';
import type { TableFrame } from '../../../messages/toPlanEditor.ts';
import { suggestNames } from './choices.ts';
import type { Answer } from './editable.ts';
import type { OpenEditor } from './openEditor.ts';

/** What a field could name that has a text in it. */
export function suggestFor(
  { page: { shown } }: OpenEditor,
  { column, text }: Extract<FromPlanEditor, { readonly kind: 'suggest' }>,
): Answer {
  const plan = shown?.of?.source.plan;
  if (!plan) return { choices: [] };
  return { choices: suggestNames(plan, targetsOf(shown.frame.columns, column), text) };
}

function targetsOf(columns: TableFrame['columns'], column: string): readonly Target[] {
  const [name, part] = column.split('.');
  const control = columns.find(({ id }) => id === name)?.control as Control | undefined;
  const meant = control?.kind === 'map' ? control.parts.find((one) => one.name === part)?.control : control;
  return meant?.kind === 'name' || meant?.kind === 'names' ? meant.targets : [];
}
