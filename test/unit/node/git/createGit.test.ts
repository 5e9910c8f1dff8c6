import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createGit } from '../../../../src/node/git/createGit.ts';
import { useTempFolder } from '../useTempFolder.ts';

const trusted = () => true;

describe('createGit', function () {
  // Real processes, on machines of any speed.
  this.timeout(20_000);
  const temp = useTempFolder();

  /** A program named git that writes its environment and arguments to a file, then runs `script`. */
  function standIn(script = ''): { env: NodeJS.ProcessEnv; started: () => string | undefined } {
    const folder = path.join(temp(), 'bin');
    const marker = path.join(temp(), 'started');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'git'), `#!/bin/sh\n{ env; printf '<%s>\\n' "$@"; } > '${marker}'\n${script}\n`);
    chmodSync(path.join(folder, 'git'), 0o755);
    return {
      env: { PATH: `${folder}${path.delimiter}${process.env['PATH']}` },
      started: () => (existsSync(marker) ? readFileSync(marker, 'utf8') : undefined),
    };
  }

  it('starts no process in an untrusted workspace, and does so as soon as it is trusted', async () => {
    const { env, started } = standIn();
    let trust = false;
    const git = createGit({ trusted: () => trust, env });
    const refused = await git.run(temp(), 'rev-parse', ['HEAD']);
    assert.equal(refused.ok ? undefined : refused.reason, 'untrusted');
    assert.equal(started(), undefined);
    trust = true;
    assert.equal((await git.run(temp(), 'rev-parse', ['HEAD'])).ok, true);
    assert.match(started() ?? '', /<HEAD>/);
  });

  it('passes arguments one by one, without a shell', async () => {
    const { env, started } = standIn();
    await createGit({ trusted, env }).run(temp(), 'rev-parse', ['a b', '$(touch x)', '"; touch x']);
    assert.match(started() ?? '', /<rev-parse>\n<a b>\n<\$\(touch x\)>\n<"; touch x>\n$/);
  });

  it('drops the variables that steer git and keeps the others', async () => {
    const { env, started } = standIn();
    const steering = { GIT_DIR: '/x', GIT_EXTERNAL_DIFF: 'x', GIT_SSH_COMMAND: 'x', git_trace: '1', EDITOR: 'x' };
    const result = await createGit({ trusted, env: { ...env, ...steering, GIT_PAGER: 'x', HOME: '/home/ana' } }).run(
      temp(),
      'rev-parse',
      [],
    );
    assert.equal(result.ok, true);
    const seen = started() ?? '';
    assert.doesNotMatch(seen, /^(GIT_DIR|GIT_EXTERNAL_DIFF|GIT_SSH_COMMAND|git_trace|EDITOR)=/m);
    for (const line of [
      'HOME=/home/ana',
      'LC_ALL=C',
      'GIT_PAGER=cat',
      'GIT_OPTIONAL_LOCKS=0',
      'GIT_TERMINAL_PROMPT=0',
    ]) {
      assert.ok(seen.includes(`${line}\n`), line);
    }
  });

  it('says so when git is not installed', async () => {
    for (const PATH of ['', temp(), undefined]) {
      const result = await createGit({ trusted, env: { PATH } }).run(temp(), 'rev-parse', []);
      assert.equal(result.ok ? undefined : result.reason, 'no-git');
    }
  });

  it('does not take a git from the workspace by way of a relative PATH', async () => {
    const { started } = standIn();
    const relative = path.relative(process.cwd(), path.join(temp(), 'bin'));
    const git = createGit({ trusted, env: { PATH: [relative, 'bin', './bin', ''].join(path.delimiter) } });
    const result = await git.run(temp(), 'rev-parse', []);
    assert.equal(result.ok ? undefined : result.reason, 'no-git');
    assert.equal(started(), undefined);
  });

  it('says so when what is named git can not be started', async () => {
    const folder = path.join(temp(), 'bin');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'git'), '#!/nowhere/sh\n', { mode: 0o755 });
    const result = await createGit({ trusted, env: { PATH: folder } }).run(temp(), 'rev-parse', []);
    assert.equal(result.ok ? undefined : result.reason, 'no-git');
  });

  it('stops a git that takes too long, even if its children hold on to the pipes', async () => {
    const { env } = standIn('sleep 600 & echo $! > child; wait');
    const result = await createGit({ trusted, env, timeoutMs: 1500 }).run(temp(), 'rev-parse', []);
    process.kill(Number(readFileSync(path.join(temp(), 'child'), 'utf8')));
    assert.equal(result.ok ? undefined : result.reason, 'timeout');
  });

  it('stops when aborted, and starts nothing when aborted before', async () => {
    const { env, started } = standIn('exec sleep 600');
    const git = createGit({ trusted, env });
    const before = await git.run(temp(), 'rev-parse', [], { signal: AbortSignal.abort() });
    assert.equal(before.ok ? undefined : before.reason, 'aborted');
    assert.equal(started(), undefined);
    const controller = new AbortController();
    const running = git.run(temp(), 'rev-parse', [], { signal: controller.signal });
    const abort = setInterval(() => started() !== undefined && controller.abort(), 10);
    const during = await running;
    clearInterval(abort);
    assert.equal(during.ok ? undefined : during.reason, 'aborted');
  });

  it("puts git's own words into the sentence", async () => {
    const { env } = standIn("echo 'fatal: the index is corrupt' >&2; exit 128");
    const result = await createGit({ trusted, env }).run(temp(), 'ls-files', []);
    assert.deepEqual(result, {
      ok: false,
      reason: 'failed',
      message: 'The command "git ls-files" failed: the index is corrupt.',
    });
  });

  it('streams output as it comes, with the settings of every command', async () => {
    const { env, started } = standIn('cat; exit 0');
    const chunks: Buffer[] = [];
    const input = 'x'.repeat(1_000_000);
    const git = createGit({ trusted, env });
    const result = await git.stream(temp(), 'log', ['--stdin'], (chunk) => chunks.push(chunk), { input });
    assert.deepEqual(result, { ok: true, value: 0 });
    assert.ok(Buffer.concat(chunks).toString() === input);
    assert.match(started() ?? '', /<-c>\n<core.fsmonitor=>\n(<.*>\n)*<log>\n<--no-ext-diff>\n(<.*>\n)*<--stdin>\n$/);
  });

  it('lets a stream take long that goes on, and stops one that says nothing more', async () => {
    const { env } = standIn('for i in 1 2 3 4; do echo $i; sleep 0.5; done; exec sleep 600');
    let text = '';
    const git = createGit({ trusted, env, timeoutMs: 1500 });
    const result = await git.stream(temp(), 'log', [], (chunk) => {
      text += chunk;
    });
    assert.equal(result.ok ? undefined : result.reason, 'timeout');
    assert.equal(text, '1\n2\n3\n4\n');
  });

  it('passes on what goes wrong while a stream is read, and ends it', async () => {
    const { env } = standIn('echo x; exec sleep 600');
    const git = createGit({ trusted, env });
    const read = (): never => {
      throw new TypeError('a bug');
    };
    await assert.rejects(git.stream(temp(), 'log', [], read), TypeError);
  });

  it('fails as a value when the folder is gone', async () => {
    const result = await createGit({ trusted }).run(path.join(temp(), 'gone'), 'rev-parse', []);
    assert.equal(result.ok ? undefined : result.reason, 'failed');
  });
});
