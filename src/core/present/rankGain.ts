import { daysBetween } from '../model/days.ts';
import { fillIn, type Translate } from '../model/fillIn.ts';
import { lastDateOf } from '../schedule/moments.ts';

/** When a plan ends by now, and with other ranks. */
export interface PlanEnds {
  /** The plan's name. Text of the plan: make it harmless where it is shown. */
  readonly name: string;
  /** Moments. */
  readonly now: number;
  readonly proposed: number;
}

/** What other ranks do to the end of a plan, as a sentence. */
export function rankGain({ name, now, proposed }: PlanEnds, translate: Translate = fillIn): string {
  const [before, after] = [lastDateOf(now), lastDateOf(proposed)];
  const days = daysBetween(after, before);
  if (days === 1) return translate('{0} ends a day sooner: on {1}, not on {2}.', name, after, before);
  if (days > 1) return translate('{0} ends {1} days sooner: on {2}, not on {3}.', name, String(days), after, before);
  if (days === -1) return translate('{0} ends a day later: on {1}, not on {2}.', name, after, before);
  if (days < -1) return translate('{0} ends {1} days later: on {2}, not on {3}.', name, String(-days), after, before);
  if (proposed < now) return translate('{0} ends sooner on the same day, {1}.', name, after);
  if (proposed > now) return translate('{0} ends later on the same day, {1}.', name, after);
  return translate('{0} ends on {1} as before.', name, after);
}
