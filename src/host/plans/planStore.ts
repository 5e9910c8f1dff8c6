import path from 'node:path';
import * as vscode from 'vscode';
import { checkPlan } from '../../core/checks/checkPlan.ts';
import { checkProjectKeys } from '../../core/checks/checkProjectKeys.ts';
import { buildPlan } from '../../core/model/buildPlan.ts';
import type { Finding } from '../../core/model/finding.ts';
import type { Plan, PlanFile } from '../../core/model/plan.ts';
import { readPlanFile, unreadablePlanFile } from '../../core/text/readPlanFile.ts';
import type { Git } from '../../node/git/createGit.ts';
import { atTheEdge, type Log } from '../log.ts';
import { today } from '../today.ts';
import { Coalescer } from './coalesce.ts';
import { type FoundPlan, findPlans, findUsualPlans } from './findPlans.ts';
import type { PlanTexts } from './planTexts.ts';

/** A plan of the workspace as it stands now. */
export interface LoadedPlan {
  readonly folder: vscode.Uri;
  readonly plan: Plan;
  readonly findings: readonly Finding[];
}

const SEARCH_DELAY = 100;
const BUILD_DELAY = 30;
/** Longer than VS Code holds file events back, in which time a file that comes and goes again is not told of. */
const CONFIRM_DELAY = 1000;

/**
 * The plans of the workspace, always as their text stands: a snapshot that is replaced, never changed. A file is read
 * again only when its text is another.
 */
