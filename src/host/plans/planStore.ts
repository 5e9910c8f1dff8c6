import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import { asSevereAsWanted, checkPlan } from '../../core/checks/checkPlan.ts';
import { buildPlan } from '../../core/model/buildPlan.ts';
import type { Finding } from '../../core/model/finding.ts';
import { allFilesOf, type PlanFile } from '../../core/model/plan.ts';
import { readPlanFile, unreadablePlanFile } from '../../core/text/readPlanFile.ts';
import type { Git } from '../../node/git/createGit.ts';
import { atTheEdge, type Log } from '../log.ts';
import { today } from '../today.ts';
import { Coalescer } from './coalesce.ts';
import { type FoundPlan, findLikelyPlans, findPlans } from './findPlans.ts';
import { areOthersNamed, isSameFiles, type LoadedPlan, withKeyClashes } from './loadedPlan.ts';
import { PlanMemory } from './planMemory.ts';
import type { PlanTexts } from './planTexts.ts';
import { PoliteEmitter } from './politeEmitter.ts';
import { type OpenPortfolio, Portfolios } from './portfolios.ts';

const SEARCH_DELAY = 100;
/**
 * Milliseconds: long enough for the edits of several files that come at once, and for the completions that VS Code asks for
 * 10 ms behind a key, which need not wait for the plan.
 */
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
  readonly #memory: PlanMemory;
  readonly #didChange = new PoliteEmitter();
  readonly #search = new Coalescer(() => this.#run('search', () => this.#find()), SEARCH_DELAY);
  readonly #build = new Coalescer(() => this.#run('read', () => this.#follow()), BUILD_DELAY);
  readonly #confirm = new Coalescer(async () => this.search(), CONFIRM_DELAY);
  readonly #subscription: vscode.Disposable;
  readonly #read = new Map<string, { readonly text: string; readonly file: PlanFile }>();
  /** What each reading of a file was made of, for as long as somebody has it. */
  readonly #sources = new WeakMap<PlanFile, string>();
  readonly #portfolios: Portfolios;
  #found: readonly FoundPlan[] = [];
  #plans: readonly LoadedPlan[] = [];
  /** The texts have changed since the plans were made of them. */
  #isBehind = false;
  /** What was last told of beside the plans. */
  #told: readonly unknown[] = [];
  #isLoading = false;
  #isLoaded = false;
  #didLoad: () => void = () => undefined;
  readonly #loaded = new Promise<void>((resolve) => {
    this.#didLoad = resolve;
  });

  /** Fires when the plans are other ones. */
  readonly onDidChange = this.#didChange.event;

  constructor(texts: PlanTexts, git: Git, log: Log, state: vscode.Memento) {
    this.#texts = texts;
    this.#portfolios = new Portfolios(texts, git);
    this.#log = log;
    this.#git = git;
    this.#memory = new PlanMemory(state);
    this.#subscription = texts.onDidChange(() => this.refresh());
  }

  get plans(): readonly LoadedPlan[] {
    return this.#plans;
  }

  get portfolios(): readonly OpenPortfolio[] {
    return this.#portfolios.all;
  }

  /** Where the private folders of the plans are. */
  get privateFolders(): readonly vscode.Uri[] {
    return this.#found.flatMap(({ privateFolder }) => privateFolder ?? []);
  }

  /** What is wrong with the plans and the portfolios of the workspace. */
  get findings(): readonly Finding[] {
    return [...this.#plans.flatMap(({ findings }) => findings), ...this.#portfolios.findings];
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
    return this.#plans.find(({ plan }) => allFilesOf(plan).some((candidate) => candidate.file === file));
  }

  /** A file of a plan as it says now, which the plan may not have yet. The plan takes it from here: nothing is read twice. */
  fileNow(file: string): PlanFile | undefined {
    return this.#file(vscode.Uri.parse(file));
  }

  /** What a plan's file says now, read or not. */
  textOf(file: string): string | undefined {
    const text = this.#texts.get(vscode.Uri.parse(file));
    return text !== undefined && 'text' in text ? text.text : undefined;
  }

  /** The text that a file was read from: its places are those of this text. */
  sourceOf(file: PlanFile): string | undefined {
    return this.#sources.get(file);
  }

  /** A file as people name it: by its path within its plan. */
  fileName(file: string): string {
    const folder = this.planOf(file)?.folder;
    return folder ? path.posix.relative(folder.path, vscode.Uri.parse(file).path) : file;
  }

  /** Asks for a new search for plans and their files, soon. */
  search(): void {
    this.#search.request();
  }

  /** Asks for the same texts to be looked at again, soon: findings change with the day. */
  refresh(): void {
    this.#isBehind = true;
    this.#build.request();
  }

  /**
   * Waits until the plans say what the texts of their files say by now, which others may not have been told yet: for what
   * somebody waits for who types.
   */
  async catchUp(): Promise<void> {
    await this.#search.settle();
    if (this.#isBehind) this.#rebuild();
  }

  /** Waits until the plans say what all texts say by now, and all have been told. */
  async settle(): Promise<void> {
    await this.#didChange.hurry(async () => {
      await this.#search.settle();
      await this.#build.settle();
    });
  }

  async #run(what: string, work: () => Promise<void>): Promise<void> {
    await atTheEdge(this.#log, what, work);
  }

  async #find(): Promise<void> {
    if (!this.#isLoaded) {
      const first = await findLikelyPlans(this.#texts, this.#memory.folders);
      if (first.length > 0) await this.#show(first);
    }
    const before = fileNames(this.#found);
    const isFirst = !this.#isLoaded;
    const found = await findPlans(this.#git, this.#texts, this.#log);
    await this.#portfolios.find();
    await this.#show(found);
    await this.#memory.keep(found.map(({ folder }) => folder));
    if (!isFirst && fileNames(this.#found) !== before) this.#confirm.request();
  }

  async #follow(): Promise<void> {
    if (this.#isBehind) this.#rebuild();
    await this.#tell();
  }

  async #tell(): Promise<void> {
    this.#told = this.#aside();
    await this.#didChange.fire();
  }

  /** What views show beside the plans. */
  #aside(): readonly unknown[] {
    const portfolios = this.portfolios.map(({ portfolio, folders }) => [portfolio.file.file, ...folders]);
    return [this.findings, portfolios];
  }

  async #show(found: readonly FoundPlan[]): Promise<void> {
    const files = found.flatMap(urisOf);
    await Promise.all(files.map((uri) => this.#texts.read(uri)));
    this.#texts.keepOnly([...files, ...this.#portfolios.uris]);
    this.#found = found;
    const before = this.#plans;
    this.#rebuild();
    // A search that found nothing new must not disturb the views: a refresh takes the selection from them for a moment.
    const isSame = this.#isLoaded && isSameFiles(before, this.#plans) && isDeepStrictEqual(this.#aside(), this.#told);
    if (isSame) this.#plans = before;
    this.#isLoaded = true;
    this.#didLoad();
    if (!isSame) await this.#tell();
  }

  #rebuild(): void {
    this.#isBehind = false;
    const before = this.#plans;
    this.#plans = withKeyClashes(this.#found.map((found) => this.#load(found)));
    const areNamed = this.#plans.some(({ plan, folder }, index) => areOthersNamed(plan, before[index], folder));
    if (areNamed || this.#portfolios.areOthersNamed) this.search();
    this.#forgetOthers();
  }

  #load({ folder, files, privateFiles, refusal }: FoundPlan): LoadedPlan {
    const read = (uris: readonly vscode.Uri[]): PlanFile[] => uris.flatMap((uri) => this.#file(uri) ?? []);
    const before = this.#plans.find(({ plan: known }) => known.folder === folder.toString())?.plan;
    const plan = buildPlan(folder.toString(), read(files), read(privateFiles), before);
    const nameOf = (file: string): string => path.posix.relative(folder.path, vscode.Uri.parse(file).path);
    const findings = checkPlan(plan, today(), nameOf);
    return { folder, plan, findings: refusal ? [...findings, ...asSevereAsWanted(plan, [refusal])] : findings };
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
    this.#sources.set(read.file, read.text);
    return read.file;
  }

  #forgetOthers(): void {
    const kept = new Set(this.#found.flatMap(urisOf).map(String));
    for (const file of this.#read.keys()) if (!kept.has(file)) this.#read.delete(file);
  }

  dispose(): void {
    const owned = [this.#search, this.#build, this.#confirm, this.#subscription, this.#didChange];
    for (const one of owned) one.dispose();
  }
}

function urisOf({ files, privateFiles }: FoundPlan): readonly vscode.Uri[] {
  return [...files, ...privateFiles];
}

function fileNames(found: readonly FoundPlan[]): string {
  return found.flatMap(urisOf).map(String).join('\n');
}
