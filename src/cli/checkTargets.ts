import { existsSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { buildPlan } from '../core/model/buildPlan.ts';
import { PORTFOLIO_FILE } from '../core/model/planFiles.ts';
import { isWithin } from '../node/files/isInside.ts';
import { readTextFile } from '../node/files/readTextFile.ts';
import type { Git } from '../node/git/createGit.ts';
import { type LoadedPlan, loadPlan } from '../node/plan/loadPlan.ts';
import { type LoadedPortfolio, loadPortfolio } from '../node/plan/loadPortfolio.ts';
import { planFileOf } from '../node/plan/planFileOf.ts';
import { foldersUpward } from '../node/plan/planFolders.ts';
import { planOnDisk } from '../node/plan/planSource.ts';
import { plansBelow } from '../node/plan/plansBelow.ts';
import { gitFor } from './gitFor.ts';
import { type CommandIo, displayPath } from './io.ts';
import { openPlan } from './openPlan.ts';
import type { Invocation } from './options.ts';

/** A plan to check, and those of its files whose findings are wanted. */
export interface CheckTarget {
  readonly loaded: LoadedPlan;
  shows(file: string): boolean;
}

export type TargetsResult =
  | {
      readonly ok: true;
      readonly targets: readonly CheckTarget[];
      readonly portfolios: readonly LoadedPortfolio[];
      /** Sentences about what went wrong around the files. */
      readonly problems: readonly string[];
      /** Whether something could not be looked at. */
      readonly isPartMissing: boolean;
    }
  | { readonly ok: false; readonly message: string };

/** What the paths of a `check` name; each plan once, however many of the paths lie in it. */
export async function checkTargets(io: CommandIo, invocation: Invocation): Promise<TargetsResult> {
  const { args: named, plan, at } = invocation;
  const isPortfolio =
    at === undefined && named.length === 0 && plan === undefined && existsSync(path.join(io.cwd, PORTFOLIO_FILE));
  const args = isPortfolio ? [io.cwd] : named;
  if (args.length === 0) {
    const opened = await openPlan(io, invocation);
    if (!opened.ok) return opened;
    const { problems, isPartMissing } = opened.value;
    return {
      ok: true,
      targets: [{ loaded: opened.value, shows: () => true }],
      portfolios: [],
      problems,
      isPartMissing,
    };
  }
  const finder = new TargetFinder(io, gitFor(io));
  for (const arg of args) {
    const problem = await finder.add(path.resolve(io.cwd, arg));
    if (problem !== undefined) return { ok: false, message: problem };
  }
  const { targets, portfolios, problems, isPartMissing } = finder;
  return { ok: true, targets, portfolios: [...portfolios.values()], problems: [...problems], isPartMissing };
}

class TargetFinder {
  readonly problems = new Set<string>();
  /** By their folders. */
  readonly portfolios = new Map<string, LoadedPortfolio>();
  isPartMissing = false;
  readonly #io: CommandIo;
  readonly #git: Git;
  readonly #plans = new Map<string, LoadedPlan | undefined>();
  readonly #wanted = new Map<LoadedPlan, string[]>();

  constructor(io: CommandIo, git: Git) {
    this.#io = io;
    this.#git = git;
  }

  get targets(): CheckTarget[] {
    return [...this.#wanted].map(([loaded, names]) => {
      const { folder, privateFiles } = loaded.plan;
      // What lies over the plan counts where the whole plan is wanted.
      const places = new Map(privateFiles.map(({ file }) => [file, folder]));
      return { loaded, shows: (file) => names.some((name) => isWithin(name, places.get(file) ?? file)) };
    });
  }

  /** Adds what a path names; otherwise says why not. */
  async add(name: string): Promise<string | undefined> {
    const stats = await stat(name).catch(() => undefined);
    if (stats === undefined) return `${displayPath(this.#io, name)} does not exist, or you may not see it.`;
    return stats.isDirectory() ? this.#addFolder(name) : this.#addFile(name);
  }

  /** The plans at or below a folder; else the part of a plan that the folder is. */
  async #addFolder(folder: string): Promise<string | undefined> {
    const below = await plansBelow(folder, this.#git);
    this.#note(below);
    const portfolio = await this.#addPortfolio(folder);
    const known = new Set(await Promise.all(below.folders.map((name) => realpath(name))));
    const named = [...new Set(portfolio?.folders.values())].filter((name) => !known.has(name));
    for (const planFolder of [...below.folders, ...named]) {
      const loaded = await this.#load(planFolder);
      if (loaded) this.#want(loaded, planFolder);
    }
    if (below.folders.length > 0 || portfolio) return undefined;
    if (below.isPartMissing) return below.problems.join(' ');
    const above = await this.#planAbove(folder);
    if (above?.plan.files.some(({ file }) => isWithin(folder, file))) this.#want(above, folder);
    else return `There is no plan in ${displayPath(this.#io, folder)}.`;
    return undefined;
  }

  async #addPortfolio(folder: string): Promise<LoadedPortfolio | undefined> {
    const portfolio = await loadPortfolio(folder);
    if (portfolio) this.portfolios.set(folder, portfolio);
    return portfolio;
  }

  /** A file of a plan; else the file alone, as if it were a plan. */
  async #addFile(name: string): Promise<string | undefined> {
    if (path.basename(name) === PORTFOLIO_FILE && (await this.#addPortfolio(path.dirname(name)))) return undefined;
    const above = await this.#planAbove(path.dirname(name));
    if (above?.plan.files.some(({ file }) => file === name)) {
      this.#want(above, name);
      return undefined;
    }
    const alone = await this.#loadAlone(name);
    if (typeof alone === 'string') return alone;
    this.#want(alone, name);
    return undefined;
  }

  async #loadAlone(name: string): Promise<LoadedPlan | string> {
    const known = this.#plans.get(name);
    if (known) return known;
    const file = await readTextFile(name);
    if (!file.ok && !/^(not-utf8|utf16|too-large)$/.test(file.reason)) return file.message;
    const planFile = planFileOf(name, file);
    const plan = buildPlan(path.dirname(name), planFile ? [planFile] : []);
    const loaded = { plan, texts: new Map(file.ok ? [[name, file]] : []), problems: [], isPartMissing: false };
    this.#plans.set(name, loaded);
    return loaded;
  }

  /** The plan that a folder is in: the nearest one upward. */
  async #planAbove(folder: string): Promise<LoadedPlan | undefined> {
    for (const candidate of foldersUpward(folder)) {
      const loaded = await this.#load(candidate);
      if (loaded) return loaded;
    }
    return undefined;
  }

  async #load(folder: string): Promise<LoadedPlan | undefined> {
    if (!this.#plans.has(folder)) {
      const result = await loadPlan(folder, planOnDisk(this.#git));
      this.#plans.set(folder, result.ok ? result.value : undefined);
    }
    return this.#plans.get(folder);
  }

  #note({ problems, isPartMissing }: Pick<LoadedPlan, 'problems' | 'isPartMissing'>): void {
    for (const problem of problems) this.problems.add(problem);
    this.isPartMissing ||= isPartMissing;
  }

  #want(loaded: LoadedPlan, name: string): void {
    this.#note(loaded);
    this.#wanted.set(loaded, [...(this.#wanted.get(loaded) ?? []), name]);
  }
}
