import { type ItemLinks, itemLinks } from '../core/links/itemLinks.ts';
import { idsOf, knownIds } from '../core/links/knownIds.ts';
import { vocabularyOf } from '../core/links/vocabulary.ts';
import type { Plan } from '../core/model/plan.ts';
import { cachedLinks } from '../node/git/cachedLinks.ts';
import type { Git } from '../node/git/createGit.ts';
import type { GitResult } from '../node/git/gitResult.ts';
import { type Refs, refsOf } from '../node/git/refsOf.ts';
import { repositoryOf } from '../node/git/repositoryOf.ts';
import { cacheFolder } from './cacheFolder.ts';
import { gitFor } from './gitFor.ts';
import { type CommandIo, say } from './io.ts';

/** What git knows of a plan's items. */
export interface OpenLinks {
  readonly git: Git;
  /** The top folder of the worktree. */
  readonly root: string;
  readonly refs: Refs;
  readonly links: ItemLinks;
}

/** Reads what the repository of a plan says of its items; says on stderr what git can't know there. */
export async function openLinks(io: CommandIo, plan: Plan): Promise<GitResult<OpenLinks>> {
  const git = gitFor(io);
  const repository = await repositoryOf(git, plan.folder);
  if (!repository.ok) return repository;
  const refs = await refsOf(git, repository.value);
  if (!refs.ok) return refs;
  const { tips, isShallow, isDetached, branches } = refs.value;
  if (tips.length === 0) say(io, 'This repository has no commits yet.');
  if (isDetached) say(io, 'No branch is checked out (HEAD is detached).');
  if (isShallow) say(io, 'This is a shallow clone: older commits are missing, and with them what they say of items.');
  const progress = progressOn(io);
  const index = await cachedLinks(git, repository.value, refs.value, vocabularyOf(idsOf(plan.items)), {
    cacheFolder: cacheFolder(io),
    onProgress: progress.show,
  });
  progress.end();
  if (!index.ok) return index;
  const links = itemLinks(knownIds(plan.items), index.value, branches);
  return { ok: true, value: { git, root: repository.value.root, refs: refs.value, links } };
}

/** So many commits take long enough for a person to wonder. */
const MANY = 20_000;

/** Tells a person how far the reading of a long history is, on a line that goes again. */
function progressOn(io: CommandIo): { show(commits: number): void; end(): void } {
  let shown = 0;
  return {
    show(commits) {
      if (!io.isTerminal || commits < shown + MANY) return;
      shown = commits;
      io.err(`\rReading the history: ${commits} commits …`);
    },
    end: () => {
      if (shown > 0) io.err('\r\u001b[K');
    },
  };
}
