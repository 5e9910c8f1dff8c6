import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { generatedFiles } from '../../../scripts/manifest/generatedFiles.ts';
import { COMMANDS } from '../../../src/host/manifest/commandTable.ts';
import { SETTINGS } from '../../../src/host/manifest/settingTable.ts';
import { VIEWS } from '../../../src/host/manifest/viewTable.ts';

/** The built tests lie in out/test/unit/host. */
const root = path.join(__dirname, '..', '..', '..', '..');
const written = readFileSync(path.join(root, 'package.json'), 'utf8');
const texts: Record<string, string> = JSON.parse(readFileSync(path.join(root, 'package.nls.json'), 'utf8'));

/** A text that package.json names by its key, alone in quotes: that is where VS Code puts in the text. */
const KEY = /"%([^"%]+)%"/g;
const manifest = JSON.parse(written.replace(KEY, (_, key: string) => JSON.stringify(texts[key])));

describe('what is generated from the manifest tables and the texts of the sources', () => {
  for (const [file, text] of generatedFiles(root)) {
    it(`is current: ${path.relative(root, file)}`, () => {
      assert.equal(readFileSync(file, 'utf8'), text, 'Run npm run manifest.');
    });
  }
});

describe('package.json', () => {
  it('has its texts in package.nls.json, which has no others', () => {
    const used = [...written.matchAll(KEY)].map(([, key]) => key);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(texts).sort());
    assert.ok(used.includes('command.item.setStatus.title') && used.includes('view.plan.welcome.1'));
  });

  it('leaves no sentence outside of it', () => {
    const { contributes, capabilities, description } = JSON.parse(written);
    const sentences = JSON.stringify([contributes, capabilities, description]).match(/"[A-Z][^"]* [^"]*"/g);
    assert.equal(sentences, null);
  });

  it('has commands of its own only in its menus, keys and welcome texts', () => {
    const known = new Set<string>(Object.keys(COMMANDS));
    const { menus, keybindings, viewsWelcome } = manifest.contributes;
    const used: string[] = [...Object.values<{ command: string }[]>(menus).flat(), ...keybindings].map(
      ({ command }) => command,
    );
    const linked = viewsWelcome.flatMap(({ contents }: { contents: string }) =>
      [...contents.matchAll(/\(command:(plandeck[^)]*)\)/g)].map(([, command]) => command),
    );
    assert.ok(linked.length > 0);
    assert.deepEqual(
      [...used, ...linked].filter((command) => !known.has(command)),
      [],
    );
  });

  it('has the menu of an item in groups: look, set, work, add, change, delete', () => {
    assert.deepEqual(menuOf('plandeck.plan', 'item'), [
      [
        ...['Open Item in Plan File', 'Show on Board', 'Show Item History', 'Copy Item Id', 'Open Item Form'],
        'Why This Date',
      ],
      ['Set Status…', 'Set Priority…', 'Set Assignees…', 'Suggest Assignee…', 'Move to Iteration…'],
      ['Start Work on Item…', 'Finish Work on Item'],
      ['New Item…', 'New Child Item…', 'Raise a Risk from Item…'],
      ['Rename Id…', 'Move Below…', 'Move to File…', 'Split…', 'Duplicate'],
      ['Delete…'],
    ]);
    assert.deepEqual(menuOf('plandeck.backlog', 'item')[4], ['Rank Higher', 'Rank Lower', 'Rank at the Top']);
  });

  it('has the menu of an item on a card of the board too, and no other menus there', () => {
    const onCard = { webviewId: 'plandeck.board', webviewSection: 'card' };
    assert.deepEqual(groupsOf('webview/context', onCard), [
      [
        ...['Open Item in Plan File', 'Show in Plan View', 'Show Item History', 'Copy Item Id', 'Open Item Form'],
        'Why This Date',
      ],
      ...menuOf('plandeck.backlog', 'item').slice(1),
    ]);
    assert.deepEqual(groupsOf('webview/context', { ...onCard, webviewSection: 'column' }), []);
    const onRow = { webviewId: 'plandeck.planEditor', webviewSection: 'row' };
    assert.deepEqual(groupsOf('webview/context', onRow), [
      [
        ...['Open Item in Plan File', 'Show on Board', 'Show in Plan View'],
        ...['Show Item History', 'Copy Item Id', 'Open Item Form', 'Why This Date'],
      ],
      ...menuOf('plandeck.plan', 'item').slice(1),
    ]);
    assert.deepEqual(groupsOf('editor/title', { activeWebviewPanelId: 'plandeck.board' }), [
      ['Copy Board as Markdown', 'Copy Board as Table'],
      ['Hold Stand-up', 'Find on Board'],
    ]);
    assert.deepEqual(groupsOf('editor/title', {}), []);
  });

  it('leads from the text of each plan file to the plan editor and back, and from no other file', () => {
    const team = '/web/plan/team.yaml';
    const file = { resourcePath: team, resourceScheme: 'file', 'plandeck.planFiles': team };
    assert.deepEqual(groupsOf('editor/title', file), [['Open Plan Editor to the Side'], ['Open in Plan Editor']]);
    assert.deepEqual(groupsOf('editor/title', { ...file, isInDiffEditor: 'true' }), []);
    assert.deepEqual(groupsOf('editor/title', { ...file, resourcePath: '/web/compose.yaml' }), []);
    assert.deepEqual(groupsOf('editor/title', { ...file, resourceScheme: 'git' }), []);
    assert.deepEqual(groupsOf('explorer/context', file), [['Open in Plan Editor']]);
    assert.deepEqual(groupsOf('editor/title', { ...file, activeCustomEditorId: 'plandeck.planEditor' }), [
      ['Open as Text to the Side'],
      ['Replace in Plan Editor'],
      ['Open as Text', 'Find in Plan Editor'],
    ]);
  });

  it('offers the plan editor for plan.yaml, and leaves the text editor the first choice', () => {
    assert.deepEqual(manifest.contributes.customEditors, [
      {
        viewType: 'plandeck.planEditor',
        displayName: 'Plan Editor',
        selector: [{ filenamePattern: '**/plan.yaml' }],
        priority: 'option',
      },
    ]);
  });

  it('wakes the extension for the boards and forms of before a reload', () => {
    assert.deepEqual(manifest.activationEvents, [
      'workspaceContains:**/plan.yaml',
      'onWebviewPanel:plandeck.board',
      'onWebviewPanel:plandeck.itemForm',
    ]);
  });

  it('has in the palette no command that is only for the rows of branches and commits', () => {
    const { commandPalette, 'view/item/context': onRows, 'view/title': inTitles } = manifest.contributes.menus;
    const commands = (places: { command: string }[]): string[] => places.map(({ command }) => command);
    const isOfGit = ({ when }: { when: string }): boolean => when.includes('git-');
    const hidden = commands(commandPalette.filter(({ when }: { when: string }) => when === 'false'));
    const own = commands(onRows.filter(isOfGit)).filter((command) => !commands(inTitles).includes(command));
    assert.ok(own.length >= 5);
    assert.deepEqual(
      own.filter((command) => !hidden.includes(command)),
      [],
    );
  });

  it('has no two keys for different commands at one place, and a title for each command', () => {
    const keys: { key: string; when: string }[] = manifest.contributes.keybindings;
    const places = keys.map(({ key, when }) => `${key} ${when}`);
    assert.equal(new Set(places).size, places.length);
    for (const { title } of Object.values(COMMANDS)) assert.match(title, /^[A-Z].*[^.]$/);
  });

  it('describes each setting, and has none that nothing reads', () => {
    const { properties } = manifest.contributes.configuration;
    assert.deepEqual(Object.keys(properties), Object.keys(SETTINGS));
    const host = path.join(root, 'src', 'host');
    const sources = readdirSync(host, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(path.join(host, name), 'utf8'))
      .join('\n');
    for (const [id, { type, default: usual, markdownDescription }] of Object.entries<Record<string, unknown>>(
      properties,
    )) {
      assert.match(String(markdownDescription), /^[A-Z].*\.$/s, id);
      assert.equal(Number.isInteger(usual) ? 'integer' : typeof usual, type, id);
      assert.ok(sources.includes(`setting('${id}')`), `${id} is not read`);
    }
    assert.equal(sources.match(/getConfiguration\(/g)?.length, 1, 'settings are read by setting()');
  });

  it('names files that are there', () => {
    const { viewsContainers, views } = manifest.contributes;
    const icons = [...viewsContainers.activitybar, ...views.plandeck].map(({ icon }: { icon: string }) => icon);
    for (const file of [manifest.icon, ...icons]) assert.ok(existsSync(path.join(root, file)), file);
  });

  it('has a walkthrough whose links, events and pictures are there', () => {
    const [{ steps }] = manifest.contributes.walkthroughs;
    const views = Object.keys(VIEWS);
    const known = new Set<string>([...Object.keys(COMMANDS), ...views.map((view) => `${view}.focus`)]);
    assert.equal(steps.length, 5);
    for (const { title, description, completionEvents, media } of steps) {
      const links = [...description.matchAll(/\]\(([^)]*)\)/g)].map(([, target]) => target);
      const events: string[] = completionEvents;
      assert.ok(links.length > 0 && events.length > 0, title);
      for (const link of links) assert.ok(known.has(link.replace('command:', '')), link);
      for (const event of events) {
        const [kind = '', name = ''] = event.split(':');
        assert.ok(
          { onCommand: [...known], onView: views, onContext: ['plandeck.hasPlan'] }[kind]?.includes(name),
          event,
        );
      }
      assert.ok(existsSync(path.join(root, media.image)), media.image);
      assert.match(media.altText, /^[A-Z].*\.$/);
    }
  });

  it('packs the pictures of the walkthrough, and no others', () => {
    const packed = readFileSync(path.join(root, '.vscodeignore'), 'utf8').match(/(?<=^!)media\/\w+\/.*$/gm);
    const [{ steps }] = manifest.contributes.walkthroughs;
    const shown: string[] = steps.map(({ media }: { media: { image: string } }) => media.image);
    assert.deepEqual(packed, [...new Set(shown)].sort());
  });
});

