import { afterEach, before } from 'mocha';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { type GitExtensionRepository, gitExtension } from '../../../src/host/git/gitExtension.ts';
import { commitAll, git } from '../../fixtures/repository.ts';
import { nodesOf, plandeck } from '../plandeck.ts';
import { until } from '../until.ts';
import { cleanUp, folderPath, freshId, planFile } from '../workspaceFiles.ts';

/** The repository of the workspace, for tests that make commits and branches in it. */
export interface WorkRepository {
  readonly api: PlandeckApi;
  git(...args: string[]): string;
  branches(): string[];
  branch(): string;
  /** A file of the plan with one item, committed on the branch that is checked out. */
  committed(fields: string): Promise<{ readonly id: string; readonly uri: vscode.Uri }>;
  start(id: string): Promise<void>;
  /** The commit box of VS Code's git extension. */
  box(): Promise<GitExtensionRepository['inputBox']>;
}

/** After each test of the describe block, all that it made in the repository is gone. */
export function useWork(): WorkRepository {
  let api: PlandeckApi;
  let base: string;
  const run = (...args: string[]): string => git(folderPath(), ...args).trim();
  const branches = (): string[] => run('branch', '--format=%(refname:short)').split('\n');

  before(async () => {
    api = await plandeck();
    base = run('rev-parse', 'main');
  });

  afterEach(async () => {
    await cleanUp(api);
    run('checkout', '--quiet', '--force', '-B', 'main', base);
    run('clean', '--quiet', '--force', '-d');
    for (const name of branches().filter((one) => one !== 'main')) run('branch', '--quiet', '-D', name);
    run('stash', 'clear');
    await api.store.settle();
  });

  return {
    get api() {
      return api;
    },
    git: run,
    branches,
    branch: () => run('rev-parse', '--abbrev-ref', 'HEAD'),
    async committed(fields) {
      const id = freshId();
      const uri = await planFile(api, `items:\n  # stays\n  - {id: ${id}, ${fields}}\n`);
      commitAll(folderPath(), 'Plan an item');
      return { id, uri };
    },
    async start(id) {
      await vscode.commands.executeCommand('plandeck.work.start', ...(await nodesOf(api, id)));
    },
    box: () =>
      until('the commit box', async () => {
        const repositories = (await gitExtension())?.repositories ?? [];
        return repositories.find(({ rootUri }) => rootUri.fsPath === folderPath())?.inputBox;
      }),
  };
}
