import { firstOfEach } from './firstOfEach.ts';
import type { SourceFile } from './plan.ts';
import type { PORTFOLIO_SECTIONS, SectionsOf } from './sections.ts';

/** What a portfolio.yaml says: a function of its text alone. */
export type PortfolioFile = SourceFile & SectionsOf<typeof PORTFOLIO_SECTIONS>;

/** A plan as a portfolio names it; its id is its path, from the portfolio's folder. */
export type PortfolioPlan = PortfolioFile['plans'][number];
export type Programme = PortfolioFile['programmes'][number];
/** A person that plans share, with the part of the hours that each plan has. */
export type SharedPerson = PortfolioFile['people'][number];

/** Plans that belong together: what a portfolio.yaml says, with everything by its id. */
export interface Portfolio {
  readonly file: PortfolioFile;
  readonly name?: string;
  readonly programmes: ReadonlyMap<string, Programme>;
  /** In the order of the portfolio: by rank, unranked last, else as they stand. */
  readonly plans: readonly PortfolioPlan[];
  readonly people: ReadonlyMap<string, SharedPerson>;
}

export function buildPortfolio(file: PortfolioFile): Portfolio {
  const name = file.portfolio?.values.name;
  const rankOf = ({ values }: PortfolioPlan): number => values.rank ?? Number.MAX_VALUE;
  return {
    file,
    ...(name !== undefined && { name }),
    programmes: firstOfEach(file.programmes),
    plans: [...firstOfEach(file.plans).values()].sort((a, b) => rankOf(a) - rankOf(b)),
    people: firstOfEach(file.people),
  };
}

/** The programme that a plan belongs to; where the portfolio has none of that id, to none. */
export function programmeOf({ programmes }: Portfolio, { values }: PortfolioPlan): string | undefined {
  return programmes.get(values.programme ?? '')?.id;
}

/** The plans of a programme, or those of none, in their order. */
export function plansOfProgramme(portfolio: Portfolio, programme: string | undefined): PortfolioPlan[] {
  return portfolio.plans.filter((plan) => programmeOf(portfolio, plan) === programme);
}
