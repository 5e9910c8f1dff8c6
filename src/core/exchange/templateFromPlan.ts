import type { Plan } from '../model/plan.ts';
import { splitText } from '../text/splitText.ts';
import { writeScalar } from '../text/writeScalar.ts';
import { PLACE } from './planFromTemplate.ts';
import { type TemplateResult, templateProblem } from './templateProblem.ts';

/** How a team works; all other sections are about the one project. */
const KEPT = ['workflow', 'types', 'priorities', 'fields', 'calendars', 'cadence', 'templates', 'checks'];

/**
 * A template of how a plan works: its settings as they are written, with their comments, and places for the project.
 * Items, people and whatever else belongs to the project are left out, and so is the private folder.
 */
export function templateFromPlan(
  { project, files }: Pick<Plan, 'project' | 'files'>,
  textOf: (file: string) => string,
  nameOf: (file: string) => string,
): TemplateResult {
  const sections = new Map<string, string>();
  for (const { file, isEmpty, isReadOnly } of files) {
    if (isEmpty) continue;
    const text = textOf(file).replaceAll('\r\n', '\n');
    const chunks = isReadOnly ? undefined : splitText(text, () => false);
    if (!chunks) return { ok: false, problem: templateProblem('layout', nameOf(file)) };
    for (const [index, { section, start }] of chunks.entries()) {
      if (!KEPT.includes(section)) continue;
      if (sections.has(section)) return { ok: false, problem: templateProblem('in-files', section) };
      const own = withComments(text, start, chunks[index + 1]?.start ?? text.length);
      const place = own.match(PLACE)?.[0];
      if (place !== undefined) return { ok: false, problem: templateProblem('place', place, nameOf(file)) };
      sections.set(section, own);
    }
  }
  const kept = KEPT.flatMap((section) => sections.get(section) ?? []);
  return { ok: true, text: [projectOf(project), ...kept, '{{people}}\n', 'items: []\n'].join('\n') };
}

function projectOf({ method, hoursPerDay, calendar, ids }: Plan['project']): string {
  const fields = Object.entries({ method, hoursPerDay, calendar, ids });
  const lines = fields.flatMap(([field, value]) =>
    value === undefined
      ? []
      : [`  ${field}: ${typeof value === 'string' ? writeScalar(value, { flow: false }) : value}`],
  );
  return ['project:', '  key: {{key}}', '  name: {{name}}', ...lines, ''].join('\n');
}

/** A section with the comment right above it, and without what stands above the next. */
function withComments(text: string, start: number, end: number): string {
  const above = text.slice(0, start).split('\n').slice(0, -1);
  const first = above.findLastIndex((line) => !line.startsWith('#')) + 1;
  const lines = text.slice(start, end).trimEnd().split('\n');
  while (lines.length > 1 && /^(?:#|\s*$)/.test(lines.at(-1) ?? '')) lines.pop();
  return `${[...above.slice(first), ...lines].join('\n')}\n`;
}
