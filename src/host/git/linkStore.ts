import path from 'node:path';
import * as vscode from 'vscode';
import { type Identified, idsOf } from '../../core/links/knownIds.ts';
import { vocabularyOf } from '../../core/links/vocabulary.ts';
import { createBlobReader } from '../../node/git/blobReader.ts';
import type { Git } from '../../node/git/createGit.ts';
import type { Repository } from '../../node/git/repositoryOf.ts';
import { BranchPlans } from '../../node/plan/branchPlans.ts';
import { type CodeRepository, codeRepositories } from '../../node/plan/codeRepositories.ts';
import { atTheEdge, type Log } from '../log.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import { openFolders } from '../plans/openFolders.ts';
import type { PlanStore } from '../plans/planStore.ts';
import type { Repositories } from '../plans/repositories.ts';
import { LinksOfPlan, type PlanLinks } from './planLinks.ts';
import { RepositoryReader } from './repositoryReader.ts';

/** What is known of a plan that somebody asked for. */
interface Asked {
  readonly links: LinksOfPlan;
  /** The repositories that its code is in, or why there is none. */
  repositories: readonly CodeRepository[];
  /** What the plan named of them. */
  named: string;
  /** The ids that were looked for by now in all of the repositories. */
  sought: Set<string>;
  /** The items that the plan has on other branches. */
  others: readonly Identified[];
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
  readonly #branchPlans: BranchPlans;
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
    this.#branchPlans = new BranchPlans(git, createBlobReader(git));
    this.#subscription = vscode.Disposable.from(
      repositories.onDidChange((repository) => this.#inBackground(() => this.#followRepository(repository))),
      store.onDidChange(() => this.#inBackground(() => this.#followPlans())),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#inBackground(() => this.#readAgain())),
    );
  }

  /** What is known of a plan by now; undefined where nobody has asked for it, or git has not answered yet. */
  of({ plan }: LoadedPlan): PlanLinks | undefined {
    const asked = this.#asked.get(plan.folder);
    if (asked === undefined) return undefined;
    const known = asked.links.known(plan, asked.others);
    const repositories = [];
    const failures = [];
    for (const { name, repository } of asked.repositories) {
      const read = repository.ok ? this.#readers.get(repository.value.gitDir)?.known : repository;
      if (read?.ok) repositories.push(asked.links.of(known, name, read.value));
      else if (read) failures.push(read);
    }
    return repositories.length + failures.length > 0 ? { known, repositories, failures } : undefined;
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
    const asked = this.#asked.get(folder) ?? {
      ...{ links: new LinksOfPlan(), repositories: [], named: '', sought: new Set(), others: [] },
      reading: Promise.resolve(),
    };
    this.#asked.set(folder, asked);
    asked.named = namesIn(loaded);
    asked.reading = asked.reading.catch(() => undefined).then(() => this.#readAll(loaded, asked));
    return asked;
  }

  async #readAll(loaded: LoadedPlan, asked: Asked): Promise<void> {
    asked.repositories = await codeRepositories(this.#git, loaded.folder.fsPath, loaded.plan, openFolders());
    asked.sought = new Set();
    for (const { repository } of asked.repositories) if (repository.ok) this.#readerOf(repository.value);
    await this.#lookFor(loaded, asked, true);
    await this.#readOthers(loaded, asked);
    this.#didChange.fire();
  }

  /** Reads which items the plan has on other branches, and looks for them as well. */
  async #readOthers(loaded: LoadedPlan, asked: Asked): Promise<void> {
    const own = this.#readersOf(asked).find(({ name }) => name === undefined)?.reader.known;
    if (!own?.ok) return;
    const read = await this.#branchPlans.itemsOf(loaded.folder.fsPath, own.value.repository, own.value.refs);
    if (!read.ok || idsOf(read.value).join('\n') === idsOf(asked.others).join('\n')) return;
    asked.others = read.value;
    await this.#lookFor(loaded, asked);
  }

  async #followRepository({ gitDir }: Repository): Promise<void> {
    const reader = this.#readers.get(gitDir);
    if (reader === undefined) return;
    await reader.read();
    for (const loaded of this.#store.plans) {
      const asked = this.#asked.get(loaded.plan.folder);
      const before = asked?.others;
      if (asked && this.#readersOf(asked).some((one) => one.reader === reader)) await this.#readOthers(loaded, asked);
      if (asked?.others !== before) this.#didChange.fire();
    }
  }

  #readerOf(repository: Repository): RepositoryReader {
    const known = this.#readers.get(repository.gitDir);
    if (known) return known;
    const reader = new RepositoryReader(this.#git, repository, this.#cacheFolder, () => this.#didChange.fire());
    this.#readers.set(repository.gitDir, reader);
    return reader;
  }

  #readersOf({ repositories }: Asked): { readonly name: string | undefined; readonly reader: RepositoryReader }[] {
    return repositories.flatMap(({ name, repository }) => {
      const reader = repository.ok ? this.#readers.get(repository.value.gitDir) : undefined;
      return reader ? [{ name, reader }] : [];
    });
  }

  async #settled(asked: Asked): Promise<void> {
    await Promise.all(this.#readersOf(asked).map(({ reader }) => reader.settle()));
  }

  /** A plan may have got a key that was not looked for, or name other repositories; one that has gone is forgotten. */
  async #followPlans(): Promise<void> {
    const { plans } = this.#store;
    for (const [folder, asked] of this.#asked) {
      const loaded = plans.find(({ plan }) => plan.folder === folder);
      if (loaded === undefined) this.#asked.delete(folder);
      else if (namesIn(loaded) === asked.named) await this.#lookFor(loaded, asked);
      else await this.readAgain(loaded);
    }
  }

  /** Looks for the ids that the plan has by now. @param always whether what is new in git is read in any case */
  async #lookFor({ plan }: LoadedPlan, asked: Asked, always = false): Promise<void> {
    const added = idsOf([...plan.items, ...asked.others]).filter((id) => !asked.sought.has(id));
    for (const id of added) asked.sought.add(id);
    const vocabulary = vocabularyOf(added);
    const readers = this.#readersOf(asked).filter(({ reader }) => reader.want(vocabulary) || always);
    await Promise.all(readers.map(({ reader }) => reader.read()));
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

function namesIn({ plan }: LoadedPlan): string {
  return (plan.project.repositories ?? []).join('\n');
}
