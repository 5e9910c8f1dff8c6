import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { walkYaml } from '../../../../src/node/files/walkYaml.ts';
import { useTempFolder } from '../useTempFolder.ts';

describe('walkYaml', () => {
  const temp = useTempFolder();
  const at = (name: string): string => path.join(temp(), name);

  function write(...names: string[]): void {
    for (const name of names) {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      writeFileSync(at(name), '');
    }
  }

  it('finds the YAML files and the nested plans, sorted', async () => {
    write('ws/plan.yaml', 'ws/b.yml', 'ws/a b/é.yaml', 'ws/B.yaml', 'ws/a/plan.yaml', 'ws/a/x/y/plan.yaml');
    write('ws/a.txt', 'ws/yaml', 'ws/x.yaml.bak', 'ws/myplan.yaml', 'ws/.hidden.yaml');
    assert.deepEqual(await walkYaml(at('ws')), {
      files: [
        '.hidden.yaml',
        'B.yaml',
        'a b/é.yaml',
        'a/plan.yaml',
        'a/x/y/plan.yaml',
        'b.yml',
        'myplan.yaml',
        'plan.yaml',
      ],
      nestedPlans: ['a', 'a/x/y'],
      unreadable: [],
    });
  });

  it('skips dot-folders, node_modules, and what only has the name of a file', async () => {
    write('ws/.git/x.yaml', 'ws/a/.cache/x.yaml', 'ws/node_modules/x.yaml', 'ws/a/node_modules/x/plan.yaml');
    mkdirSync(at('ws/folder.yaml'));
    execFileSync('mkfifo', [at('ws/fifo.yaml')]);
    assert.deepEqual(await walkYaml(at('ws')), { files: [], nestedPlans: [], unreadable: [] });
  });

  it('follows links to files that lie inside, and no link to a folder', async () => {
    write('ws/a/x.yaml', 'ws-evil/secret.yaml', 'ws/text.txt');
    symlinkSync(at('ws/a/x.yaml'), at('ws/link.yaml'));
    symlinkSync('../text.txt', at('ws/a/text.yaml'));
    symlinkSync(at('ws-evil/secret.yaml'), at('ws/secret.yaml'));
    symlinkSync(at('ws/nowhere.yaml'), at('ws/dangling.yaml'));
    symlinkSync('/dev/zero', at('ws/zero.yaml'));
    symlinkSync(at('ws'), at('ws/a/circle'));
    symlinkSync(at('ws'), at('ws/a/circle.yaml'));
    symlinkSync(at('ws-evil'), at('ws/out'));
    assert.deepEqual((await walkYaml(at('ws'))).files, ['a/text.yaml', 'a/x.yaml', 'link.yaml']);
  });

  it('names what it could not read', async () => {
    assert.deepEqual(await walkYaml(at('none')), { files: [], nestedPlans: [], unreadable: [''] });
  });

  it('stops when aborted', async () => {
    await assert.rejects(walkYaml(temp(), { signal: AbortSignal.abort(new Error('enough')) }), /enough/);
  });
});
