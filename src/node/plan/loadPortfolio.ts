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
  const file: PortfolioFile = text.ok
    ? readPortfolioFile(name, text.text)
    : unreadablePortfolioFile(name, text.message);
  const portfolio = buildPortfolio(file);
  const folders = new Map<string, string>();
  const findings = [...file.findings];
  for (const plan of file.plans) {
    const found = await folderOfPlan(folder, plan, openFolders);
    if ('folder' in found) folders.set(plan.id, found.folder);
    else findings.push(findingIn(name, { code: 'unknown-plan', args: [plan.id, found.why], range: placeOf(plan) }));
  }
  return { portfolio, ...(text.ok && { text: text.text }), folders, findings };
}

async function folderOfPlan(
  folder: string,
  { id }: PortfolioPlan,
  openFolders: readonly string[],
): Promise<{ readonly folder: string } | { readonly why: string }> {
  const named = path.posix.basename(id) === PLAN_FILE ? path.posix.dirname(id) : id;
  const reached = await reachFolder(folder, named, openFolders);
  if (!reached.ok) return { why: reached.why };
  const found = await planFolderIn(reached.folder);
  return found === undefined ? { why: `it has no ${PLAN_FILE}.` } : { folder: found };
}

function placeOf(plan: PortfolioPlan): Range {
  return rangeOfField(plan, 'path')?.value ?? rangeOf(plan);
}
