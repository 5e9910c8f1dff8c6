import path from 'node:path';
import * as vscode from 'vscode';
import { idsOf } from '../../core/links/knownIds.ts';
import { type Vocabulary, vocabularyOf } from '../../core/links/vocabulary.ts';
import type { Git } from '../../node/git/createGit.ts';
import type { GitResult } from '../../node/git/gitResult.ts';
import { type Repository, repositoryOf } from '../../node/git/repositoryOf.ts';
import { atTheEdge, type Log } from '../log.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import type { PlanStore } from '../plans/planStore.ts';
import type { Repositories } from '../plans/repositories.ts';
import { LinksOfPlan, type PlanLinks } from './planLinks.ts';
import { RepositoryReader } from './repositoryReader.ts';

/** What is known of a plan that somebody asked for. */
interface Asked {
  readonly links: LinksOfPlan;
  /** The repositories that its code is in, or why there is none. */
  repositories: readonly GitResult<Repository>[];
  /** Ends when git has answered. */
  reading: Promise<void>;
}

/**
 * Which commits and branches name the items of the plans. Nothing is read before somebody asks for a plan; from then on
 * its repositories are followed, and of each change only what is new is read.
 */
export class LinkStore implements vscode.Disposable {
  readonly #store: PlanStore;
  readonly #git: Git;
  readonly #log: Log;
  readonly #cacheFolder: string;
  readonly #didChange = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  /** By the folders of the plans. */
  readonly #asked = new Map<string, Asked>();
  /** By the git dirs. */
  readonly #readers = new Map<string, RepositoryReader>();

  /** Fires when git says something else. Edits of a plan, which change what it means, are told of by the plans. */
  readonly onDidChange = this.#didChange.event;

  constructor(store: PlanStore, repositories: Repositories, git: Git, log: Log, storage: vscode.Uri) {
    this.#store = store;
    this.#git = git;
    this.#log = log;
    this.#cacheFolder = path.join(storage.fsPath, 'links');
    this.#subscription = vscode.Disposable.from(
      repositories.onDidChange(({ gitDir }) => this.#inBackground(() => this.#readers.get(gitDir)?.read())),
      store.onDidChange(() => this.#inBackground(() => this.#followPlans())),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#inBackground(() => this.#readAgain())),
    );
  }

  /** What is known of a plan by now; undefined where nobody has asked for it, or git has not answered yet. */
  of({ plan }: LoadedPlan): PlanLinks | undefined {
    const asked = this.#asked.get(plan.folder);
    if (asked === undefined) return undefined;
    const repositories = [];
    const failures = [];
    for (const found of asked.repositories) {
      const known = found.ok ? this.#readers.get(found.value.gitDir)?.known : found;
      if (known?.ok) repositories.push(asked.links.of(plan, known.value));
      else if (known) failures.push(known);
    }
    return repositories.length + failures.length > 0 ? { repositories, failures } : undefined;
  }

  /** Reads what is not known of a plan yet, and follows it from now on. */
  async read(loaded: LoadedPlan): Promise<PlanLinks | undefined> {
    const asked = this.#asked.get(loaded.plan.folder) ?? this.#ask(loaded);
    await asked.reading;
    await this.#settled(asked);
    return this.of(loaded);
  }

  /** Asks git about a plan anew, also where it could not answer or was stopped. */
  async readAgain(loaded: LoadedPlan): Promise<void> {
    await this.#ask(loaded).reading;
  }

  #ask(loaded: LoadedPlan): Asked {
    const { folder } = loaded.plan;
    const asked = this.#asked.get(folder) ?? { links: new LinksOfPlan(), repositories: [], reading: Promise.resolve() };
    this.#asked.set(folder, asked);
    asked.reading = asked.reading.catch(() => undefined).then(() => this.#readAll(loaded, asked));
    return asked;
  }

  async #readAll({ plan, folder }: LoadedPlan, asked: Asked): Promise<void> {
    asked.repositories = await this.#repositoriesOf(folder);
    const readers = asked.repositories.flatMap((found) => (found.ok ? this.#readerOf(found.value) : []));
    for (const reader of readers) reader.want(vocabularyOf(idsOf(plan.items)));
    await Promise.all(readers.map((reader) => reader.read()));
    this.#didChange.fire();
  }

  /** The repositories that a plan's code is in: for now, the one that its folder is in. */
  async #repositoriesOf(folder: vscode.Uri): Promise<readonly GitResult<Repository>[]> {
    return [await repositoryOf(this.#git, folder.fsPath)];
  }

  #readerOf(repository: Repository): RepositoryReader {
    const known = this.#readers.get(repository.gitDir);
    if (known) return known;
    const reader = new RepositoryReader(this.#git, repository, this.#cacheFolder, () => this.#didChange.fire());
    this.#readers.set(repository.gitDir, reader);
    return reader;
  }

  async #settled({ repositories }: Asked): Promise<void> {
    await Promise.all(repositories.map((found) => found.ok && this.#readers.get(found.value.gitDir)?.settle()));
  }

  /** A plan may have got a key that was not looked for; one that has gone is forgotten. */
  async #followPlans(): Promise<void> {
    const { plans } = this.#store;
    for (const folder of this.#asked.keys()) {
      const loaded = plans.find(({ plan }) => plan.folder === folder);
      const asked = this.#asked.get(folder);
      if (loaded === undefined) this.#asked.delete(folder);
      else if (asked) await this.#lookFor(vocabularyOf(idsOf(loaded.plan.items)), asked);
    }
  }

  async #lookFor(vocabulary: Vocabulary, { repositories }: Asked): Promise<void> {
    for (const found of repositories) {
      const reader = found.ok ? this.#readers.get(found.value.gitDir) : undefined;
      if (reader?.want(vocabulary)) await reader.read();
    }
  }

  async #readAgain(): Promise<void> {
    const asked = this.#store.plans.filter(({ plan }) => this.#asked.has(plan.folder));
    await Promise.all(asked.map((loaded) => this.readAgain(loaded)));
  }

  #inBackground(work: () => Promise<void> | undefined): void {
    void atTheEdge(this.#log, 'links', work);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#didChange.dispose();
  }
}
