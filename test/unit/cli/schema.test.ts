import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { runCli } from './support/runCli.ts';

describe('plandeck schema', () => {
  for (const [args, name] of [
    [[], 'plan'],
    [['plan'], 'plan'],
    [['portfolio'], 'portfolio'],
  ] as const) {
    it(`prints the schema of ${name} files for ${['schema', ...args].join(' ')}`, async () => {
      const out = readFileSync(`schemas/${name}.schema.json`, 'utf8');
      assert.deepEqual(await runCli('/', ['schema', ...args]), { code: 0, out, err: '' });
    });
  }

  it('takes nothing else', async () => {
    for (const args of [['items'], ['plan', 'portfolio'], ['--plan', 'x']]) {
      const { code, out } = await runCli('/', ['schema', ...args]);
      assert.deepEqual([code, out], [2, '']);
    }
  });
});
