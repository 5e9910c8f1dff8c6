import assert from 'node:assert/strict';
import { EditorPage } from '../support/editorPage.ts';
import { eventually } from '../support/eventually.ts';
import { useExample } from '../support/folder.ts';
import { useWorkbench } from '../support/useWorkbench.ts';

const TITLE = `<img src=x onerror="globalThis.owned='x'"> $(flame) \${1+1} '"><b>x</b> </script>`;
const ID = `HOS-"'><b>x</b>`;
const STATUS = `<b>"todo'</b>\${2}`;
const PERSON = `"><img src=x onerror=1> Eve`;
const MEGABYTE = 1_000_000;
const DESCRIPTION = `[run](javascript:alert(1)) [command](command:workbench.action.quit) [fine](https://example.org/fine)

<img src=x onerror="globalThis.owned=1"><script>globalThis.owned=1</script>

![picture](https://example.org/x.png)

| a | b |
|---|---|
| <b>c</b> | d\u202e |
`;
const quoted = (text: string): string => JSON.stringify(text);

const FILE = 'hostile/plan.yaml';
const PLAN = `project: {key: HOS, name: ${quoted(TITLE)}}
workflow: [{id: ${quoted(STATUS)}, category: todo}, doing, done]
people: [{id: eve, name: ${quoted(PERSON)}}, {id: rtl, name: "R\\u202eTL"}]
items:
  - {id: ${quoted(ID)}, title: ${quoted(TITLE)}, assignees: [eve, rtl], labels: [<i>label</i>], description: ${quoted(DESCRIPTION)}}
  - {id: HOS-bidi1, title: "safe\\u202egnp.exe\\0end"}
  - {id: HOS-long1, title: ${'A'.repeat(MEGABYTE)}}
  - {id: __proto__, title: Prototype, status: doing}
  - {id: constructor, title: Constructor, parent: __proto__}
  - {id: HOS-both1, title: First of two}
  - {id: HOS-both1, title: Second of two}
  - {id: "HOS-b\\u202eidi", title: Id of both directions}
raid:
  - {id: HOS-risk1, risk: ${quoted(TITLE)}}
`;

/** Whatever would show that a text had been read as more than text. */
const ACTIVE = 'img, b, i, iframe, object, form, script:not([src], #_vscodeApiScript), [onerror], [onclick]';

/** A message of VS Code that a policy forbade something. */
const COMPLAINT = /Content Security Policy/i;

