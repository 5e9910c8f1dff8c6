import type { Category } from '../../model/workflow.ts';
import { entryOf, type PlainValue, plainValue } from '../../text/yamlNode.ts';
import { setField } from './changes.ts';
import { type Fixer, fixWith } from './fixing.ts';
import { mapAround, nodeAt } from './nodes.ts';

/** Work that has begun: the first status of those who are at it. */
export const startWork: Fixer = (finding, fixing) => [toStatus(finding, fixing, 'doing', 'first')];

/** Work that is merged: done. */
export const finishWork: Fixer = (finding, fixing) => [toStatus(finding, fixing, 'done', 'first')];

/** Work that is not merged: back to the last status before it is done. */
export const reopenWork: Fixer = (finding, fixing) => [toStatus(finding, fixing, 'doing', 'last')];

/** Work that nobody does: back to what is ready to be begun. */
export const putBackWork: Fixer = (finding, fixing) => [toStatus(finding, fixing, 'todo', 'last')];

function toStatus(
  finding: Parameters<Fixer>[0],
  fixing: Parameters<Fixer>[1],
  category: Category,
  which: 'first' | 'last',
): ReturnType<Fixer>[number] {
  const file = fixing.sound(finding.file);
  const place = file && nodeAt(file.root, finding.range);
  const map = place && mapAround(place);
  const statuses = fixing.plan.workflow.filter((status) => status.category === category);
  const status = which === 'first' ? statuses[0] : statuses.at(-1);
  if (!file || !map || !status) return undefined;
  return fixWith(finding, 'set-status', [status.id], false, setField(file.text, map, 'status', status.id));
}

/** Somebody who works on an item of others: one more assignee, the last. */
export const addAssignee: Fixer = (finding, fixing) => {
  const person = finding.args[1];
  const file = fixing.sound(finding.file);
  const place = file && nodeAt(file.root, finding.range);
  const map = place && mapAround(place);
  if (!file || !map || person === undefined) return [];
  const node = entryOf(map.node, 'assignees')?.value;
  const plain = node ? plainValue(node) : [];
  const others = Array.isArray(plain) ? (plain as readonly PlainValue[]) : [plain];
  const assignees = [...others, person] as Parameters<typeof setField>[3];
  return [fixWith(finding, 'add-assignee', [person], false, setField(file.text, map, 'assignees', assignees))];
};
