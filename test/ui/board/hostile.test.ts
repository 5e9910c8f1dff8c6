import assert from 'node:assert/strict';
import { git } from '../../fixtures/repository.ts';
import { BoardPage } from '../support/boardPage.ts';
import { eventually } from '../support/eventually.ts';
import { useExample } from '../support/folder.ts';
import { useWorkbench } from '../support/useWorkbench.ts';

const TITLE = `<img src=x onerror="globalThis.owned='x'"> javascript:alert(1) \${1+1} '"><b>x</b> </script>`;
const ID = `HOS-"'><b>x</b>`;
const STATUS = `<b>"todo'</b>\${2}`;
const PERSON = `"><img src=x onerror=1> Eve`;
const LABEL = '<i>label</i>';
const ENDLESS = 'A'.repeat(10_000);
const quoted = (text: string): string => JSON.stringify(text);

const PLAN = `project: {key: HOS, name: ${quoted(TITLE)}}
workflow: [{id: ${quoted(STATUS)}, category: todo}, doing, {id: review, wip: 1}, done]
priorities: moscow
checks: {wip-exceeded: error}
people: [{id: eve, name: ${quoted(PERSON)}}]
items:
  - {id: ${quoted(ID)}, title: ${quoted(TITLE)}, priority: must, rank: 1, assignees: [eve], labels: [${quoted(LABEL)}], waiting: ${quoted(TITLE)}, description: ${quoted(TITLE)}}
  - {id: HOS-bidi1, title: "safe\\u202egnp.exe\\0end", priority: must, rank: 2}
  - {id: HOS-long1, title: ${ENDLESS}, priority: must, rank: 3}
  - {id: HOS-revi1, title: In review, status: review}
`;

/** Whatever would show that a text had been read as more than text. */
const ACTIVE = 'img, b, i, a, iframe, object, script:not([src], #_vscodeApiScript)';

/** A message of VS Code that a policy forbade something. */
const COMPLAINT = /Content Security Policy/i;

