import * as vscode from 'vscode';
import { createGit } from '../node/git/createGit.ts';
import { followSelection } from './commands/pickItems.ts';
import { registerCommands } from './commands/registerCommands.ts';
import type { Context } from './context.ts';
import { PlanEditor } from './edits/planEditor.ts';
import { offerFixes } from './findings/offerFixes.ts';
import { showFindings } from './findings/showFindings.ts';
import { DriftStore } from './git/driftStore.ts';
import { showGitDocuments } from './git/gitDocuments.ts';
import { LinkStore } from './git/linkStore.ts';
import { addLinksOf } from './git/linksHover.ts';
import { PlanStore } from './plans/planStore.ts';
import { PlanTexts } from './plans/planTexts.ts';
import { Repositories } from './plans/repositories.ts';
import { watchPlans } from './plans/watchPlans.ts';
import { User } from './user.ts';
import { nameBacklog } from './views/backlog.ts';
import { GitView } from './views/gitView.ts';
import { followMyWork } from './views/myWork.ts';
import { markOverdue } from './views/overdueMark.ts';
import { storedArrangement } from './views/planArrangement.ts';
import { planDrop } from './views/planDrop.ts';
import type { PlanNode } from './views/planNode.ts';
import { PlanTree } from './views/planTree.ts';
import { createPlanView, followPlans, showArrangement } from './views/planView.ts';
import { countRequests } from './views/requests.ts';
import { dragItems } from './views/rows/dragItems.ts';
import { createSidebar } from './views/sidebar.ts';
import { StatusBar } from './views/statusBar.ts';

/** What the tests and the benchmarks look at. */
export type PlandeckApi = Pick<Context, 'store' | 'links' | 'tree' | 'view' | 'sidebar' | 'gitView'> & {
  readonly drag: vscode.TreeDragAndDropController<PlanNode>;
  readonly statusBar: StatusBar;
  readonly drift: DriftStore;
};

/** Wires the parts; nothing is read until VS Code asks for a view or the workspace is known to hold a plan. */
export function activate({ subscriptions, workspaceState, globalStorageUri }: vscode.ExtensionContext): PlandeckApi {
  const log = vscode.window.createOutputChannel('Plandeck', { log: true });
  const git = createGit({ trusted: () => vscode.workspace.isTrusted });
  const texts = new PlanTexts();
  const store = new PlanStore(texts, git, log, workspaceState);
  const editor = new PlanEditor(texts);
  const repositories = new Repositories(store, git, log);
  const links = new LinkStore(store, repositories, git, log, globalStorageUri);
  const drift = new DriftStore(store, links, git, log);
  const addLinks = addLinksOf(links, drift);
  const tree = new PlanTree(store, storedArrangement(workspaceState), (loaded) => user.emailIn(loaded), addLinks);
  const drag = dragItems<PlanNode>(() => context, planDrop);
  const view = createPlanView(tree, drag);
  const user = new User(store, git, log);
  const gitView = new GitView({ store, links, repositories, git, log }, () => sidebar['plandeck.git']);
  const sidebar = createSidebar(store, user, gitView, addLinks, () => context);
  const statusBar = new StatusBar(store, repositories);
  const context: Context = {
    log,
    git,
    store,
    links,
    editor,
    tree,
    view,
    sidebar,
    gitView,
    user,
    state: workspaceState,
  };
  const others = Object.values(sidebar);
  subscriptions.push(
    log,
    texts,
    store,
    editor,
    tree,
    view,
    watchPlans(store, texts),
    repositories,
    links,
    gitView,
    statusBar,
    showGitDocuments(git),
    drift,
    showFindings(store, texts, drift),
    offerFixes(store, texts, drift),
    followPlans(store, view),
    user,
    followMyWork(store, user, sidebar['plandeck.myWork']),
    ...others.flatMap((one) => [one.tree, one.view]),
    followSelection([view, ...others.map((one) => one.view)]),
    markOverdue(),
    countRequests(store, sidebar['plandeck.requests'].view),
    nameBacklog(store, sidebar['plandeck.backlog'].view),
    user.onDidChange(() => tree.refresh()),
    registerCommands(context),
  );
  drift.follow([view, ...others.map((one) => one.view)]);
  gitView.follow([view, ...others.filter((one) => one !== sidebar['plandeck.git']).map((one) => one.view)]);
  showArrangement(view, tree.arrangement);
  void store.load();
  return { store, links, drift, tree, view, drag, sidebar, gitView, statusBar };
}
