import { momentText } from '../schedule/moments.ts';
import type { Dates } from '../schedule/schedulePlans.ts';
import { plain } from './plain.ts';

/** A schedule as a Gantt chart for Mermaid, a section for each plan; summaries are left out. */
export function scheduleMermaid(dates: readonly Dates[]): string {
  const lines = ['gantt', '  dateFormat YYYY-MM-DD[T]HH:mm', '  axisFormat %Y-%m-%d'];
  let section: Dates['plan'] | undefined;
  for (const { plan, entry, start, finish, isCritical, isDone } of dates) {
    if (start === undefined || finish === undefined || plan.index.byParent.has(entry.id)) continue;
    if (plan !== section) lines.push(`  section ${nameText(plan.project.name ?? plan.project.key ?? 'Plan')}`);
    section = plan;
    const marks = [isDone ? 'done' : '', isCritical ? 'crit' : '', start === finish ? 'milestone' : ''];
    const parts = [...marks.filter(Boolean), momentText(start), momentText(finish)];
    lines.push(`  ${taskText(`${entry.id} ${entry.values.title ?? ''}`)} :${parts.join(', ')}`);
  }
  return `${lines.join('\n')}\n`;
}

/** With what a line begins that is no task in Mermaid, but a statement, or a date. */
const STATEMENT =
  /^(?:gantt|title|section|click|date|axis|tick|exclude|include|inclusive|today|top|week|acc|\d{4}-\d\d-\d\d)/i;

/** A name of a task, which no id turns into something else. */
function taskText(text: string): string {
  const name = nameText(text);
  return STATEMENT.test(name) ? `· ${name}` : name;
}

/** A name without what ends one in Mermaid. */
function nameText(text: string): string {
  return plain(text)
    .replaceAll(/[:;#%,"<>{}]/g, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}
