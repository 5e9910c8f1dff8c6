import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { tempRepository } from '../node/git/tempRepository.ts';
import { writeFiles } from '../node/plan/writeFiles.ts';
import { runCli } from './support/runCli.ts';
import { PLAN, TEAM, usePlan } from './support/usePlan.ts';

describe('--dry-run', () => {
  const { folder, begin, cli, assertRefused, assertDone } = usePlan();

  it('prints what git apply takes, and writes nothing', async function () {
    this.timeout(30_000);
    const repository = tempRepository(path.join(folder(), 'portal'), path.join(folder(), 'home'));
    repository.git('init', '--quiet');
    repository.commit('.gitattributes', '* -text\n');
    writeFiles(repository.root, {
      'plan.yaml': PLAN,
      'plan/team.yaml': TEAM,
      'plan/bom.yaml': '\ufeffitems:\n  - {id: WEB-f1, title: Six}\n',
    });
    const read = (name: string): string => readFileSync(path.join(repository.root, name), 'utf8');
    const edits: string[][] = [
      ['set', 'WEB-d1', 'status=done'],
      ['add', 'title=New', 'id=WEB-d5', '--file=plan/team.yaml'],
      ['set', 'WEB-f1', 'title=Seven'],
      ['mv', 'WEB-c1', '--file', 'plan/new.yaml'],
      ['rename', 'WEB-b1', 'WEB-b9'],
      ['rank', 'WEB-d1', '--top'],
      ['accept', 'WEB-r1', 'id=WEB-n1'],
      ['rm', 'WEB-b9', '--references=remove'],
    ];
    for (const edit of edits) {
      const names = ['plan.yaml', 'plan/team.yaml', 'plan/bom.yaml', 'plan/new.yaml'];
      const now = (): (string | undefined)[] =>
        names.map((name) => (existsSync(path.join(repository.root, name)) ? read(name) : undefined));
      const before = now();
      const { code, out, err } = await runCli(repository.root, [...edit, '--dry-run']);
      assert.deepEqual([code, err], [0, ''], edit.join(' '));
      assert.deepEqual(now(), before);
      writeFiles(repository.root, { '.git/change.patch': out });
      assert.equal((await runCli(repository.root, edit)).code, 0);
      const written = now();
      for (const [index, name] of names.entries()) {
        if (before[index] !== undefined) writeFiles(repository.root, { [name]: before[index] });
        else if (written[index] !== undefined) repository.git('clean', '--quiet', '--force', name);
      }
      repository.git('apply', '.git/change.patch');
      assert.deepEqual(now(), written, edit.join(' '));
    }
  });

  it('marks a last line without an end, keeps CRLF, and names a new file', async () => {
    begin();
    await assertDone(
      ['set', 'WEB-d1', 'status=done', '--dry-run'],
      `--- a/team.yaml
+++ b/team.yaml
@@ -1,2 +1,2 @@
 items:\r
-  - {id: WEB-d1, title: Four}
\\ No newline at end of file
+  - {id: WEB-d1, title: Four, status: done}
\\ No newline at end of file
`,
    );
    const { out } = await cli(['mv', 'WEB-c1', '--file', 'new.yaml', '--dry-run']);
    assert.match(out, /\n--- \/dev\/null\n\+\+\+ b\/new\.yaml\n@@ -0,0 \+1,4 @@\n\+items:\n/);
    assert.equal(existsSync(path.join(folder(), 'new.yaml')), false);
    await assertDone(['set', 'WEB-d1', 'status=', '--dry-run'], '');
    const json = JSON.parse((await cli(['rank', 'WEB-c1', '--top', '--dry-run', '--json'])).out);
    assert.match(json.diff, /^\+ {4}rank: 3$/m);
    await assertRefused(['set', 'WEB-a1', 'status=nope', '--dry-run'], 1, /no status "nope"/);
    await assertRefused(['check', '--dry-run'], 2, /^The option --dry-run belongs to the commands add, set, rm/);
  });

  it('lets nothing act on a terminal', async () => {
    begin({ 'team.yaml': '# \u202eevil\nitems:\n  - {id: WEB-d1, title: Four}\n' });
    const edit = ['set', 'WEB-d1', 'title=x', '--dry-run'];
    assert.match((await cli(edit, { columns: 80 })).out, /^ # \\u202eevil$/m);
    assert.match((await cli(edit)).out, /^ # \u202eevil$/m);
  });
});