describe('a board of text that tries to be more than text', () => {
  const folder = useExample({ 'hostile/plan.yaml': PLAN });
  git(folder.path, 'branch', `HOS-revi1-"'><b>x</b>$(x)`);
  const workbench = useWorkbench({ open: folder.path });
  const board = () => new BoardPage(workbench());
  const complaints: string[] = [];

  /** The frame of the page's own document. */
  const frame = async () => {
    const found = await (await board().frame.locator('body').elementHandle())?.ownerFrame();
    return found ?? assert.fail('The page has no frame.');
  };
  const assertInert = async (): Promise<void> => {
    assert.equal(await board().frame.locator(ACTIVE).count(), 0);
    assert.equal(await (await frame()).evaluate('globalThis.owned'), undefined);
  };

  before(async () => {
    workbench().page.on('console', (message) => {
      if (COMPLAINT.test(message.text())) complaints.push(message.text());
    });
    await board().open();
    await board().choose('Plans', TITLE);
    await board().card('In review').waitFor();
    await (await frame()).evaluate(`globalThis.violations = [];
      document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))`);
  });

  it('shows it as it was written: on cards, in tooltips and heads, in the picker and to those who hear it', async () => {
    const card = board().card('onerror');
    assert.equal(await card.locator('div.title').innerText(), TITLE);
    assert.equal(await card.locator('div.title').getAttribute('title'), TITLE);
    assert.equal(await card.locator('.id').innerText(), ID);
    assert.ok((await card.getAttribute('aria-label'))?.includes(TITLE));
    assert.equal(await card.locator('.person').first().getAttribute('title'), PERSON);
    const context = JSON.parse((await card.getAttribute('data-vscode-context')) ?? '');
    assert.equal(context.plandeckKey, ID);
    assert.equal(await board().frame.getByRole('columnheader').first().locator('.name').innerText(), STATUS);
    assert.equal(await board().frame.locator('h1').textContent(), `Board: ${TITLE}`);
    // Git says later which branch it is on.
    await board().card(`HOS-revi1-"'><b>x</b>$(x)`).waitFor();
    await assertInert();
  });

  it('writes out what would act without being seen, and cuts what has no end', async () => {
    assert.equal(await board().card('HOS-bidi1').locator('div.title').innerText(), 'safe\\u202egnp.exe\\u0000end');
    const title = await board().card('HOS-long1').locator('div.title').innerText();
    assert.ok(title.length < 1000 && title.endsWith('…'), `${title.length} characters`);
  });

  it('shows it as it was written in lanes, beside the pointer, in refusals and in what is said of a filter', async () => {
    await board().choose('Lanes', 'Lanes: by assignee');
    await board().frame.locator('.lane-head .name').getByText(PERSON, { exact: true }).waitFor();
    await board().choose('Lanes', 'Lanes: none');
    const { mouse, keyboard } = workbench().page;
    const box = (await board().card('onerror').boundingBox()) ?? assert.fail();
    await mouse.move(box.x + 40, box.y + 20);
    await mouse.down();
    await mouse.move(box.x + 80, box.y + 60, { steps: 4 });
    assert.equal(await board().frame.locator('.ghost .title').innerText(), TITLE);
    await keyboard.press('Escape');
    await mouse.up();
    await board().filter.fill(`assignee:"<b>x</b>"`);
    await board().frame.locator('.notice').getByText('<b>x</b>').waitFor();
    await assertInert();
    await board().filter.fill('');
    await board().frame.locator('.notice').waitFor({ state: 'detached' });
  });

  it('says it as it was written when a card has moved', async () => {
    await board().press(board().card('onerror'), 'Alt+ArrowRight');
    await board().frame.locator('.unseen[aria-live]').getByText(`${ID} moved to doing`).waitFor();
    await workbench().page.keyboard.press('Control+Z');
    await eventually(() => assert.equal(folder.read('hostile/plan.yaml'), PLAN));
    await assertInert();
  });

  it('drops what others tell it: of another session, malformed, or of a board that is gone', async () => {
    const drawn = () => board().grid.evaluate((grid) => grid.innerText);
    const before = await drawn();
    await (await frame()).evaluate(`new Promise((resolve) => {
      const { session } = JSON.parse(document.body.dataset.page);
      const select = { kind: 'select', keys: ['HOS-revi1'] };
      const empty = { kind: 'board', version: 999, options: { filter: '', withParents: false },
        frame: { title: 'forged', plans: [], iterations: [], iterationTerm: '' },
        columns: [], lanes: [], cards: [], gone: [], cells: [] };
      for (const data of [select, { message: select }, { session: 'wrong', message: select }, { session: 'wrong', message: empty },
        { session, message: { kind: 'select', keys: [1] } }, { session, message: { ...empty, columns: 'all' } },
        { session, message: { ...empty, base: -1 } }, null, 'text', { session, message: { kind: '__proto__' } }]) postMessage(data);
      addEventListener('message', ({ data }) => data === 'last' && resolve());
      postMessage('last');
    })`);
    await eventually(async () => assert.equal(await drawn(), before));
    assert.equal(await board().frame.locator('.card.selected').filter({ hasText: 'In review' }).count(), 0);
    assert.equal(folder.read('hostile/plan.yaml'), PLAN);
  });

  it('gives its policy nothing to complain of in a session of use', async () => {
    const { keyboard } = workbench().page;
    await board().drag(board().card('onerror'), 'doing');
    await eventually(() => assert.match(folder.read('hostile/plan.yaml'), /status: doing/));
    await keyboard.press('Control+Z');
    await eventually(() => assert.equal(folder.read('hostile/plan.yaml'), PLAN));
    await board().press(board().card('onerror'), 'Control+C', 'Control+F');
    await board().frame.getByRole('textbox', { name: 'Find' }).fill('in');
    await keyboard.press('Escape');
    await board().press(board().card('onerror'), '?');
    await board().frame.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await board().frame.getByRole('switch', { name: 'Compact Cards' }).click();
    await board().frame.getByRole('switch', { name: 'Compact Cards' }).click();
    await board().filter.fill('review');
    await board().card('onerror').waitFor({ state: 'detached' });
    await board().filter.fill('');
    await board().card('onerror').waitFor();
    assert.deepEqual(await (await frame()).evaluate('violations'), []);
    assert.deepEqual(complaints, []);
  });

  it('has a policy that forbids what is put in from elsewhere', async () => {
    const page = await frame();
    await page.evaluate(`(() => {
      const put = (tag, change) => { const element = document.createElement(tag); change(element); document.body.append(element); };
      put('script', (script) => { script.textContent = 'globalThis.owned = true'; });
      put('style', (style) => { style.textContent = 'body { opacity: 0 }'; });
      put('img', (img) => { img.src = 'https://example.org/x.png'; });
      put('button', (button) => { button.setAttribute('onclick', 'globalThis.owned = true'); button.click(); });
    })()`);
    await eventually(async () =>
      assert.deepEqual([...new Set((await page.evaluate('violations')) as string[])].sort(), [
        'img-src',
        'script-src-attr',
        'script-src-elem',
        'style-src-elem',
      ]),
    );
    assert.equal(await page.evaluate('globalThis.owned'), undefined);
    assert.equal(await page.evaluate('getComputedStyle(document.body).opacity'), '1');
  });
});
