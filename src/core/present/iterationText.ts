import { fillIn, type Translate } from '../model/fillIn.ts';
import type { Iteration } from '../model/iterations.ts';
import type { IterationLoad, IterationPhase, PlannedIteration } from '../query/iterationPlan.ts';
import { plain } from './plain.ts';

/** What is to be done in an iteration, against the time that there is for it. */
export interface IterationSize extends IterationLoad {
  /** The minutes of those who work; undefined where nobody knows. */
  readonly capacity: number | undefined;
  /** How many minutes the plan's day has. */
  readonly minutesPerDay: number;
}

/** Whether there is more to do than there is time. */
export function isOverfull({ minutes, capacity }: IterationSize): boolean {
  return capacity !== undefined && minutes > capacity;
}

/** What stands behind an iteration's name in a list, such as `now · 5 open · 11 of 46 d`. */
export function iterationSummary(
  { phase, items }: PlannedIteration,
  size: IterationSize,
  translate: Translate = fillIn,
): string {
  const { minutes, points, capacity, minutesPerDay } = size;
  const days = (some: number): string => String(Math.round((some / minutesPerDay) * 10) / 10);
  const work = [
    minutes === 0 || capacity !== undefined ? '' : translate('{0} d', days(minutes)),
    minutes === 0 || capacity === undefined ? '' : translate('{0} of {1} d', days(minutes), days(capacity)),
    points === 0 ? '' : translate('{0} points', String(points)),
    isOverfull(size) ? translate('more than fits') : '',
  ];
  const open = items.length === 0 ? translate('empty') : translate('{0} open', String(items.length));
  return [phaseText(phase, translate), open, ...work].filter((part) => part !== '').join(' · ');
}

/** Where an iteration lies, in a word. */
export function phaseText(phase: IterationPhase | undefined, translate: Translate = fillIn): string {
  switch (phase) {
    case 'over':
      return translate('over');
    case 'now':
      return translate('now');
    case 'next':
      return translate('next');
    default:
      return '';
  }
}

/** The days of an iteration, made harmless; empty where the plan does not say. */
export function iterationDays({ from, to }: Iteration): string {
  return from === undefined || to === undefined ? '' : plain(`${from} – ${to}`);
}
