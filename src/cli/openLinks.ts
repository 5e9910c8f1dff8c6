import { type ItemLinks, itemLinks } from '../core/links/itemLinks.ts';
import { type Identified, idsOf, type KnownIds, knownIds, withOthers } from '../core/links/knownIds.ts';
import type { LinkIndex } from '../core/links/linkIndex.ts';
import { type Vocabulary, vocabularyOf } from '../core/links/vocabulary.ts';
import type { Plan } from '../core/model/plan.ts';
import { createBlobReader } from '../node/git/blobReader.ts';
import { cachedLinks } from '../node/git/cachedLinks.ts';
import type { Git } from '../node/git/createGit.ts';
import type { GitResult } from '../node/git/gitResult.ts';
import { type Refs, refsOf } from '../node/git/refsOf.ts';
import type { Repository } from '../node/git/repositoryOf.ts';
import { BranchPlans } from '../node/plan/branchPlans.ts';
import { codeRepositories } from '../node/plan/codeRepositories.ts';
import { cacheFolder } from './cacheFolder.ts';
import { gitFor } from './gitFor.ts';
import { type CommandIo, say } from './io.ts';

/** What git knows of a plan's items. */
export interface OpenLinks {
  readonly git: Git;
  /** The ids of the items of the plan, and of those that it has on other branches. */
  readonly known: KnownIds;
  /** At least one. */
  readonly repositories: readonly OpenRepository[];
}

/** What one repository knows of them. */
export interface OpenRepository {
  /** How the plan names it; undefined for the one that the plan itself is in. */
  readonly name: string | undefined;
  /** The top folder of the worktree. */
  readonly root: string;
  readonly refs: Refs;
  readonly index: LinkIndex;
  readonly links: ItemLinks;
}

/**
 * Reads what the repositories of a plan say of its items; says on stderr what git can't know there, and which of them say
 * nothing. It fails where none says anything.
 */
export async function openLinks(io: CommandIo, plan: Plan): Promise<GitResult<OpenLinks>> {
  const git = gitFor(io);
  const found = await codeRepositories(git, plan.folder, plan);
  let failure: GitResult<never> | undefined;
  const open: { name: string | undefined; repository: Repository; refs: Refs }[] = [];
  for (const { name, repository } of found) {
    const refs = repository.ok ? await refsOf(git, repository.value) : repository;
    if (refs.ok && repository.ok) {
      open.push({ name, repository: repository.value, refs: refs.value });
      tellOfRefs(io, name, refs.value);
    } else if (!refs.ok) {
      // The only one fails the command, which says why.
      if (found.length > 1) say(io, refs.message);
      failure ??= refs;
    }
  }
  if (open.length === 0 && failure) return failure;

  const others = await itemsOnBranches(git, plan, open[0]);
  if (!others.ok) return others;
  const known = withOthers(knownIds(plan.items), others.value);
  const vocabulary = vocabularyOf(idsOf([...plan.items, ...others.value]));
  const repositories: OpenRepository[] = [];
  for (const { name, repository, refs } of open) {
    const index = await readIndex(io, git, repository, refs, vocabulary);
    if (!index.ok) return index;
    const links = itemLinks(known, index.value, refs.branches);
    repositories.push({ name, root: repository.root, refs, index: index.value, links });
  }
  return { ok: true, value: { git, known, repositories } };
}

/** The items that the plan has on other branches of its own repository, if it is in one. */
async function itemsOnBranches(
  git: Git,
  plan: Plan,
  own: { readonly name: string | undefined; readonly repository: Repository; readonly refs: Refs } | undefined,
): Promise<GitResult<readonly Identified[]>> {
  if (own === undefined || own.name !== undefined) return { ok: true, value: [] };
  return new BranchPlans(git, createBlobReader(git)).itemsOf(plan.folder, own.repository, own.refs);
}

function tellOfRefs(io: CommandIo, name: string | undefined, { tips, isShallow, isDetached }: Refs): void {
  const tell = (sentence: string): void => say(io, name === undefined ? sentence : `${name}: ${sentence}`);
  if (tips.length === 0) tell('This repository has no commits yet.');
  if (isDetached) tell('No branch is checked out (HEAD is detached).');
  if (isShallow) tell('This is a shallow clone: older commits are missing, and with them what they say of items.');
}

async function readIndex(
  io: CommandIo,
  git: Git,
  repository: Repository,
  refs: Refs,
  vocabulary: Vocabulary,
): Promise<GitResult<LinkIndex>> {
  const progress = progressOn(io);
  const options = { cacheFolder: cacheFolder(io), onProgress: progress.show };
  const index = await cachedLinks(git, repository, refs, vocabulary, options);
  progress.end();
  return index;
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
