import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { commitAll, git } from '../../fixtures/repository.ts';
import { writeTree } from '../../fixtures/writeTree.ts';

export const trusted = true;

/** The names of branches that git takes for something else; a server could send them. */
export const ODD_BRANCHES = ['--output=WEB-k7f2m', '-h', 'WEB-k7f2m..b'];
/** What a trap that was sprung leaves behind, in the folder above the workspace. */
export const SPRUNG = 'sprung';

/**
 * Makes a repository in `folder` whose configuration names a program wherever git takes one. VS Code's own git is
 * switched off, for it runs what the repository names, as git itself does.
 */
export async function prepare(folder: string): Promise<string> {
  writeTree(folder, {
    '.vscode/settings.json': '{"git.enabled": false}',
    'plan/plan.yaml': `project: {key: WEB, name: Portal}
people: [{id: ana, email: ana@example.org}]
items:
  - {id: WEB-k7f2m, title: Log in, status: doing, assignees: [ana]}
`,
    'code.txt': 'one\n',
  });
  commitAll(folder, 'WEB-k7f2m: Begin');
  git(folder, 'branch', 'WEB-k7f2m-work');
  writeFileSync(path.join(folder, 'code.txt'), 'two\n');
  commitAll(folder, 'WEB-k7f2m: Go on');
  const head = git(folder, 'rev-parse', 'HEAD');
  writeTree(path.join(folder, '.git', 'refs', 'heads'), Object.fromEntries(ODD_BRANCHES.map((name) => [name, head])));
  setTraps(folder);
  return folder;
}

function setTraps(folder: string): void {
  const trap = path.join(path.dirname(folder), 'trap');
  writeFileSync(trap, `#!/bin/sh\necho "$0 $@" >> '${path.join(path.dirname(folder), SPRUNG)}'\ncat 2>/dev/null\n`);
  chmodSync(trap, 0o755);
  const names = [
    'core.fsmonitor',
    'core.pager',
    'core.editor',
    'core.sshCommand',
    'credential.helper',
    'diff.external',
    'diff.trap.textconv',
    'filter.trap.clean',
    'filter.trap.smudge',
    'filter.trap.process',
    'gpg.program',
  ];
  for (const name of names) git(folder, 'config', name, trap);
  git(folder, 'config', 'log.showSignature', 'true');
  const hooks = path.join(path.dirname(folder), 'hooks');
  writeTree(hooks, Object.fromEntries(HOOKS.map((name) => [name, `#!/bin/sh\nexec '${trap}' ${name}\n`])));
  for (const name of HOOKS) chmodSync(path.join(hooks, name), 0o755);
  git(folder, 'config', 'core.hooksPath', hooks);
  writeTree(folder, { '.git/info/attributes': '* filter=trap diff=trap\n' });
}

const HOOKS = ['post-checkout', 'post-index-change', 'reference-transaction', 'pre-commit', 'post-commit'];
