import { findDrift } from '../../../../src/core/drift/findDrift.ts';
import type { RepositoryWork, UnmergedBranch } from '../../../../src/core/drift/repositoryWork.ts';
import { itemLinks } from '../../../../src/core/links/itemLinks.ts';
import { knownIds } from '../../../../src/core/links/knownIds.ts';
import type { Branch, LinkedCommit } from '../../../../src/core/links/linkIndex.ts';
import { mentionName } from '../../../../src/core/links/mentionName.ts';
import { MentionScanner } from '../../../../src/core/links/mentionScanner.ts';
import { vocabularyOf } from '../../../../src/core/links/vocabulary.ts';
import type { Finding } from '../../../../src/core/model/finding.ts';
import type { Plan } from '../../../../src/core/model/plan.ts';
import { planOf, TODAY } from '../checks/planOf.ts';

/** A repository as a test writes it. */
export interface Repository {
  readonly name?: string;
  /** The default branch's commits: a day and a message each. */
  readonly merged?: readonly (readonly [day: string, message: string])[];
  /** By the names of the branches: when their last commit was made, and the messages that the default branch lacks. */
  readonly branches?: Readonly<Record<string, { day: string; messages?: readonly string[]; by?: string }>>;
  readonly hasNoDefault?: true;
}

export const KEY = 'project: {key: WEB}\n';

/** What is out of step, on the day on which all examples play. */
export function driftOf(text: string, ...repositories: readonly Repository[]): Finding[] {
  const plan = planOf(text.startsWith('project:') ? text : KEY + text);
  const known = knownIds(plan.items);
  return findDrift({ plan, today: TODAY, known, repositories: repositories.map((one) => workIn(plan, one)) });
}

function workIn(plan: Plan, { name, merged = [], branches = {}, hasNoDefault }: Repository): RepositoryWork {
  const vocabulary = vocabularyOf(['WEB-aaaaa']);
  const scanner = new MentionScanner(vocabulary);
  const commits = new Map<string, LinkedCommit>();
  const add = (day: string, message: string): string => {
    const mentions = new Set<string>();
    scanner.open(mentionName(message));
    scanner.scan(0, message.length, mentions);
    const sha = String(commits.size + 1).padStart(40, '0');
    const author = { name: 'Ana', email: 'ana@work.example' };
    commits.set(sha, {
      sha,
      time: timeOf(day),
      author,
      subject: message.split('\n')[0] ?? '',
      mentions: [...mentions],
    });
    return sha;
  };
  for (const [day, message] of merged) add(day, message);
  const unmerged = { commits: new Set<string>(), branches: new Map<string, UnmergedBranch>() };
  const refs = Object.entries(branches).map(([branch, { day, messages = [], by = 'ana@work.example' }]): Branch => {
    for (const message of messages) unmerged.commits.add(add(day, message));
    if (messages.length > 0) {
      unmerged.branches.set(branch, { ahead: messages.length, author: { name: 'Somebody', email: by } });
    }
    return { name: branch, isRemote: false, tip: '', time: timeOf(day), items: [] };
  });
  const index = { vocabulary, epoch: '', tips: [], commits };
  const links = itemLinks(knownIds(plan.items), index, refs);
  return { name, index, links, unmerged: hasNoDefault ? undefined : unmerged };
}

function timeOf(day: string): number {
  return new Date(`${day}T12:00:00`).getTime() / 1000;
}
