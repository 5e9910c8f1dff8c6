import type { Plan } from '../core/model/plan.ts';
import { plain } from '../core/present/plain.ts';
import type { CommandIo } from './io.ts';
import { type RelatedRecord, relatedRecord, type ShowRecord } from './showRecord.ts';
import { painterFor } from './style.ts';

const LABEL_WIDTH = 13;
const MAX_DESCRIPTION_LINES = 200;

/** An item as a person reads it. */
export function showText(io: CommandIo, plan: Plan, record: ShowRecord): string {
  const paint = painterFor(io);
  const lines: string[] = [`${paint('bold', plain(record.id))}  ${paint('bold', plain(record.title ?? ''))}`.trimEnd()];
  const flags = [record.overdue ? 'overdue' : '', record.blocked ? 'blocked' : ''].filter((flag) => flag !== '');
  const facts = [record.type, record.status, record.priority, record.rank === null ? null : `rank ${record.rank}`];
  const factText = facts.flatMap((fact) => (fact === null ? [] : [plain(fact)]));
  lines.push([...factText, ...flags.map((flag) => paint('red', flag))].join(' · '), '');

  const add = (label: string, ...texts: (string | null)[]): void => {
    for (const [index, text] of texts.filter((each) => each !== null && each !== '').entries()) {
      lines.push(`${paint('dim', (index === 0 ? label : '').padEnd(LABEL_WIDTH))}${plain(text ?? '')}`);
    }
  };
  const nameOf = (person: string): string => plan.people.get(person)?.values.name ?? '';
  const people = record.shares.map(({ person, percent }) =>
    [person, percent === null ? '' : `${percent}%`, nameOf(person) && `(${nameOf(person)})`].filter(Boolean).join(' '),
  );
  add('Assignees', people.join(', '));
  add('Estimate', record.estimate);
  add('Parent', record.parent && relatedText(relatedRecord(plan, record.parent)));
  add('Milestone', record.milestone && milestoneText(plan, record.milestone));
  add('Iteration', record.iteration);
  add('Start', record.start);
  add('Due', record.due);
  add('Labels', record.labels.join(', '));
  add('Waiting', waitingText(record.waiting));
  add('Depends on', ...record.dependencies.map((each) => relatedText(each, tieText(each.type, each.lag))));
  add('Children', ...record.children.map((child) => relatedText(child)));
  add('Stands in', `${record.file}:${record.line}`);
  if (record.description !== null) lines.push('', ...descriptionLines(record.description));
  return `${lines.join('\n')}\n`;
}

function relatedText({ id, title, status }: RelatedRecord, tie = ''): string {
  return [id, tie, title, status && `(${status})`].filter(Boolean).join(' ');
}

/** Finish to start is what everybody expects and needs no word. */
function tieText(type: string, lag: string | null): string {
  return type === 'FS' && lag === null ? '' : `${type}${lag ?? ''}`;
}

function milestoneText(plan: Plan, id: string): string {
  const committed = plan.milestones.get(id)?.values.committed;
  return `${relatedText(relatedRecord(plan, id))}${committed === undefined ? '' : `, committed for ${committed}`}`;
}

function waitingText(waiting: ShowRecord['waiting']): string | null {
  if (waiting === null) return null;
  const { for: what, since, chase } = waiting;
  return [`for ${what}`, since && `since ${since}`, chase && `chase on ${chase}`].filter(Boolean).join(', ');
}

function descriptionLines(description: string): string[] {
  const all = description.trimEnd().split(/\r\n|\r|\n/);
  const shown = all.slice(0, MAX_DESCRIPTION_LINES).map((line) => plain(line, 1000));
  return all.length > shown.length ? [...shown, `… and ${all.length - shown.length} more lines`] : shown;
}