export class PlanStore implements vscode.Disposable {
  readonly #texts: PlanTexts;
  readonly #log: Log;
  readonly #git: Git;
  readonly #didChange = new vscode.EventEmitter<void>();
  readonly #search = new Coalescer(() => this.#run('search', () => this.#find()), SEARCH_DELAY);
  readonly #build = new Coalescer(() => this.#run('read', () => this.#follow()), BUILD_DELAY);
  readonly #confirm = new Coalescer(async () => this.search(), CONFIRM_DELAY);
  readonly #subscription: vscode.Disposable;
  readonly #read = new Map<string, { readonly text: string; readonly file: PlanFile }>();
  #found: readonly FoundPlan[] = [];
  #plans: readonly LoadedPlan[] = [];
  #isLoading = false;
  #isLoaded = false;
  #didLoad: () => void = () => undefined;
  readonly #loaded = new Promise<void>((resolve) => {
    this.#didLoad = resolve;
  });

  /** Fires when the plans are other ones. */
  readonly onDidChange = this.#didChange.event;

  constructor(texts: PlanTexts, git: Git, log: Log) {
    this.#texts = texts;
    this.#log = log;
    this.#git = git;
    this.#subscription = texts.onDidChange(() => this.#build.request());
  }

  get plans(): readonly LoadedPlan[] {
    return this.#plans;
  }

  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  /** Starts the first search at once, and resolves when there is something to show, or nothing to be found. */
  async load(): Promise<void> {
    if (!this.#isLoading) {
      this.#isLoading = true;
      this.search();
      void this.settle().finally(this.#didLoad);
    }
    return this.#loaded;
  }

  /** The plan that a file belongs to. */
  planOf(file: string): LoadedPlan | undefined {
    return this.#plans.find(({ plan }) => plan.files.some((candidate) => candidate.file === file));
  }

  /** Asks for a new search for plans and their files, soon. */
  search(): void {
    this.#search.request();
  }

  /** Asks for the same texts to be looked at again, soon: findings change with the day. */
  refresh(): void {
    this.#build.request();
  }

  /** Waits until the plans say what all texts say by now. */
  async settle(): Promise<void> {
    await this.#search.settle();
    await this.#build.settle();
  }

  async #run(what: string, work: () => Promise<void>): Promise<void> {
    await atTheEdge(this.#log, what, work);
  }

  async #find(): Promise<void> {
    if (!this.#isLoaded) {
      const first = await findUsualPlans(this.#texts);
      if (first.length > 0) await this.#show(first);
    }
    const before = fileNames(this.#found);
    const isFirst = !this.#isLoaded;
    await this.#show(await findPlans(this.#git, this.#texts, this.#log));
    if (!isFirst && fileNames(this.#found) !== before) this.#confirm.request();
  }

  async #follow(): Promise<void> {
    this.#rebuild();
    this.#didChange.fire();
  }

  async #show(found: readonly FoundPlan[]): Promise<void> {
    const files = found.flatMap((plan) => plan.files);
    await Promise.all(files.map((uri) => this.#texts.read(uri)));
    this.#texts.keepOnly(files);
    this.#found = found;
    const before = this.#plans;
    this.#rebuild();
    // A search that found nothing new must not disturb the views: a refresh takes the selection from them for a moment.
    const isSame = this.#isLoaded && isSameFiles(before, this.#plans);
    if (isSame) this.#plans = before;
    this.#isLoaded = true;
    this.#didLoad();
    if (!isSame) this.#didChange.fire();
  }

  #rebuild(): void {
    const before = this.#plans;
    this.#plans = withKeyClashes(this.#found.map((found) => this.#load(found)));
    if (this.#plans.some(({ plan, folder }, index) => isPatternChanged(plan, before[index], folder))) this.search();
    this.#forgetOthers();
  }

  #load({ folder, files }: FoundPlan): LoadedPlan {
    const plan = buildPlan(
      folder.toString(),
      files.flatMap((uri) => this.#file(uri) ?? []),
      [],
      this.#plans.find(({ plan: known }) => known.folder === folder.toString())?.plan,
    );
    const nameOf = (file: string): string => path.posix.relative(folder.path, vscode.Uri.parse(file).path);
    return { folder, plan, findings: checkPlan(plan, today(), nameOf) };
  }

  #file(uri: vscode.Uri): PlanFile | undefined {
    const file = uri.toString();
    const source = this.#texts.get(uri);
    if (source === undefined) return undefined;
    if ('failure' in source) return unreadablePlanFile(file, source.failure);
    const known = this.#read.get(file);
    if (known?.text === source.text) return known.file;
    const read = { text: source.text, file: readPlanFile(file, source.text, known?.file) };
    this.#read.set(file, read);
    return read.file;
  }

  #forgetOthers(): void {
    const kept = new Set(this.#found.flatMap(({ files }) => files.map(String)));
    for (const file of this.#read.keys()) if (!kept.has(file)) this.#read.delete(file);
  }

  dispose(): void {
    const owned = [this.#search, this.#build, this.#confirm, this.#subscription, this.#didChange];
    for (const one of owned) one.dispose();
  }
}

/** Whether plans were read from the same texts; a file's reading is kept for as long as its text is. */
function isSameFiles(a: readonly LoadedPlan[], b: readonly LoadedPlan[]): boolean {
  const files = ({ plan }: LoadedPlan): readonly PlanFile[] => plan.files;
  const [left, right] = [a.flatMap(files), b.flatMap(files)];
  return a.length === b.length && left.length === right.length && left.every((file, index) => file === right[index]);
}

function fileNames(found: readonly FoundPlan[]): string {
  return found.flatMap(({ files }) => files.map(String)).join('\n');
}

/** The plans, with the findings that only several of them yield. */
function withKeyClashes(loaded: readonly LoadedPlan[]): readonly LoadedPlan[] {
  const clashes = checkProjectKeys(
    loaded.map(({ plan }) => plan),
    ({ folder }) => vscode.workspace.asRelativePath(vscode.Uri.parse(folder)),
  );
  if (clashes.size === 0) return loaded;
  return loaded.map((one) => ({ ...one, findings: [...one.findings, ...(clashes.get(one.plan) ?? [])] }));
}

/** Whether a plan now names other files than those that it was read from. */
function isPatternChanged(plan: Plan, before: LoadedPlan | undefined, folder: vscode.Uri): boolean {
  if (before?.folder.toString() !== folder.toString()) return false;
  return plan.project.files?.join('\n') !== before.plan.project.files?.join('\n');
}
