import { execFileSync } from 'node:child_process';
import fs, { closeSync, mkdtempSync, openSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import isomorphicGit from 'isomorphic-git';
import { simpleGit } from 'simple-git';
import { itemLinks } from '../../src/core/links/itemLinks.ts';
import { knownIds } from '../../src/core/links/knownIds.ts';
import type { LinkIndex } from '../../src/core/links/linkIndex.ts';
import { vocabularyOf } from '../../src/core/links/vocabulary.ts';
import { createBlobReader } from '../../src/node/git/blobReader.ts';
import { cachedLinks } from '../../src/node/git/cachedLinks.ts';
import { COMMIT_FORMAT } from '../../src/node/git/commitReader.ts';
import { createGit } from '../../src/node/git/createGit.ts';
import type { GitResult } from '../../src/node/git/gitResult.ts';
import { itemHistory } from '../../src/node/git/itemHistory.ts';
import { readLinks } from '../../src/node/git/readLinks.ts';
import { refsOf } from '../../src/node/git/refsOf.ts';
import { repositoryOf } from '../../src/node/git/repositoryOf.ts';
import { addCommits, historyIds, makeHistory } from './gitHistory.ts';
import { type Figure, medianTime } from './measure.ts';
import { statusFigures } from './statuses.ts';

const SHAPE = { commits: 100_000, items: 3_000, planVersions: 700 };
const NEW = 100;

/** The link index of a long history, beside git itself, simple-git and isomorphic-git in the same run. */
export async function run(): Promise<Figure[]> {
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'plandeck-bench-'));
  try {
    const folder = path.join(temporary, 'repository');
    makeHistory(folder, SHAPE);
    return [...(await linkFigures(temporary, folder)), ...(await statusFigures(path.join(temporary, 'statuses')))];
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

async function linkFigures(temporary: string, folder: string): Promise<Figure[]> {
  const git = createGit({ trusted: () => true });
  const repository = answer(await repositoryOf(git, folder));
  const ids = historyIds(SHAPE);
  const vocabulary = vocabularyOf(ids);
  const refresh = async (earlier?: LinkIndex): Promise<LinkIndex> => {
    const refs = answer(await refsOf(git, repository));
    return answer(await readLinks(git, folder, refs, vocabulary, earlier));
  };
  const fromFile = async (cacheFolder: string): Promise<LinkIndex> => {
    const refs = answer(await refsOf(git, repository));
    return answer(await cachedLinks(git, repository, refs, vocabulary, { cacheFolder }));
  };
  const output = path.join(temporary, 'log');
  const log = await medianTime(() => bareLog(folder, output));
  const toLog = against('git log', log);
  const full = await medianTime(() => refresh());
  const simple = await medianTime(() => simpleGit(folder).log());
  // Once: it takes so long that a median would say no more.
  const started = performance.now();
  await isomorphicGit.log({ fs, dir: folder, ref: 'main' });
  const isomorphic = performance.now() - started;
  const version = await medianTime(() => execFileSync('git', ['--version'], { stdio: 'pipe' }));
  const call = await medianTime(() => execFileSync('git', ['for-each-ref'], { cwd: folder, stdio: 'pipe' }));
  const toCalls = against('twice git --version and for-each-ref', 2 * version + call);

  const index = await refresh();
  const nothing = await medianTime(() => refresh(index));
  const links = await medianTime(() => itemLinks(knownIds(ids.map((id) => ({ id, values: {} }))), index, []));
  const cacheFolder = path.join(temporary, 'cache');
  await fromFile(cacheFolder);
  const kept = await medianTime(() => fromFile(cacheFolder));
  const past = await medianTime(() => {
    return itemHistory(git, createBlobReader(git), folder, { ids: ids.slice(0, 1), folder: '' });
  });
  addCommits(folder, NEW, ids);
  const added = await medianTime(() => refresh(index));
  return [
    {
      name: `git log of ${SHAPE.commits} commits to a file, ${(statSync(output).size / 1e6).toFixed(1)} MB`,
      value: log,
    },
    toLog('full index (goal 120 %)', full),
    toLog("simple-git's log", simple),
    toLog("isomorphic-git's log of one branch", isomorphic),
    { name: 'git --version', value: version },
    { name: 'git for-each-ref', value: call },
    toCalls('nothing new, index in memory (goal 100 %)', nothing),
    toCalls('nothing new, index from the cache file', kept),
    { name: `${NEW} new commits (goal 50)`, value: added },
    { name: `from the index to ${index.commits.size} commits by item`, value: links },
    { name: `history of an item with ${SHAPE.planVersions} changes`, value: past },
  ];
}

/** Git alone, its output to a file, as a shell would do it. */
function bareLog(folder: string, output: string): void {
  const file = openSync(output, 'w');
  const args = ['log', '--branches', '--tags', '--remotes', '-z', `--format=${COMMIT_FORMAT}`];
  execFileSync('git', args, { cwd: folder, stdio: ['ignore', file, 'inherit'] });
  closeSync(file);
}

function against(peer: string, base: number): (name: string, value: number) => Figure {
  return (name, value) => ({ name, value, peer, ratio: value / base });
}

function answer<T>(result: GitResult<T>): T {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}
