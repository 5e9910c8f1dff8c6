import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { choose, pick, told, type } from '../ask.ts';
import { plandeck } from '../plandeck.ts';
import { until } from '../until.ts';
import { cleanUp, diskText, folderPath, isThere, unsaved } from '../workspaceFiles.ts';

describe('templates of the user’s own', () => {
  let api: PlandeckApi;
  let folder: string;
  let plan: vscode.Uri;
  let example: string | undefined;
  const beside = (name: string): string => path.join(folderPath(), '..', name);
  const away = (): string => beside('plan-away');

  before(async () => {
    api = await plandeck();
    folder = path.join(folderPath(), '.plandeck', 'templates');
    plan = vscode.Uri.file(path.join(folderPath(), 'plan', 'plan.yaml'));
    example = api.store.plans[0]?.plan.project.name;
    assert.ok(example);
  });

  afterEach(async () => {
    if (existsSync(away())) {
      rmSync(path.join(folderPath(), 'plan'), { recursive: true, force: true });
      renameSync(away(), path.join(folderPath(), 'plan'));
    }
    rmSync(path.join(folderPath(), '.plandeck'), { recursive: true, force: true });
    for (const name of ['outside.yaml', 'elsewhere']) rmSync(beside(name), { recursive: true, force: true });
    await cleanUp(api);
    // VS Code keeps the document of a plan that was made here for a while, and reads its file again only when told of
    // that very file: of a folder that takes the place of another it hears no more than the folder's name.
    let tries = 0;
    await until('the example', () => {
      if (tries++ % 40 === 0) utimesSync(plan.fsPath, new Date(), new Date());
      return api.store.plans[0]?.plan.project.name === example;
    });
    await api.store.settle();
  });

  const create = (): Thenable<unknown> => vscode.commands.executeCommand('plandeck.plan.createFromTemplate');
  const save = (): Thenable<unknown> => vscode.commands.executeCommand('plandeck.plan.saveAsTemplate');

  /** Takes the example away, so that there is room for a new plan. */
  async function withoutPlan(): Promise<void> {
    renameSync(path.join(folderPath(), 'plan'), away());
    await until('no plan', () => api.store.plans.length === 0);
  }

  function write(name: string, text: string): void {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }

  it('are saved from a plan, offered below the built-in ones, and make a plan without a finding', async () => {
    assert.equal(await type('Our way', () => save()), undefined);
    const saved = vscode.Uri.file(path.join(folder, 'Our way.yaml'));
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), saved.toString());
    assert.deepEqual(unsaved(), []);
    assert.match(diskText(saved), /^project:\n {2}key: \{\{key\}\}\n {2}name: \{\{name\}\}\n/);
    assert.doesNotMatch(diskText(saved), /WEB-/);
    await api.store.settle();
    assert.equal(api.store.planOf(saved.toString()), undefined, 'it is a file of no plan');

    await withoutPlan();
    let labels: readonly string[] = [];
    let description: string | undefined;
    await type('Mobile app', async () => {
      const { entries } = await pick('Our way', create);
      labels = entries.map(({ label }) => label);
      description = entries.at(-1)?.description;
    });
    assert.deepEqual(labels.slice(-3), ['Stages with gates (SDLC)', 'Your templates', 'Our way']);
    assert.equal(description, '.plandeck/templates/Our way.yaml');
    await until('the new plan', () => api.store.plans[0]?.plan.project.name === 'Mobile app');
    await api.store.settle();
    assert.deepEqual(api.store.plans[0]?.findings, []);
    assert.equal(api.store.plans[0]?.plan.project.key, 'MA');
  });

  it('are shown with the reason where they cannot be used, and make nothing', async () => {
    write('broken.yaml', 'items: [');
    write('.hidden.yaml', '');
    writeFileSync(beside('outside.yaml'), 'project: {key: {{key}}, name: {{name}}}\n');
    symlinkSync(beside('outside.yaml'), path.join(folder, 'link.yaml'));
    await withoutPlan();
    const { entries } = await pick(undefined, create);
    const details = entries.slice(-2).map(({ label, detail }) => `${label}: ${detail}`);
    assert.match(details[0] ?? '', /^broken: \$\(warning\) Its plan would have an error: This is not valid YAML/);
    assert.equal(details[1], 'link: $(warning) It is a link that leads out of the workspace folder.');
    const said = await told(() => choose(['broken'], create));
    assert.match(said.join(), /^broken cannot be used: Its plan would have an error: This is not valid YAML/);
    assert.equal(isThere(plan), false);
  });

  it('are refused with a sentence for a name that exists or is no name, and nothing is written', async () => {
    write('Our way.yaml', 'mine');
    for (const name of ['our WAY', 'SCRUM', 'Kanban']) {
      assert.match((await type(name, () => save())) ?? '', /^There is a template .+ already\. Choose another name\.$/);
    }
    for (const name of ['../plan', '..', 'a/b', '', 'a.b', 'a'.repeat(300)]) {
      assert.match((await type(name, () => save())) ?? '', /^A (?:name of a )?template /, name);
    }
    assert.deepEqual(readdirSync(folder), ['Our way.yaml']);
    assert.equal(diskText(vscode.Uri.file(path.join(folder, 'Our way.yaml'))), 'mine');
  });

  it('are never written out of the workspace folder', async () => {
    const outside = beside('elsewhere');
    mkdirSync(path.join(outside, 'templates'), { recursive: true });
    symlinkSync(outside, path.join(folderPath(), '.plandeck'));
    const said = await told(() => type('Our way', () => save()));
    assert.deepEqual(said, ['.plandeck/templates leads out of the workspace folder.']);
    assert.deepEqual(readdirSync(path.join(outside, 'templates')), []);
  });

  it('are taken back by an undo', async () => {
    await type('Our way', () => save());
    await vscode.commands.executeCommand('plandeck.edit.undo');
    assert.deepEqual(readdirSync(folder), []);
  });
});
