import path from 'node:path';
import { type Finding, findingIn } from '../../core/model/finding.ts';
import { rangeOf, rangeOfField } from '../../core/model/place.ts';
import { PLAN_FILE, PORTFOLIO_FILE } from '../../core/model/planFiles.ts';
import { buildPortfolio, type Portfolio, type PortfolioFile, type PortfolioPlan } from '../../core/model/portfolio.ts';
import type { Range } from '../../core/model/range.ts';
import { readPortfolioFile, unreadablePortfolioFile } from '../../core/text/readPortfolioFile.ts';
import { readTextFile } from '../files/readTextFile.ts';
import { planFolderIn } from './planFolders.ts';
import { reachFolder } from './reachable.ts';

/** A portfolio from the disk. */
export interface LoadedPortfolio {
  /** Its file goes by its absolute path. */
  readonly portfolio: Portfolio;
  /** The text of the file, where it could be read. */
  readonly text?: string;
  /** The folders of its plans, absolute, by the paths that it names them by; those that are not there are missing. */
  readonly folders: ReadonlyMap<string, string>;
  /** Those of the file, and the plans that are not there. */
  readonly findings: readonly Finding[];
}

/**
 * Reads the portfolio.yaml in `folder` and finds the plans that it names, without reading these.
 * @param openFolders folders that the user has opened: plans in them are within reach
 * @returns undefined where there is no portfolio.yaml
 */
export async function loadPortfolio(
  folder: string,
  openFolders: readonly string[] = [],
): Promise<LoadedPortfolio | undefined> {
  const name = path.join(folder, PORTFOLIO_FILE);
  const text = await readTextFile(name);
  if (!text.ok && text.reason === 'missing') return undefined;
  const file: PortfolioFile = text.ok ? readPortfolioFile(name, text.text) : unreadablePortfolioFile(name, text);
  const places = await placesOfPlans(folder, file, openFolders);
  const folders = new Map<string, string>();
  for (const [id, place] of places) if ('folder' in place) folders.set(id, place.folder);
  const findings = portfolioFindings(file, places);
  return { portfolio: buildPortfolio(file), ...(text.ok && { text: text.text }), folders, findings };
}

/** The folder of a plan, absolute, or why it is not there: part of a sentence for the user. */
export type PlanPlace = { readonly folder: string } | { readonly why: string };

/** Where the plans are that the portfolio.yaml in `folder` names, by the paths that it names them by. */
export async function placesOfPlans(
  folder: string,
  file: PortfolioFile,
  openFolders: readonly string[],
): Promise<ReadonlyMap<string, PlanPlace>> {
  const places = new Map<string, PlanPlace>();
  for (const plan of file.plans) places.set(plan.id, await placeOf(folder, plan, openFolders));
  return places;
}

/** What is wrong with a portfolio.yaml: in its text, and the plans that are not there. */
export function portfolioFindings(file: PortfolioFile, places: ReadonlyMap<string, PlanPlace>): Finding[] {
  const missing = file.plans.flatMap((plan) => {
    const place = places.get(plan.id);
    if (place === undefined || 'folder' in place) return [];
    return findingIn(file.file, { code: 'unknown-plan', args: [plan.id, place.why], range: rangeOfPath(plan) });
  });
  return [...file.findings, ...missing];
}

async function placeOf(folder: string, { id }: PortfolioPlan, openFolders: readonly string[]): Promise<PlanPlace> {
  const named = path.posix.basename(id) === PLAN_FILE ? path.posix.dirname(id) : id;
  const reached = await reachFolder(folder, named, openFolders);
  if (!reached.ok) return { why: reached.why };
  const found = await planFolderIn(reached.folder);
  return found === undefined ? { why: `it has no ${PLAN_FILE}.` } : { folder: found };
}

function rangeOfPath(plan: PortfolioPlan): Range {
  return rangeOfField(plan, 'path')?.value ?? rangeOf(plan);
}
