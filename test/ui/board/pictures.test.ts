import { BoardPage } from '../support/boardPage.ts';
import { giveHistory } from '../support/exampleHistory.ts';
import { useExample } from '../support/folder.ts';
import { PICTURE_SIZE } from '../support/pictureSize.ts';
import { useWorkbench } from '../support/useWorkbench.ts';

const ACCESS = 'plan/teams/access.yaml';

describe('the pictures of the board, in a light theme', () => {
  const folder = useExample();
  giveHistory(folder);
  const workbench = useWorkbench({ ...PICTURE_SIZE, open: folder.path, theme: 'Default Light Modern' });
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
  const workbench = useWorkbench({ ...PICTURE_SIZE, open: folder.path });
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
