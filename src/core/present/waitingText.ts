import { fillIn, type Translate } from '../model/fillIn.ts';
import type { Plan } from '../model/plan.ts';
import type { WaitsFor } from '../query/waitsFor.ts';
import { plain } from './plain.ts';

/** On whom and what an item of a plan waits, and when to ask again, in words. */
export function waitingText(
  plan: Plan,
  waitsFor: readonly WaitsFor[],
  today: string,
  translate: Translate = fillIn,
): string {
  return waitsFor.map((one) => textOf(plan, one, today, translate)).join(' · ');
}

function textOf(plan: Plan, { kind, what, who, chase }: WaitsFor, today: string, translate: Translate): string {
  const whom = who === undefined ? undefined : plain(plan.people.get(who)?.values.name ?? who);
  const thing = plain(kind === 'promise' ? (plan.external.get(what)?.values.title ?? what) : what);
  const isNamed = kind !== 'somebody' && whom !== undefined;
  const waits = isNamed ? translate('waits for {0} from {1}', thing, whom) : translate('waits for {0}', whom ?? thing);
  if (chase === undefined) return waits;
  return `${waits}, ${chase <= today ? translate('ask again, due since {0}', chase) : translate('ask again on {0}', chase)}`;
}
