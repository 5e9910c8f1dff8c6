import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LinkIndex } from '../../../../src/core/links/linkIndex.ts';
import { vocabularyOf } from '../../../../src/core/links/vocabulary.ts';
import { cachedLinks } from '../../../../src/node/git/cachedLinks.ts';
import { createGit, type Git } from '../../../../src/node/git/createGit.ts';
import { linkFileText, linksInFile } from '../../../../src/node/git/linkFile.ts';
import { type ReadLinksOptions, readLinks } from '../../../../src/node/git/readLinks.ts';
import { refsOf } from '../../../../src/node/git/refsOf.ts';
import { repositoryOf } from '../../../../src/node/git/repositoryOf.ts';
import { useTempFolder } from '../useTempFolder.ts';
import { type TempRepository, tempRepository } from './tempRepository.ts';

describe('cachedLinks', function () {
  // Real processes, on machines of any speed.
  this.timeout(20_000);
  const temp = useTempFolder();
  const cacheFolder = (): string => path.join(temp(), 'cache', 'plandeck');
  let repository: TempRepository;
  let git: Git;
  let asked: string[];

  beforeEach(() => {
    repository = tempRepository(path.join(temp(), 'portal'), path.join(temp(), 'home'));
    repository.git('init', '--quiet');
    repository.git('commit', '--quiet', '--allow-empty', '--message=WEB-a1: Begin');
    const real = createGit({ trusted: () => true, env: repository.env });
    asked = [];
    git = {
      ...real,
      stream(folder, command, args, onData, options) {
        asked.push(options?.input ?? '');
        return real.stream(folder, command, args, onData, options);
      },
    };
  });

  async function read(options: ReadLinksOptions = {}, folder: string | 'none' = cacheFolder(), ids = ['WEB-a1']) {
    asked = [];
    const found = await repositoryOf(git, repository.root);
    assert.ok(found.ok);
    const refs = await refsOf(git, found.value);
    assert.ok(refs.ok);
    return cachedLinks(git, found.value, refs.value, vocabularyOf(ids), {
      cacheFolder: folder === 'none' ? undefined : folder,
      ...options,
    });
  }

  async function subjects(...args: Parameters<typeof read>): Promise<string[]> {
    const result = await read(...args);
    assert.ok(result.ok, result.ok ? '' : result.message);
    return [...result.value.commits.values()].map(({ subject }) => subject).sort();
  }

  const cacheFile = (): string => path.join(cacheFolder(), readdirSync(cacheFolder())[0] ?? '');

  it('reads what is new, and nothing where nothing is', async () => {
    assert.deepEqual(await subjects(), ['WEB-a1: Begin']);
    assert.deepEqual(await subjects(), ['WEB-a1: Begin']);
    assert.deepEqual(asked, []);
    const old = repository.git('rev-parse', 'HEAD');
    const next = repository.commit('web-a1.txt', '');
    assert.deepEqual(await subjects(), ['Change web-a1.txt', 'WEB-a1: Begin']);
    assert.deepEqual(asked, [`${next}\n^${old}\n`]);
    assert.equal(readdirSync(cacheFolder()).length, 1);
  });

  it('forgets what no branch leads to, and reads all where git has forgotten it as well', async () => {
    repository.commit('web-a1.txt', '');
    assert.equal((await subjects()).length, 2);
    repository.git('reset', '--quiet', '--hard', 'HEAD~');
    assert.deepEqual(await subjects(), ['WEB-a1: Begin']);
    repository.git('commit', '--quiet', '--amend', '--allow-empty', '--message=Again, for WEB-a1');
    repository.git('reflog', 'expire', '--expire=now', '--all');
    repository.git('gc', '--quiet', '--prune=now');
    assert.deepEqual(await subjects(), ['Again, for WEB-a1']);
    assert.equal(asked.length, 2);
  });

  it('reads all where somebody has given a commit other parents', async () => {
    const next = repository.commit('web-a1.txt', '');
    assert.equal((await subjects()).length, 2);
    repository.write('.git/info/grafts', `${next}\n`);
    assert.deepEqual(await subjects(), ['Change web-a1.txt']);
    rmSync(path.join(repository.root, '.git', 'info', 'grafts'));
    assert.equal((await subjects()).length, 2);
    repository.git('replace', '--graft', next);
    assert.deepEqual(await subjects(), ['Change web-a1.txt']);
  });

  it('reads all where another key is looked for, and where a shallow clone ends elsewhere', async () => {
    repository.commit('pay-1.txt', '');
    assert.deepEqual(await subjects(), ['WEB-a1: Begin']);
    assert.deepEqual(await subjects({}, cacheFolder(), ['PAY-1']), ['Change pay-1.txt', 'WEB-a1: Begin']);
    writeFileSync(path.join(repository.root, '.git', 'shallow'), `${repository.git('rev-parse', 'HEAD')}\n`);
    assert.deepEqual(await subjects(), ['Change pay-1.txt']);
    rmSync(path.join(repository.root, '.git', 'shallow'));
    assert.equal((await subjects()).length, 2);
  });

  it('throws odd files away', async () => {
    await subjects();
    const text = readFileSync(cacheFile(), 'utf8');
    const sound = JSON.parse(text);
    const changes: Record<string, unknown>[] = [
      { version: sound.version + 1 },
      { repository: '/elsewhere' },
      { epoch: 1 },
      { keys: ['a b'] },
      { others: [''] },
      { tips: ['--output=x'] },
      { tips: 'x' },
      { authors: [['x']] },
      { authors: [] },
      { commits: 'x' },
      { commits: '' },
      { times: ['1'] },
      { times: [1.5] },
      { authorOf: [7] },
      { subjects: [1] },
      { subjects: [] },
      { mentions: null },
    ];
    const odd: (string | Uint8Array)[] = changes.map((change) => JSON.stringify({ ...sound, ...change }));
    for (const content of [...odd, '', 'null', '[]', '{', text.slice(0, -9), Uint8Array.of(0xff, 0xfe, 0)]) {
      writeFileSync(cacheFile(), content);
      assert.deepEqual(await subjects(), ['WEB-a1: Begin'], String(content));
      assert.equal(asked.length, 1, String(content));
      assert.equal(readFileSync(cacheFile(), 'utf8'), text, String(content));
    }
  });

  it('does without where nothing can be kept', async () => {
    assert.deepEqual(await subjects({}, 'none'), ['WEB-a1: Begin']);
    writeFileSync(path.join(temp(), 'cache'), '');
    assert.deepEqual(await subjects(), ['WEB-a1: Begin']);
    rmSync(path.join(temp(), 'cache'));
    await subjects();
    const file = cacheFile();
    rmSync(file);
    mkdirSync(file);
    assert.deepEqual(await subjects(), ['WEB-a1: Begin']);
  });

  it('says how far it is, and can be cancelled', async () => {
    const controller = new AbortController();
    const cancelled = await read({ signal: controller.signal, onProgress: () => controller.abort() });
    assert.equal(cancelled.ok ? undefined : cancelled.reason, 'aborted');
    const counts: number[] = [];
    await subjects({ onProgress: (count) => counts.push(count) });
    assert.equal(counts.at(-1), 1);
  });

  it('reads commits of every kind', async () => {
    repository.git('commit', '--quiet', '--allow-empty', `--message=${'long '.repeat(200)}\nline, WEB-a1`);
    repository.git(
      'commit',
      '--quiet',
      '--allow-empty',
      `--message=x\n\n${'WEB-a1 '.repeat(100_000).slice(0, 90_000)}`,
    );
    repository.git(
      '-c',
      'i18n.commitEncoding=latin1',
      'commit',
      '--quiet',
      '--allow-empty',
      '--message=WEB-a1: \u00e9',
    );
    repository.git('config', 'log.date', 'relative');
    repository.git('config', 'format.pretty', 'oneline');
    repository.git('config', 'color.ui', 'always');
    repository.git('notes', 'add', '-m', 'WEB-a1 in a note');
    const blob = repository.git('hash-object', '-w', '.git/HEAD');
    repository.git('tag', 'blob', blob);
    repository.git('tag', '-a', '-m', 'x', 'annotated', blob);
    const found = await subjects();
    assert.equal(found.length, 4);
    assert.ok(found.includes(`${'long '.repeat(200)}`.slice(0, 500)));
    assert.ok(found.includes('x'));
  });

  it('keeps in a file all that it knows', async () => {
    const found = await repositoryOf(git, repository.root);
    assert.ok(found.ok);
    const refs = await refsOf(git, found.value);
    assert.ok(refs.ok);
    const result = await readLinks(git, repository.root, refs.value, vocabularyOf(['WEB-a1', 'É"\n'.trim()]));
    assert.ok(result.ok);
    const index: LinkIndex = result.value;
    assert.deepEqual(linksInFile('here', linkFileText('here', index)), index);
    const empty = { ...index, commits: new Map() };
    assert.deepEqual(linksInFile('here', linkFileText('here', empty)), empty);
  });
});
