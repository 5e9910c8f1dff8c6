import { findingMessage } from '../../../../src/core/model/finding.ts';
import type { Plan } from '../../../../src/core/model/plan.ts';
import { buildPortfolio } from '../../../../src/core/model/portfolio.ts';
import { causeMessage, Explainer } from '../../../../src/core/schedule/explain.ts';
import { momentText } from '../../../../src/core/schedule/moments.ts';
import { idOfNode } from '../../../../src/core/schedule/nodes.ts';
import { scheduleFindings } from '../../../../src/core/schedule/scheduleFindings.ts';
import { type Dates, datesOf, type PlanSchedule, schedulePlans } from '../../../../src/core/schedule/schedulePlans.ts';
import { readPortfolioFile } from '../../../../src/core/text/readPortfolioFile.ts';
import { planOf } from '../checks/planOf.ts';

/** A Monday. */
export const MONDAY = '2026-11-30';

/** A schedule of plans, by the ids of what is in it. */
export interface Scheduled {
  readonly schedule: PlanSchedule;
  dates(id: string): Dates;
  /** `2026-11-30T09:00 2026-12-01T17:00`: start and finish. */
  span(id: string): string;
  who(id: string): string;
  problems(): string[];
  /** Why an entry has its dates: the causes of each step. */
  why(id: string): string[];
}

export function scheduled(text: string | readonly string[], asOf = MONDAY, portfolio?: string): Scheduled {
  const plans: Plan[] = (typeof text === 'string' ? [text] : text).map((one) => planOf(one));
  const shared = portfolio === undefined ? {} : { portfolio: buildPortfolio(readPortfolioFile('p', portfolio)) };
  const schedule = schedulePlans({ plans, asOf, ...shared });
  const all = new Map(datesOf(schedule).map((dates) => [dates.entry.id, dates]));
  const dates = (id: string): Dates => {
    const found = all.get(id);
    if (found === undefined) throw new Error(`${id} has no dates.`);
    return found;
  };
  const time = (moment: number | undefined): string => (moment === undefined ? '?' : momentText(moment));
  return {
    schedule,
    dates,
    span: (id) => `${time(dates(id).start)} ${time(dates(id).finish)}`,
    who: (id) =>
      dates(id)
        .members.map((member) => member.id)
        .join(' '),
    problems: () => [...scheduleFindings(schedule).values()].flat().map((finding) => findingMessage(finding)),
    why: (id) => {
      const place = schedule.compiled.nodes.findIndex((node) => {
        return /^(work|end|milestone)$/.test(node.kind) && idOfNode(node) === id;
      });
      return new Explainer(schedule).chain(place).map(({ place: at, causes }) => {
        const node = schedule.compiled.nodes[at];
        return `${node ? idOfNode(node) : '?'}: ${causes.map((cause) => causeMessage(cause)).join('; ')}`;
      });
    },
  };
}
