import { type Portfolio, type PortfolioPlan, plansOfProgramme, programmeOf } from '../model/portfolio.ts';
import { PORTFOLIO_SECTIONS } from '../model/sections.ts';
import { editSections } from '../text/editFile.ts';
import { type EditResult, refuse } from '../text/refusal.ts';
import type { FieldValue } from '../text/writeValue.ts';
import type { PlanEdit } from './intent.ts';
import { newRanks } from './newRanks.ts';

/** Where plans go in their portfolio. */
export interface PlanPlaceInRank {
  /** The paths of the plans, in the order in which they are to stand. */
  readonly paths: readonly string[];
  /** The programme that they go into; of none where undefined. */
  readonly programme: string | undefined;
  /** The path of the plan of that programme behind which they go; before all of them where null. */
  readonly after: string | null;
}

/**
 * The smallest edit of a portfolio.yaml that puts plans in a place: their `rank`, of others as few as can be, and their
 * `programme` where that is another.
 * @param text what the portfolio was read from
 */
export function rankPlans(
  portfolio: Portfolio,
  text: string,
  { paths, programme, after }: PlanPlaceInRank,
): EditResult<PlanEdit> {
  const known = new Map(portfolio.plans.map((plan) => [plan.id, plan]));
  const missing = [...paths, ...(after === null ? [] : [after])].find((path) => !known.has(path));
  if (missing !== undefined) return refuse('no-item', missing);
  const moved = paths.map((path) => known.get(path) as PortfolioPlan);
  const others = plansOfProgramme(portfolio, programme).filter((plan) => !moved.includes(plan));
  const place = after === null ? 0 : others.findIndex(({ id }) => id === after) + 1;
  const ranked = others.map((item) => ({ item, rank: item.values.rank }));
  const fields = new Map<string, Map<string, FieldValue>>();
  for (const [{ id }, rank] of newRanks(ranked, place, moved)) fields.set(id, new Map([['rank', rank]]));
  for (const plan of moved) {
    if (programmeOf(portfolio, plan) !== programme) fields.get(plan.id)?.set('programme', programme ?? null);
  }
  const edits = editSections(text, PORTFOLIO_SECTIONS, new Map([['plans', { fields }]]));
  if (!edits.ok) return edits;
  const changed = edits.value.length > 0 ? [[portfolio.file.file, edits.value] as const] : [];
  return { ok: true, value: { edits: new Map(changed), created: new Map() } };
}
