import { typedDay } from '../controls/typedDay.ts';
import { plain } from '../present/plain.ts';
import type { Completion, Scene } from './completion.ts';

/** Days as people call them, of which most dates in plans are some. */
const WORDS = [
  ...['today', 'tomorrow', 'next mon', 'next fri', 'in 1 week', 'in 2 weeks', 'in 1 month', 'end of month'],
  'yesterday',
];

/** Days for a date: what the typed words mean, days as people call them, and the plan's milestones to come. */
export function dayCompletions({ plan, today }: Scene, typed: string, lead: string): readonly Completion[] {
  const text = typed.trim();
  const meant = text === '' ? undefined : typedDay(text, today);
  const known = WORDS.flatMap((words) => {
    const day = typedDay(words, today);
    return day === undefined || words === text ? [] : dayCompletion(words, day, lead);
  });
  const milestones = [...(plan?.milestones.values() ?? [])].flatMap(({ id, values: { committed, title = id } }) => {
    return committed === undefined || committed < today ? [] : dayCompletion(title, committed, lead);
  });
  return [...(meant === undefined ? [] : [dayCompletion(text, meant, lead)]), ...known, ...milestones];
}

function dayCompletion(words: string, day: string, lead: string): Completion {
  return {
    kind: 'day',
    label: plain(words),
    ...(words !== day && { about: day }),
    filter: plain(`${words} ${day}`),
    insert: lead + day,
  };
}
