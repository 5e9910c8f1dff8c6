import assert from 'node:assert/strict';
import { isLeftOut, planFilesAmong, planFoldersIn } from '../../../../src/core/model/planFiles.ts';

describe('planFoldersIn', () => {
  it('gives each file to the nearest plan above it, plan.yaml first', () => {
    const files = [
      'z.yaml',
      'plan.yaml',
      'a/b/c.yaml',
      'a/plan.yaml',
      'a/0.yaml',
      'ab/x.yaml',
      'a/b/c/d/plan.yaml',
      'a/b/c/d/e/f.yaml',
    ];
    assert.deepEqual(planFoldersIn(files), [
      { folder: '', files: ['plan.yaml', 'ab/x.yaml', 'z.yaml'] },
      { folder: 'a', files: ['plan.yaml', '0.yaml', 'b/c.yaml'] },
      { folder: 'a/b/c/d', files: ['plan.yaml', 'e/f.yaml'] },
    ]);
    assert.deepEqual(planFoldersIn([...files].reverse()), planFoldersIn(files), 'whatever the order');
  });

  it('leaves out files without a plan above them, and every hidden or foreign folder', () => {
    assert.deepEqual(planFoldersIn(['a.yaml', 'a/b.yaml', 'xplan.yaml']), []);
    assert.deepEqual(
      planFoldersIn([
        'p/plan.yaml',
        'p/.hidden.yaml',
        'p/.git/x.yaml',
        'p/a/node_modules/y/plan.yaml',
        '.vscode/plan.yaml',
        'p/node_modules.yaml',
      ]),
      [{ folder: 'p', files: ['plan.yaml', 'node_modules.yaml'] }],
    );
    assert.deepEqual(['.a', 'a/.b/c', 'node_modules', 'a/node_modules/b', '../a'].map(isLeftOut), Array(5).fill(true));
    assert.deepEqual(['a', 'a.b/c.yaml', 'my_node_modules/a'].map(isLeftOut), Array(3).fill(false));
  });

  it('does not take a name that only starts alike for a folder above', () => {
    assert.deepEqual(planFoldersIn(['web/plan.yaml', 'web2/a.yaml', 'web/2/a.yaml']), [
      { folder: 'web', files: ['plan.yaml', '2/a.yaml'] },
    ]);
  });
});

describe('planFilesAmong', () => {
  const files = ['plan.yaml', 'a.yaml', 'plan/x.yaml', 'plan/sub/y.yaml', 'ci/z.yaml'];

  it('takes all below a plan’s folder, but at the root of a repository only plan/', () => {
    assert.deepEqual(planFilesAmong(files, undefined, false), files);
    assert.deepEqual(planFilesAmong(files, undefined, true), ['plan.yaml', 'plan/x.yaml', 'plan/sub/y.yaml']);
  });

  it('takes what the plan names, wherever it is, and always plan.yaml', () => {
    for (const isRoot of [true, false]) {
      assert.deepEqual(planFilesAmong(files, ['ci/*.yaml', './plan/*'], isRoot), [
        'plan.yaml',
        'plan/x.yaml',
        'ci/z.yaml',
      ]);
      assert.deepEqual(planFilesAmong(files, [], isRoot), ['plan.yaml']);
      assert.deepEqual(planFilesAmong(files, ['../**', '/a.yaml'], isRoot), ['plan.yaml']);
    }
  });
});
