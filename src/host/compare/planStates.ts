import path from 'node:path';
import * as vscode from 'vscode';
import { comparePlans } from '../../core/compare/comparePlans.ts';
import type { PlanChange, PlanState } from '../../core/compare/planChange.ts';
import { buildPlan } from '../../core/model/buildPlan.ts';
import { createBlobReader } from '../../node/git/blobReader.ts';
import { commitOf } from '../../node/git/commitOf.ts';
import type { Git } from '../../node/git/createGit.ts';
import { type GitResult, gitFailure } from '../../node/git/gitResult.ts';
import { INDEX, type StateName } from '../../node/git/gitState.ts';
import { loadPlan, type LoadedPlan as ReadPlan } from '../../node/plan/loadPlan.ts';
import { type PlanAtResult, planAt } from '../../node/plan/planAt.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import type { PlanStore } from '../plans/planStore.ts';
import { planInWindow } from './planInWindow.ts';
import { type ShownState, stateName } from './shownState.ts';
import { stateDocument } from './stateUri.ts';

/** So many plans of commits are kept: those of a comparison, of yesterday and of the last look, for a few plans. */
const KEPT = 12;

/** What changed from one state of a plan to another. */
export interface Changes {
  /** Of the plan as it is now, as a URI. */
  readonly folder: string;
  readonly from: ShownState;
  readonly to: ShownState;
  /** Undefined where a state has no plan. */
  readonly before: PlanState | undefined;
  readonly after: PlanState | undefined;
  readonly changes: readonly PlanChange[];
}

/** Reads states of the workspace's plans. What a commit says stays the same for ever, so that it is kept. */
export class PlanStates {
  readonly #store: PlanStore;
  readonly #git: Git;
  readonly #blobs;
  /** By commit and folder, the last one used at the end. */
  readonly #kept = new Map<string, Promise<PlanAtResult>>();

  constructor(store: PlanStore, git: Git) {
    this.#store = store;
    this.#git = git;
    this.#blobs = createBlobReader(git);
  }

  /**
   * A plan in a state; undefined where the state has none.
   * @param before another state of it, with which this one has much in common
   */
  async read(loaded: LoadedPlan, state: ShownState, before?: Promise<PlanAtResult>): Promise<PlanAtResult> {
    if (state.kind === 'now') return this.#readNow(loaded, before);
    if (state.kind === 'index') return this.#readAt(loaded, INDEX, before);
    const commit = await commitOf(this.#git, loaded.folder.fsPath, state.revision);
    return commit.ok ? this.readCommit(loaded, commit.value, before) : commit;
  }

  /** A plan as it is in the commit with this full id. */
  readCommit(loaded: LoadedPlan, commit: string, before?: Promise<PlanAtResult>): Promise<PlanAtResult> {
    const key = `${commit} ${loaded.plan.folder}`;
    const known = this.#kept.get(key) ?? this.#readAt(loaded, commit, before);
    this.#kept.delete(key);
    this.#kept.set(key, known);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
    // What failed may go well when it is asked for again.
    void known.then(({ ok }) => ok || this.#kept.delete(key));
    return known;
  }

  /** A plan as views show it, as it was at a revision. Its files go by the documents that show what they said then. */
  async readPast(loaded: LoadedPlan, revision: string): Promise<GitResult<LoadedPlan | undefined>> {
    const commit = await commitOf(this.#git, loaded.folder.fsPath, revision);
    if (!commit.ok) return commit;
    const { folder } = loaded.plan;
    const state: ShownState = { kind: 'revision', revision: commit.value };
    const nameOf = (file: string): string => stateDocument(folder, state, { file }).toString();
    const read = await this.#readAt(loaded, commit.value, undefined, nameOf);
    if (!read.ok || !read.value) return read.ok ? { ok: true, value: undefined } : read;
    return { ok: true, value: { ...loaded, plan: buildPlan(folder, read.value.plan.files), findings: [] } };
  }

  /** Two states of a plan and what changed from one to the other, or why it cannot be told. */
  async compare(loaded: LoadedPlan, from: ShownState, to: ShownState): Promise<GitResult<Changes>> {
    const [before, after] = await this.#readBoth(loaded, from, to);
    if (!before.ok) return before;
    if (!after.ok) return after;
    if (!before.value && !after.value) {
      const message = vscode.l10n.t('There is no plan in {0} or {1}.', stateName(from), stateName(to));
      return gitFailure('not-found', message);
    }
    const states = { before: comparable(before.value), after: comparable(after.value) };
    const nameOf = (file: string): string => vscode.workspace.asRelativePath(file);
    const changes = comparePlans(states.before, states.after, nameOf);
    return { ok: true, value: { folder: loaded.plan.folder, from, to, ...states, changes } };
  }

  /** What stands now is read last: it changes most often, and takes over what the other state says too. */
  async #readBoth(loaded: LoadedPlan, from: ShownState, to: ShownState): Promise<[PlanAtResult, PlanAtResult]> {
    if (from.kind === 'now' && to.kind !== 'now') {
      const [after, before] = await this.#readBoth(loaded, to, from);
      return [before, after];
    }
    const before = this.read(loaded, from);
    return Promise.all([before, this.read(loaded, to, before)]);
  }

  async #readNow(loaded: LoadedPlan, before: Promise<PlanAtResult> | undefined): Promise<PlanAtResult> {
    const known = await before;
    const source = planInWindow(this.#store, loaded);
    const read = await loadPlan(loaded.folder.fsPath, source, known?.ok ? known.value : undefined);
    return read.ok ? read : gitFailure('not-found', read.message);
  }

  #readAt(
    loaded: LoadedPlan,
    state: StateName,
    before?: Promise<PlanAtResult>,
    nameOf?: (file: string) => string,
  ): Promise<PlanAtResult> {
    const { fsPath } = loaded.folder;
    // A plan in a folder "plan" may have stood beside that folder before.
    const folders = path.basename(fsPath) === 'plan' ? [fsPath, path.dirname(fsPath)] : [fsPath];
    return planAt(this.#git, this.#blobs, { folders, near: fsPath, state, before, nameOf });
  }
}

/** A plan that was read, as plans are compared. */
export function comparable(read: ReadPlan | undefined): PlanState | undefined {
  return read && { plan: read.plan, textOf: (file) => read.texts.get(file)?.text };
}
