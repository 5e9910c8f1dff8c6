import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isInside, isWithin } from '../../../../src/node/files/isInside.ts';
import { useTempFolder } from '../useTempFolder.ts';

describe('isInside', () => {
  const temp = useTempFolder();
  const at = (name: string): string => path.join(temp(), name);

  beforeEach(() => {
    for (const folder of ['ws/plan', 'ws-evil', 'ws/..odd']) mkdirSync(at(folder), { recursive: true });
    writeFileSync(at('ws/plan/plan.yaml'), '');
    writeFileSync(at('ws-evil/plan.yaml'), '');
    symlinkSync(at('ws-evil'), at('ws/out'));
    symlinkSync(at('ws/plan'), at('ws-evil/back'));
    symlinkSync(at('ws'), at('alias'));
    symlinkSync(at('ws/nowhere'), at('ws/dangling'));
    symlinkSync('circle', at('ws/circle'));
  });

  it('compares real paths by components', async () => {
    const inside = [
      'ws',
      'ws/plan/plan.yaml',
      'ws/..odd',
      'ws/new/deep/plan.yaml',
      'alias/plan',
      'ws-evil/back/x.yaml',
    ];
    for (const name of inside) assert.equal(await isInside(at('ws'), at(name)), true, name);
    assert.equal(await isInside(at('alias'), at('ws/plan')), true);
    const outside = [
      'ws-evil',
      'ws-evil/plan.yaml',
      'ws/../ws-evil',
      '',
      'ws/out',
      'ws/out/plan.yaml',
      'ws/out/new.yaml',
    ];
    for (const name of outside) assert.equal(await isInside(at('ws'), at(name)), false, name);
  });

  it('takes for outside what it can not resolve', async () => {
    const names = ['ws/dangling', 'ws/dangling/x', 'ws/circle', 'ws/plan/plan.yaml/x', 'ws/nul\0'];
    for (const name of names) assert.equal(await isInside(at('ws'), at(name)), false, name);
    assert.equal(await isInside(at('none'), at('none')), false);
  });

  it('has a part that only looks at the names', () => {
    assert.equal(isWithin('/ws', '/ws'), true);
    assert.equal(isWithin('/ws', '/ws/..a'), true);
    assert.equal(isWithin('/', '/ws'), true);
    assert.equal(isWithin('/ws', '/ws-evil'), false);
    assert.equal(isWithin('/ws', '/'), false);
  });
});
