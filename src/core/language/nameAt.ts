import type { Plan, PlanFile } from '../model/plan.ts';
import { mentionAt } from './mentions.ts';
import type { Name } from './name.ts';
import { namesInValue } from './namesInValue.ts';
import { namingFields, personField } from './namingFields.ts';
import { type PlaceInFile, placeAt } from './placeAt.ts';
import { priorityNames } from './priorityNames.ts';

/** A file of a plan with the text that it was read from, among the plans that are open. */
export interface FileInPlan {
  readonly plan: Plan;
  readonly plans: readonly Plan[];
  readonly file: PlanFile;
  readonly text: string;
}

/** The name at an offset, be it given there, referred to, or mentioned in a text for people. */
export function nameAt({ plan, plans, file, text }: FileInPlan, offset: number): Name | undefined {
  const place = placeAt(file, offset);
  const names = place ? namesAt(plan, file, text, place) : [];
  const found = names.find(({ range }) => range.start <= offset && offset <= range.end);
  return found ?? mentionAt([plan, ...plans], text, offset);
}

function namesAt(plan: Plan, file: PlanFile, text: string, place: PlaceInFile): Name[] {
  const { section, field, part, range } = place;
  if (section === 'priorities') return priorityNames(file, text);
  if (field === undefined || range === undefined) return [];
  const custom = section === 'items' ? plan.fields.get(field) : undefined;
  // The key of an entry that is nothing but its id is the id.
  if (part === 'key') return custom ? [{ name: field, range, role: 'reference', kinds: ['field'] }] : [];
  const naming = custom?.values.kind === 'person' ? personField(field) : undefined;
  const known = namingFields(section).find((one) => one.field === field) ?? naming;
  return known ? namesInValue(text, range, known) : [];
}
