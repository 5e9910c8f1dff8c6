import * as vscode from 'vscode';
import { commitOf } from '../../node/git/commitOf.ts';
import type { Git } from '../../node/git/createGit.ts';
import type { GitResult } from '../../node/git/gitResult.ts';
import type { PlanStates } from '../compare/planStates.ts';
import { atTheEdge, type Log } from '../log.ts';
import type { CommandId } from '../manifest/commandTable.ts';
import { Coalescer } from '../plans/coalesce.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import type { PlanStore } from '../plans/planStore.ts';
import type { Repositories } from '../plans/repositories.ts';
import type { ComparedSchedules } from './impactOfEdit.ts';
import type { ScheduleStore } from './scheduleStore.ts';

/** What an edit does as a whole sentence, for a place in which icons act. */
export function impactSentence(text: string): string {
  return vscode.l10n.t('This edit {0}', text);
}

/** Shows what was edited of a plan. */
export function compareWithCommit({ plan }: LoadedPlan, title: string): vscode.Command {
  const command: CommandId = 'plandeck.plan.compareWithCommit';
  return { command, title, arguments: [plan.folder] };
}

/** So long nobody has typed when it is looked what the edit does. */
const REST = 700;

/** A plan that somebody asked for. */
interface Asked {
  /** What the plan does. */
  text?: string | undefined;
  /** The files that say something else than in that commit, as URIs. */
  changed?: ReadonlySet<string>;
  compared?: ComparedSchedules;
}

/**
 * What the plans as they stand, unsaved text included, do to dates and load against the commit that is checked out. It is
 * computed of plans that somebody asked for, once typing rests; git is asked once for each commit.
 */
export class Impacts implements vscode.Disposable {
  readonly #store: PlanStore;
  readonly #schedules: ScheduleStore;
  readonly #states: PlanStates;
  readonly #git: Git;
  readonly #didChange = new vscode.EventEmitter<void>();
  readonly #work: Coalescer;
  readonly #subscription: vscode.Disposable;
  /** By the folders of the plans. */
  readonly #asked = new Map<string, Asked>();
  /** The commits that are checked out, by the folders of the plans. */
  readonly #heads = new Map<string, Promise<GitResult<string>>>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Fires when another thing is known than before. */
  readonly onDidChange = this.#didChange.event;

  constructor(
    { store, schedules, states, git }: { store: PlanStore; schedules: ScheduleStore; states: PlanStates; git: Git },
    repositories: Repositories,
    log: Log,
  ) {
    this.#store = store;
    this.#schedules = schedules;
    this.#states = states;
    this.#git = git;
    this.#work = new Coalescer(async () => void (await atTheEdge(log, 'impact', () => this.#compute())), 0);
    this.#subscription = vscode.Disposable.from(
      store.onDidChange(() => this.#rest()),
      schedules.onDidChange(() => this.#rest()),
      repositories.onDidChange(() => {
        this.#heads.clear();
        this.#rest();
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#rest()),
    );
  }

  /**
   * What a file of a plan does, as far as it is known: as what it does. Undefined where that is nothing, where the file says
   * what it says in the commit, and outside of a repository.
   */
  of({ plan }: LoadedPlan, file: string): string | undefined {
    const asked = this.#asked.get(plan.folder);
    if (asked) return asked.changed?.has(file) ? asked.text : undefined;
    this.#asked.set(plan.folder, {});
    this.#work.request();
    return undefined;
  }

  /** Waits for what is asked by now, without a rest. */
  async settle(): Promise<void> {
    clearTimeout(this.#timer);
    this.#work.request();
    await this.#work.settle();
  }

  #rest(): void {
    if (this.#asked.size === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#work.request(), REST);
  }

  async #compute(): Promise<void> {
    if (!vscode.workspace.isTrusted) return;
    await this.#store.catchUp();
    let isOther = false;
    for (const [folder, asked] of this.#asked) {
      const loaded = this.#store.plans.find(({ plan }) => plan.folder === folder);
      const saidOf = ({ text, changed }: Asked): string => JSON.stringify([text, [...(changed ?? [])]]);
      const before = saidOf(asked);
      if (loaded) await this.#computeOne(loaded, asked);
      else this.#asked.delete(folder);
      isOther ||= saidOf(asked) !== before;
    }
    if (isOther) this.#didChange.fire();
  }

  async #computeOne(loaded: LoadedPlan, asked: Asked): Promise<void> {
    const { folder, plan } = loaded;
    const head = this.#heads.get(plan.folder) ?? commitOf(this.#git, folder.fsPath, 'HEAD');
    this.#heads.set(plan.folder, head);
    const commit = await head;
    const state = commit.ok ? await this.#states.readCommit(loaded, commit.value) : commit;
    const known = state.ok ? state.value : undefined;
    const isSame = (file: string): boolean => {
      return this.#store.textOf(file) === known?.texts.get(vscode.Uri.parse(file).fsPath)?.text;
    };
    asked.changed = new Set(known && plan.files.map(({ file }) => file).filter((file) => !isSame(file)));
    const isAsBefore = asked.changed.size === 0 && plan.files.length === known?.plan.files.length;
    if (!known || isAsBefore) {
      asked.text = undefined;
      return;
    }
    const input = (await this.#schedules.read(loaded))?.schedule.compiled.input;
    // A plan that cannot be read by now does what it last did.
    if (!input?.plans.includes(plan)) return;
    const { impactOfEdit } = await import('./impactOfEdit.ts');
    const { text, compared } = await impactOfEdit(input, plan, known.plan.files, asked.compared);
    asked.text = text;
    asked.compared = compared;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const one of [this.#work, this.#subscription, this.#didChange]) one.dispose();
  }
}
