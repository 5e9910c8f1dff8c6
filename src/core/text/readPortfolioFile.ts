import type { PortfolioFile } from '../model/portfolio.ts';
import { PORTFOLIO_SECTIONS } from '../model/sections.ts';
import { readSections, type Unreadable, unreadableFile } from './readPlanFile.ts';

/** Reads a portfolio.yaml: a function of its text alone, which never throws. */
export function readPortfolioFile(file: string, text: string): PortfolioFile {
  return readSections(file, text, PORTFOLIO_SECTIONS);
}

/** A portfolio.yaml whose bytes could not be read as text; `why` is its only finding. */
export function unreadablePortfolioFile(file: string, why: Unreadable): PortfolioFile {
  return unreadableFile(file, why, PORTFOLIO_SECTIONS);
}