/** The titles in the menu of a row, group by group. */
function menuOf(view: string, viewItem: string): string[][] {
  return groupsOf('view/item/context', { view, viewItem });
}

/** The titles in a menu, group by group. */
function groupsOf(menu: string, known: Readonly<Record<string, string>>): string[][] {
  const places: { command: keyof typeof COMMANDS; when: string; group: string }[] = manifest.contributes.menus[menu];
  const shown = places.filter(({ when, group }) => !group.startsWith('inline') && holds(when, known));
  const groups = new Map<string, string[]>();
  for (const { command, group } of shown.sort((a, b) => (a.group < b.group ? -1 : 1))) {
    const [name = ''] = group.split('@');
    groups.set(name, [...(groups.get(name) ?? []), COMMANDS[command].title]);
  }
  return [...groups.values()];
}

/** Whether a condition of the menus holds, which are clauses joined by &&; what is not known is not set. */
function holds(when: string, known: Readonly<Record<string, string>>): boolean {
  return when.split(' && ').every((clause) => {
    const [key = '', operator, value = ''] = clause.split(' ');
    const literal = value.replace(/^'(.*)'$/, '$1');
    if (operator === '==') return known[key] === literal;
    if (operator === '!=') return known[key] !== literal;
    if (operator === 'in') return known[key] !== undefined && known[key] === known[value];
    if (operator === '=~') return new RegExp(value.slice(1, -1)).test(known[key] ?? '');
    return key.startsWith('!') && known[key.slice(1)] === undefined;
  });
}