describe('a plan editor of text that tries to be more than text', () => {
  const folder = useExample({ [FILE]: PLAN });
  const workbench = useWorkbench({ open: folder.path });
  const editor = () => new EditorPage(workbench());
  const key = (chord: string) => workbench().page.keyboard.press(chord);
  const complaints: string[] = [];
  const hostile = () => editor().row(ID.replaceAll('"', String.raw`\"`));

  /** The frame of the page's own document. */
  const frame = async () => {
    const found = await (await editor().frame.locator('body').elementHandle())?.ownerFrame();
    return found ?? assert.fail('The page has no frame.');
  };
  const assertInert = async (): Promise<void> => {
    assert.equal(await editor().frame.locator(ACTIVE).count(), 0);
    assert.equal(await (await frame()).evaluate('globalThis.owned'), undefined);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what acts without being seen.
    assert.doesNotMatch(await editor().frame.locator('body').innerText(), /[\u0000\u202a-\u202e]/);
  };

  /** The file without what has no end. */
  const short = (text = folder.read(FILE)): string => text.replace(/A{100,}/, 'A…');

  before(async () => {
    workbench().page.on('console', (message) => {
      if (COMPLAINT.test(message.text())) complaints.push(message.text());
    });
    await editor().open(FILE);
    await (await frame()).evaluate(`globalThis.violations = [];
      document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))`);
  });

  it('shows it as it was written: in cells, tooltips, lists, groups and menus', async () => {
    const title = hostile().locator('[data-cell=title]');
    assert.equal(await title.innerText(), TITLE);
    assert.equal(await title.getAttribute('title'), TITLE);
    assert.equal(await hostile().locator('[data-cell=id]').innerText(), ID);
    assert.equal(await hostile().locator('[data-cell=assignees]').innerText(), `${PERSON}, R\\u202eTL`);
    const context = JSON.parse((await hostile().getAttribute('data-vscode-context')) ?? '');
    assert.equal(context.plandeckKey, ID);
    await assertInert();
    await editor().pressOn(hostile().locator('[data-cell=status]'), 'Enter');
    await editor().frame.getByRole('option', { name: STATUS }).waitFor();
    await assertInert();
    await key('Escape');
    await editor().choose('Group', 'Group: Assignees');
    await editor().frame.locator('.group-head .name').getByText(PERSON, { exact: true }).waitFor();
    await assertInert();
    await editor().choose('Group', 'Group: none');
    await editor().tabOf('RAID').click();
    await editor().cell('HOS-risk1', 'title').getByText(TITLE, { exact: true }).waitFor();
    await assertInert();
    await editor().tabOf('Project').click();
    await editor().frame.locator('.source pre').getByText('onerror').waitFor();
    await assertInert();
    await editor().tabOf('Items').click();
    await hostile().waitFor();
  });

  it('writes out what would act without being seen, and cuts what has no end', async () => {
    assert.equal(await editor().cell('HOS-bidi1', 'title').innerText(), 'safe\\u202egnp.exe\\u0000end');
    const title = await editor().cell('HOS-long1', 'title').innerText();
    assert.ok(title.length < 2000 && title.endsWith('…'), `${title.length} characters`);
    await editor().pressOn(editor().cell('HOS-long1', 'title'), 'Enter');
    const line = editor().form.locator('#field-title');
    await eventually(async () => assert.equal((await line.inputValue()).length, MEGABYTE));
    await key('Escape');
    await editor().pressOn(editor().cell('HOS-bidi1', 'title'));
    await assertInert();
  });

  it('takes ids for nothing else: those of prototypes, of two entries, of two directions', async () => {
    for (const id of ['__proto__', 'constructor']) {
      await editor().pressOn(editor().cell(id, 'title'), 'Enter', 'End');
      await workbench().page.keyboard.type('!');
      await key('Enter');
    }
    // Which of the two an edit would change could not be told from its id.
    await editor().pressOn(editor().cell('HOS-both1#2', 'title'), 'Enter', 'End');
    await workbench().page.keyboard.type('!');
    await editor().assertRefused(/HOS-both1 stands more than once/);
    await key('Control+S');
    const wanted = PLAN.replace('title: Prototype', 'title: Prototype!').replace(
      'title: Constructor',
      'title: Constructor!',
    );
    await eventually(() => assert.equal(short(), short(wanted)));
    await key('Escape');
    assert.equal(await (await frame()).evaluate('Object.keys(Object.prototype).length'), 0);
    await eventually(async () => {
      await key('Control+Z');
      await key('Control+S');
      assert.equal(short(), short(PLAN));
    });
    await assertInert();
  });

  it('shows it as it was written in the form, whose links lead only where links may', async () => {
    await editor().pressOn(hostile().locator('[data-cell=title]'), 'Alt+Enter');
    const heading = editor().form.getByRole('heading', { level: 2 });
    // The form of the row before is shown until that of this one comes.
    await eventually(async () => assert.equal(await heading.innerText(), `${ID} ${TITLE}`));
    await editor().form.getByRole('button', { name: 'Preview' }).first().click();
    const preview = editor().form.locator('.markdown');
    await preview.waitFor();
    await assertInert();
    const text = await preview.innerText();
    for (const part of ['run', 'command', '<script>globalThis.owned=1</script>', '<b>c</b>', 'd\\u202e'])
      assert.ok(text.includes(part), `${part} is not in ${text}`);
    const addresses = await editor()
      .form.locator('a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    assert.deepEqual(
      addresses.filter((address) => !/^https:\/\/example\.org\/(?:fine|x\.png)$/.test(`${address}`)),
      [],
    );
    await workbench().screenshot('editor hostile form');
    await editor().form.getByRole('button', { name: 'Close' }).click();
    await editor().pressOn(
      editor().cell('HOS-bidi', 'title').or(editor().frame.getByText('Id of both directions')),
      'Alt+Enter',
    );
    await editor().form.getByRole('heading', { name: 'Id of both directions' }).waitFor();
    assert.match(await heading.innerText(), /HOS-b\\u202eidi/);
    await assertInert();
    await editor().form.getByRole('button', { name: 'Close' }).click();
  });

  it('drops what others tell it: of another session, malformed, of a table that is gone, or of rows it has not', async () => {
    const drawn = () => editor().grid.evaluate((grid) => grid.innerText);
    await editor().pressOn(editor().cell('HOS-bidi1', 'title'));
    const before = await drawn();
    await (await frame()).evaluate(`new Promise((resolve) => {
      const { session } = JSON.parse(document.body.dataset.page);
      const select = { kind: 'select', keys: ['HOS-both1'] };
      const frame = { title: 'forged', sections: [], columns: [], sorts: [], groups: [], choices: {} };
      const empty = { kind: 'table', version: 999, options: { section: 'items', filter: '', isTree: true },
        frame, columns: [], rows: [], order: [], findings: [] };
      const form = { kind: 'form', version: 999, key: 'HOS-both1' };
      for (const data of [select, { message: select }, { session: 'wrong', message: select }, { session: 'wrong', message: empty },
        { session: session + ' ', message: empty }, { session: [session], message: empty },
        { session, message: { kind: 'select', keys: [1] } }, { session, message: { ...empty, columns: 'all' } },
        { session, message: { ...empty, base: -1 } }, { session, message: form }, null, 'text',
        { session, message: { kind: 'select', keys: ['WEB-k7f2m', 'WEB-w8n1k'] } },
        { session, message: { kind: 'answer', request: 12345, why: 'forged' } },
        { session, message: { kind: 'run', what: 'delete' } },
        { session, message: { kind: '__proto__' } }]) postMessage(data);
      addEventListener('message', ({ data }) => data === 'last' && resolve());
      postMessage('last');
    })`);
    await eventually(async () => assert.equal(await drawn(), before));
    assert.equal(await editor().frame.locator('.row.selected').count(), 0);
    assert.equal(await editor().frame.getByText('forged').count(), 0);
    assert.equal(short(), short(PLAN));
    await workbench().assertDirtyTabs();
  });

  it('gives its policy nothing to complain of in a session of use', async () => {
    await editor().pressOn(hostile().locator('[data-cell=status]'), 'Enter');
    await editor().input.fill('doing');
    await key('Enter');
    await workbench().assertDirtyTabs('plan.yaml');
    await key('Control+Z');
    await workbench().assertDirtyTabs();
    await eventually(async () => assert.equal(await hostile().locator('[data-cell=status]').innerText(), ''));
    await editor().pressOn(hostile().locator('[data-cell=title]'), 'Control+C', 'Control+H');
    await editor().frame.getByRole('textbox', { name: 'Find' }).fill('onerror');
    await key('Escape');
    await editor().pressOn(hostile().locator('[data-cell=title]'), '?');
    await editor().frame.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await editor().button('Columns').click();
    await key('Escape');
    await editor().filter.fill('bidi1');
    await hostile().waitFor({ state: 'detached' });
    await editor().filter.fill('');
    await hostile().waitFor();
    await editor().pressOn(hostile().locator('[data-cell=title]'), 'Alt+Enter');
    await editor().form.getByRole('heading', { level: 2 }).waitFor();
    await editor().form.locator('summary').first().click();
    await editor().form.getByRole('button', { name: 'Close' }).click();
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
