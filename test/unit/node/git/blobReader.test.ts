import assert from 'node:assert/strict';
import path from 'node:path';
import { createBlobReader } from '../../../../src/node/git/blobReader.ts';
import { createGit, type Git } from '../../../../src/node/git/createGit.ts';
import { useTempFolder } from '../useTempFolder.ts';
import { type TempRepository, tempRepository } from './tempRepository.ts';

describe('createBlobReader', function () {
  // Real processes, on machines of any speed.
  this.timeout(20_000);
  const temp = useTempFolder();
  let repository: TempRepository;
  let git: Git;
  let asked: string[];

  beforeEach(() => {
    repository = tempRepository(path.join(temp(), 'portal'), path.join(temp(), 'home'));
    repository.git('init', '--quiet');
    const real = createGit({ trusted: () => true, env: repository.env });
    asked = [];
    git = {
      ...real,
      run: (folder, command, args, options) => {
        asked.push(options?.input ?? '');
        return real.run(folder, command, args, options);
      },
    };
  });

  function blob(content: string | Uint8Array): string {
    repository.write('file', content);
    return repository.git('hash-object', '-w', 'file');
  }

  it('gives the exact bytes of many at once, whatever they are, and asks for each once', async () => {
    const contents = ['', '\n', 'a\nb', 'x missing\n', 'é\r\n', '0'.repeat(100_000)].map((text) => Buffer.from(text));
    contents.push(Buffer.from([0, 0xff, 0x0a, 0x00]));
    const ids = contents.map(blob);
    const absent = '0123456789'.repeat(4);
    const reader = createBlobReader(git);
    const result = await reader.read(repository.root, [...ids, absent, ...ids]);
    assert.ok(result.ok);
    assert.deepEqual(
      ids.map((id) => result.value.get(id)),
      contents,
    );
    assert.equal(result.value.has(absent), false);
    await reader.read(repository.root, ids);
    assert.deepEqual(asked, [`${[...ids, absent].join('\n')}\n`]);
  });

  it('forgets what was used longest ago', async () => {
    const [one = '', two = '', three = ''] = ['1111', '2222', '3333'].map((text) => blob(text));
    const reader = createBlobReader(git, 8);
    for (const id of [one, two, one, three, one, two]) await reader.read(repository.root, [id]);
    assert.deepEqual(
      asked,
      [one, two, three, two].map((id) => `${id}\n`),
    );
  });
});
