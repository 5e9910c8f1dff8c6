import * as vscode from 'vscode';
import { humanBeings, type PersonInPlan, personsOf } from '../core/model/samePerson.ts';
import type { Git } from '../node/git/createGit.ts';
import { identityOf } from '../node/git/identityOf.ts';
import { atTheEdge, type Log } from './log.ts';
import type { LoadedPlan } from './plans/loadedPlan.ts';
import type { PlanStore } from './plans/planStore.ts';
import { setting } from './setting.ts';

/** Whether the plans know the user; not yet, while git is asked, or not by what the setting says. */
export type Acquaintance = 'known' | 'unknown' | 'misnamed' | 'asking';

/**
 * Who of the plans' people the user is: whom the setting names, else who has an address by which git knows the user. Git
 * is asked once for each workspace folder with a plan, and again only when its answer can be another one.
 */
export class User implements vscode.Disposable {
  readonly #store: PlanStore;
  readonly #git: Git;
  readonly #log: Log;
  readonly #didChange = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  #emails: readonly string[] | undefined;
  /** The folders that git was asked for last. */
  #askedFor: string | undefined;
  #questions = 0;

  /** Fires when the user may be somebody else, though the plans are the same. */
  readonly onDidChange = this.#didChange.event;

  constructor(store: PlanStore, git: Git, log: Log) {
    this.#store = store;
    this.#git = git;
    this.#log = log;
    const configs = vscode.workspace.createFileSystemWatcher('**/.git/config');
    const askAgain = (): void => this.#ask(true);
    this.#subscription = vscode.Disposable.from(
      configs,
      configs.onDidCreate(askAgain),
      configs.onDidChange(askAgain),
      store.onDidChange(() => this.#ask()),
      vscode.workspace.onDidGrantWorkspaceTrust(askAgain),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration('plandeck.me')) return;
        this.#ask();
        this.#didChange.fire();
      }),
      // Whoever is not known may have gone elsewhere to tell git.
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused && this.acquaintance === 'unknown') this.#ask(true);
      }),
    );
  }

  /** Who the user is in the plans. */
  get persons(): readonly PersonInPlan[] {
    return this.personsIn(this.#store);
  }

  /** The same in plans of another time. */
  personsIn({ plans, portfolios }: Pick<PlanStore, 'plans' | 'portfolios'>): readonly PersonInPlan[] {
    const beings = humanBeings(
      plans.map(({ plan }) => plan),
      portfolios[0]?.portfolio,
    );
    const named = nameInSettings();
    const names = named === '' ? (this.#emails ?? []).map((email) => ({ email })) : [{ email: named, id: named }];
    const persons = names.flatMap((name) => personsOf(beings, name));
    return [...new Map(persons.map((one) => [one.person, one])).values()];
  }

  /** The address of the user in a plan; undefined where it has none of them. */
  emailIn({ plan }: LoadedPlan): string | undefined {
    return this.persons.find((one) => one.plan.folder === plan.folder)?.person.values.email;
  }

  get acquaintance(): Acquaintance {
    if (this.persons.length > 0) return 'known';
    if (nameInSettings() !== '') return 'misnamed';
    return this.#emails ? 'unknown' : 'asking';
  }

  #ask(isAgain = false): void {
    if (nameInSettings() !== '' || !this.#store.isLoaded) return;
    const folders = this.#store.plans.map(
      ({ folder }) => (vscode.workspace.getWorkspaceFolder(folder)?.uri ?? folder).fsPath,
    );
    const wanted = [...new Set(folders)].sort();
    const askedFor = wanted.join('\n');
    if (!isAgain && askedFor === this.#askedFor) return;
    this.#askedFor = askedFor;
    void atTheEdge(this.#log, 'user', () => this.#find(wanted));
  }

  async #find(folders: readonly string[]): Promise<void> {
    const question = ++this.#questions;
    const identities = await Promise.all(folders.map((folder) => identityOf(this.#git, folder)));
    if (question !== this.#questions) return;
    for (const one of identities) if (!one.ok) this.#log.debug(one.message);
    const emails = new Set(identities.flatMap((one) => (one.ok && one.value.email ? [one.value.email] : [])));
    const before = this.#emails?.join('\n');
    this.#emails = [...emails];
    if (this.#emails.join('\n') !== before) this.#didChange.fire();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#didChange.dispose();
  }
}

function nameInSettings(): string {
  return setting('plandeck.me').trim();
}
