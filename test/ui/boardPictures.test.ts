import { git } from '../fixtures/repository.ts';
import { BoardPage } from './support/boardPage.ts';
import { type Folder, useExample } from './support/folder.ts';
import { useWorkbench } from './support/useWorkbench.ts';

const ACCESS = 'plan/teams/access.yaml';
const DAY = 24 * 60 * 60 * 1000;

/** What a picture this small needs no room for. */
const SIZE = {
  viewport: { width: 1200, height: 690 },
  scale: 2,
  settings: {
    'git.blame.statusBarItem.enabled': false,
    'window.commandCenter': false,
    'workbench.activityBar.location': 'hidden',
    'workbench.hover.delay': 60_000,
    'workbench.layoutControl.enabled': false,
    'workbench.statusBar.visible': false,
  },
};

/** Has the plan stand in git for some days, with a branch of an item and one that came into review the day before yesterday. */
function giveHistory(folder: Folder): void {
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

describe('the pictures of the board, in a light theme', () => {
  const folder = useExample();
  giveHistory(folder);
  const workbench = useWorkbench({ ...SIZE, open: folder.path, theme: 'Default Light Modern' });
  const board = () => new BoardPage(workbench());

  it('show it whole', async () => {
    await board().open();
    await workbench().runCommand('View: Toggle Primary Side Bar Visibility');
    await board().frame.locator('.age').first().waitFor();
    await board().card('Log in with a passkey').click();
    await workbench().picture('board');
  });

  it('show it while a file cannot be read', async () => {
    const text = folder.read(ACCESS);
    folder.write(ACCESS, text.replace('title: Log in with a passkey', 'title: "Log in with a passkey'));
    await board().frame.getByText('The cards are as they were before').waitFor();
    await workbench().picture('boardBroken');
    folder.write(ACCESS, text);
  });
});

describe('the pictures of the board, in a dark and in a high contrast theme', () => {
  const folder = useExample();
  giveHistory(folder);
  const workbench = useWorkbench({ ...SIZE, open: folder.path });
  const board = () => new BoardPage(workbench());

  it('show its lanes', async () => {
    await board().open();
    await workbench().runCommand('View: Toggle Primary Side Bar Visibility');
    await board().choose('Lanes', 'Lanes: by assignee');
    await board().frame.getByRole('rowheader').first().waitFor();
    await board().frame.locator('.age').first().waitFor();
    await workbench().picture('boardLanes');
  });

  it('show a stand-up', async () => {
    await workbench().setTheme('hc-black');
    await board().frame.getByRole('switch', { name: 'Hold Stand-up' }).click();
    await board().choose('Whose turn it is', 'Chen Wei');
    await board().frame.getByText('Store several passkeys').waitFor();
    await workbench().picture('boardStandUp');
  });
});
