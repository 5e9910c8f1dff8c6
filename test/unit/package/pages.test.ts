import assert from 'node:assert/strict';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { pageBuild } from '../../../scripts/builds.mjs';

const LIMIT = 150 * 1024;

describe('the scripts of the pages', () => {
  it('are at most 150 KiB each as they are packed', async () => {
    const { outputFiles } = await esbuild.build({ ...pageBuild(true), write: false, logLevel: 'error' });
    const scripts = outputFiles.filter((file) => file.path.endsWith('.js'));
    const sizes = scripts.map((file) => ({ name: path.basename(file.path), size: file.contents.length }));
    assert.ok(sizes.some(({ name }) => name === 'board.js'));
    assert.deepEqual(
      sizes.filter(({ size }) => size > LIMIT),
      [],
    );
  });
});
