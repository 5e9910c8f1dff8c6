import { fillIn, type Translate } from '../model/fillIn.ts';
import type { Period } from '../model/period.ts';
import { skillText } from '../model/skills.ts';
import type { Workload } from '../query/workload.ts';
import { plainMarkdown } from './plain.ts';
import { nameOf, weeksText } from './workloadText.ts';

/** Somebody and their work as a Markdown tooltip, in which nothing of a plan acts. */
export function workloadTooltip(workload: Workload, translate: Translate = fillIn): string {
  const { persons, shared } = workload.being;
  const who = persons.map(({ plan, person }) =>
    [plan.project.key, person.id, person.values.kind].filter(Boolean).join(' '),
  );
  const ids = [...new Set(persons.length > 0 ? who : [shared?.id ?? ''])];
  const lines = [`**${plainMarkdown(nameOf(workload))}**`, ids.map((id) => plainMarkdown(id)).join(' · ')];
  const facts = factsOf(workload, translate).filter(([, value]) => value !== undefined && value !== '');
  lines.push(facts.map(([name, value]) => `${name}: ${plainMarkdown(value ?? '')}`).join('  \n'));
  return lines.join('\n\n');
}

function factsOf(workload: Workload, translate: Translate): [string, string | undefined][] {
  const { worker, minutes, weeks, overload, allocation, leave, contract, skills } = workload;
  return [
    [translate('Open work'), translate('{0} h, weeks of work ahead: {1}', hours(minutes), weeksText(weeks))],
    [translate('Hours for these plans'), translate('{0} h a week', hours(worker.minutesPerWeek))],
    [
      translate('Too much'),
      overload &&
        translate(
          '{0} h to do by {1}, and {2} h until then',
          hours(overload.minutes),
          overload.by,
          hours(overload.capacity),
        ),
    ],
    [translate('Allocation'), allocation.map(({ plan, percent }) => `${plan} ${percent} %`).join(', ')],
    [translate('Leave'), [leave.now, leave.next].flatMap((one) => (one ? daysOf(one) : [])).join(', ')],
    [
      translate('Contract'),
      contract &&
        translate('{0} until {1}, to be decided by {2}', contract.contract.id, contract.end, contract.decideBy),
    ],
    [translate('Skills'), skills.map(skillText).join(', ')],
  ];
}

function hours(minutes: number): string {
  return String(Math.round(minutes / 6) / 10);
}

function daysOf({ from, to }: Period): string {
  return from === to ? from : `${from}..${to}`;
}
