import path from 'node:path';
import * as vscode from 'vscode';
import type { Finding } from '../../core/model/finding.ts';
import { isLeftOut, PORTFOLIO_FILE } from '../../core/model/planFiles.ts';
import { buildPortfolio, type Portfolio, type PortfolioFile } from '../../core/model/portfolio.ts';
import { readPortfolioFile, unreadablePortfolioFile } from '../../core/text/readPortfolioFile.ts';
import type { Git } from '../../node/git/createGit.ts';
import { type PlanPlace, placesOfPlans, portfolioFindings } from '../../node/plan/loadPortfolio.ts';
import { withoutIgnored } from '../../node/plan/withoutIgnored.ts';
import { openFolders } from './openFolders.ts';
import type { PlanTexts } from './planTexts.ts';

/** A portfolio.yaml, and where the plans are that it named when it was last looked for. */
interface Found {
  readonly uri: vscode.Uri;
  readonly places: ReadonlyMap<string, PlanPlace>;
}

/** A portfolio as its text stands. */
export interface OpenPortfolio {
  readonly portfolio: Portfolio;
  /** The folders of its plans, as plans name theirs, by the paths that it names them by; those not there are missing. */
  readonly folders: ReadonlyMap<string, string>;
}

/** The portfolios of the workspace, as their texts stand. */
export class Portfolios {
  readonly #texts: PlanTexts;
  readonly #git: Git;
  readonly #read = new Map<string, { readonly text: string; readonly file: PortfolioFile }>();
  #found: readonly Found[] = [];

  constructor(texts: PlanTexts, git: Git) {
    this.#texts = texts;
    this.#git = git;
  }

  get uris(): readonly vscode.Uri[] {
    return this.#found.map(({ uri }) => uri);
  }

  get all(): readonly OpenPortfolio[] {
    return this.#found.flatMap(({ uri, places }) => {
      const file = this.#file(uri);
      if (!file) return [];
      const portfolio = buildPortfolio(file);
      // Of what the text names now: what it named when plans were looked for may be others' by now.
      const folders = portfolio.plans.flatMap(({ id }): [string, string][] => {
        const place = places.get(id);
        return place && 'folder' in place ? [[id, vscode.Uri.file(place.folder).toString()]] : [];
      });
      return { portfolio, folders: new Map(folders) };
    });
  }

  get findings(): readonly Finding[] {
    return this.#found.flatMap(({ uri, places }) => {
      const file = this.#file(uri);
      return file ? portfolioFindings(file, places) : [];
    });
  }

  /** Whether one of them now names a plan that was not looked for yet. */
  get areOthersNamed(): boolean {
    return this.#found.some(({ uri, places }) => this.#file(uri)?.plans.some(({ id }) => !places.has(id)));
  }

  /** Looks for portfolios, and for the plans that they name. */
  async find(): Promise<void> {
    const candidates = await vscode.workspace.findFiles(`**/${PORTFOLIO_FILE}`, '**/{node_modules,.*}/**');
    const found = await Promise.all(candidates.map((uri) => this.#find(uri)));
    this.#found = found.filter((one) => one !== undefined).sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
    const kept = new Set(this.#found.map(({ uri }) => uri.toString()));
    for (const file of this.#read.keys()) if (!kept.has(file)) this.#read.delete(file);
  }

  async #find(uri: vscode.Uri): Promise<Found | undefined> {
    if (uri.scheme !== 'file' || isLeftOut(vscode.workspace.asRelativePath(uri, false))) return undefined;
    const folder = path.dirname(uri.fsPath);
    const kept = await withoutIgnored(this.#git, folder, [PORTFOLIO_FILE]);
    if (kept.files.length === 0) return undefined;
    await this.#texts.read(uri);
    const file = this.#file(uri);
    return file && { uri, places: await placesOfPlans(folder, file, openFolders()) };
  }

  #file(uri: vscode.Uri): PortfolioFile | undefined {
    const name = uri.toString();
    const source = this.#texts.get(uri);
    if (source === undefined) return undefined;
    if ('failure' in source) return unreadablePortfolioFile(name, source.failure);
    const known = this.#read.get(name);
    if (known?.text === source.text) return known.file;
    const file = readPortfolioFile(name, source.text);
    this.#read.set(name, { text: source.text, file });
    return file;
  }
}
