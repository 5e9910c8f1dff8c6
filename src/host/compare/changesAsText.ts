import { changeRecords } from '../../core/compare/changeRecords.ts';
import type { PlanState } from '../../core/compare/planChange.ts';
import { changesMarkdown } from '../../core/present/changesMarkdown.ts';
import { impactMarkdown } from '../../core/present/impactMarkdown.ts';
import { jsonText } from '../../core/present/jsonText.ts';
import type { Impact } from '../../core/schedule/impact.ts';
import { impactOfChanges, type StateInGit } from '../../core/schedule/impactOfChanges.ts';
import { impactRecords } from '../../core/schedule/impactRecords.ts';
import type { Git } from '../../node/git/createGit.ts';
import { statusRunsIn } from '../../node/plan/statusRunsIn.ts';
import { translate } from '../log.ts';
import { today } from '../today.ts';
import type { Changes } from './planStates.ts';
import type { ShownState } from './shownState.ts';

/** Changes, and what they do to the dates, as Markdown for a pull request. */
export async function changesAsMarkdown(found: Changes, git: Git): Promise<string> {
  return changesMarkdown(found.changes, undefined, translate) + impactMarkdown(await impactIn(found, git), translate);
}

/** The same as programs read it. */
export async function changesAsJson(found: Changes, git: Git): Promise<string> {
  return jsonText([...changeRecords(found.changes), ...impactRecords(await impactIn(found, git))]);
}

async function impactIn({ before, after, from, to, changes }: Changes, git: Git): Promise<Impact> {
  if (changes.length === 0) return { moves: [], loads: [] };
  return impactOfChanges(await inGit(git, before, from), await inGit(git, after, to), today());
}

async function inGit(git: Git, state: PlanState | undefined, shown: ShownState): Promise<StateInGit | undefined> {
  const name = shown.kind === 'revision' ? shown.revision : undefined;
  return state && { plan: state.plan, runs: await statusRunsIn(git, state.plan, name) };
}
