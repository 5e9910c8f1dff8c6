import assert from 'node:assert/strict';
import path from 'node:path';
import { itemLinks } from '../../../../src/core/links/itemLinks.ts';
import { idsOf, knownIds } from '../../../../src/core/links/knownIds.ts';
import type { LinkIndex } from '../../../../src/core/links/linkIndex.ts';
import { vocabularyOf } from '../../../../src/core/links/vocabulary.ts';
import { aheadOf, behindOf } from '../../../../src/node/git/aheadOf.ts';
import { createGit } from '../../../../src/node/git/createGit.ts';
import { linkFileText, linksInFile } from '../../../../src/node/git/linkFile.ts';
import { mappedAuthors } from '../../../../src/node/git/mappedAuthors.ts';
import { readLinks } from '../../../../src/node/git/readLinks.ts';
import { type Refs, refsOf } from '../../../../src/node/git/refsOf.ts';
import { repositoryOf } from '../../../../src/node/git/repositoryOf.ts';
import { useTempFolder } from '../useTempFolder.ts';
import { linkReference, type PlainLinks } from './linkReference.ts';
import { type RandomRepository, randomRepository } from './randomRepository.ts';

const SEEDS = [1, 2, 3, 4];
const STEPS = 30;

describe('the link index of random repositories', function () {
  // Real processes, on machines of any speed.
  this.timeout(300_000);
  const temp = useTempFolder();

  for (const seed of SEEDS) {
    it(`is that of a full reading at each step, with seed ${seed}`, async () => {
      const random = randomRepository(path.join(temp(), 'random'), seed);
      const { repository, items } = random;
      const git = createGit({ trusted: () => true, env: repository.env });
      const found = await repositoryOf(git, repository.root);
      assert.ok(found.ok);
      let index: LinkIndex | undefined;
      const done: string[] = [];
      for (let step = 0; step < STEPS; step++) {
        done.push(random.step());
        const refs = await refsOf(git, found.value);
        assert.ok(refs.ok, refs.ok ? '' : refs.message);
        const next = await readLinks(git, repository.root, refs.value, vocabularyOf(idsOf(items)), index);
        assert.ok(next.ok, next.ok ? '' : next.message);
        index = next.value;
        const links = itemLinks(knownIds(items), index, refs.value.branches);
        assert.deepEqual(plainLinks(links), linkReference(repository, items), done.join('; '));
        assertBothWays(links);
        // As another process would find it.
        if (step % 3 === 0) index = linksInFile('here', linkFileText('here', index));
      }
      assert.ok(index);
      await assertAuthors(random, index);
      await assertCounts(random, refsIn(await refsOf(git, found.value)));
    });
  }

  async function assertAuthors({ repository }: RandomRepository, index: LinkIndex): Promise<void> {
    const git = createGit({ trusted: () => true, env: repository.env });
    repository.write('.mailmap', 'Ana Ruiz <ana@example.org> <ana@home.example>\n');
    const commits = [...index.commits.values()];
    const mapped = await mappedAuthors(
      git,
      repository.root,
      commits.map(({ author }) => author),
    );
    assert.ok(mapped.ok);
    for (const { sha, author, time, subject } of commits) {
      const known = mapped.value.get(author);
      const [line = ''] = repository.git('log', '-1', '--format=%at %aN <%aE> %s', sha).split('\n');
      assert.equal(`${time} ${known?.name} <${known?.email}> ${subject}`, line);
    }
  }

  async function assertCounts({ repository }: RandomRepository, { branches }: Refs): Promise<void> {
    const git = createGit({ trusted: () => true, env: repository.env });
    const [base] = branches;
    if (base === undefined) return;
    const ahead = await aheadOf(git, repository.root, branches, [base]);
    assert.ok(ahead.ok);
    for (const branch of branches) {
      const behind = await behindOf(git, repository.root, branch, [base]);
      const counts = repository.git('rev-list', '--left-right', '--count', `${branch.tip}...${base.tip}`);
      assert.equal(`${ahead.value.get(branch)}\t${behind.ok ? behind.value : behind.message}`, counts, branch.name);
    }
  }
});

function refsIn(result: Awaited<ReturnType<typeof refsOf>>): Refs {
  assert.ok(result.ok);
  return result.value;
}

function plainLinks({ commits, branches }: ReturnType<typeof itemLinks>): PlainLinks {
  const ids = new Set([...commits.keys(), ...branches.keys()]);
  return Object.fromEntries(
    [...ids].map((id) => [
      id,
      {
        commits: (commits.get(id) ?? []).map(({ sha }) => sha).sort(),
        branches: (branches.get(id) ?? []).map(({ name }) => name).sort(),
      },
    ]),
  );
}

function assertBothWays({ commits, branches, itemsOfCommit, itemsOfBranch }: ReturnType<typeof itemLinks>): void {
  const pairs = (lists: ReadonlyMap<string, readonly string[]>): string[] =>
    [...lists].flatMap(([key, values]) => values.map((value) => `${value} ${key}`)).sort();
  const turned = (lists: ReadonlyMap<string, readonly string[]>): string[] =>
    [...lists].flatMap(([key, values]) => values.map((value) => `${key} ${value}`)).sort();
  const shas = new Map([...commits].map(([id, own]) => [id, own.map(({ sha }) => sha)]));
  const names = new Map([...branches].map(([id, own]) => [id, own.map(({ name }) => name)]));
  assert.deepEqual(turned(shas), pairs(itemsOfCommit));
  assert.deepEqual(turned(names), pairs(itemsOfBranch));
}
