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
    lines.push(`  ${nameText(`${entry.id} ${entry.values.title ?? ''}`)} :${parts.join(', ')}`);
  }
  return `${lines.join('\n')}\n`;
}

/** A name without what ends one in Mermaid. */
function nameText(text: string): string {
  return plain(text)
    .replaceAll(/[:;#%,"<>{}]/g, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}
