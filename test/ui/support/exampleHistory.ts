import { git } from '../../fixtures/repository.ts';
import type { Folder } from './folder.ts';

const ACCESS = 'plan/teams/access.yaml';
const DAY = 24 * 60 * 60 * 1000;

/** Has the example stand in git for some days, with a branch of an item and one that came into review the day before yesterday. */
export function giveHistory(folder: Folder): void {
  commitOf(8, () => git(folder.path, 'commit', '--quiet', '--amend', '--no-edit', '--reset-author'));
  const text = folder.read(ACCESS);
  const at = text.indexOf('status: doing', text.indexOf('id: WEB-m2c8t'));
  folder.write(ACCESS, `${text.slice(0, at)}status: todo ${text.slice(at + 'status: doing'.length)}`);
  commitOf(5, () => git(folder.path, 'commit', '--quiet', '--all', '--message=Put several passkeys off'));
  folder.write(ACCESS, text);
  commitOf(2, () => git(folder.path, 'commit', '--quiet', '--all', '--message=Begin with several passkeys'));
  git(folder.path, 'branch', 'WEB-k7f2m/passkey-login');
}

function commitOf(daysAgo: number, commit: () => void): void {
  const date = new Date(Date.now() - daysAgo * DAY).toISOString();
  process.env['GIT_AUTHOR_DATE'] = date;
  process.env['GIT_COMMITTER_DATE'] = date;
  try {
    commit();
  } finally {
    delete process.env['GIT_AUTHOR_DATE'];
    delete process.env['GIT_COMMITTER_DATE'];
  }
}
