import * as vscode from 'vscode';
import { firstSinceDay } from '../core/board/sinceDay.ts';
import { addDays } from '../core/model/days.ts';
import { createGit } from '../node/git/createGit.ts';
import { followSelection } from './commands/pickItems.ts';
import { registerCommands } from './commands/registerCommands.ts';
import { createChangesView } from './compare/changesView.ts';
import { Comparison } from './compare/comparison.ts';
import { LastLook } from './compare/lastLook.ts';
import { PlanStates } from './compare/planStates.ts';
import { PlansBefore } from './compare/plansBefore.ts';
import { showStateDocuments } from './compare/stateDocuments.ts';
import type { Context } from './context.ts';
import { PlanEditor } from './edits/planEditor.ts';
import { offerFixes } from './findings/offerFixes.ts';
import { showFindings } from './findings/showFindings.ts';
import { CommitBox } from './git/commitBox.ts';
import { CommitMessageLinks } from './git/commitMessageLinks.ts';
import { DriftStore } from './git/driftStore.ts';
import { showGitDocuments } from './git/gitDocuments.ts';
import { ItemBranches } from './git/itemBranches.ts';
import { LinkStore } from './git/linkStore.ts';
import { type AddLinks, addLinksOf } from './git/linksHover.ts';
import { StatusAges } from './git/statusAges.ts';
import { linkTerminals } from './git/terminalLinks.ts';
import { WorkStore } from './git/workStore.ts';
import { datesText } from './history/historyMessage.ts';
import { HistoryView } from './history/historyView.ts';
import { showItemDocuments } from './history/itemDocuments.ts';
import { PlanStatus } from './language/planStatus.ts';
import { ReadablePlans } from './language/readablePlans.ts';
import { registerCompletions } from './language/registerCompletions.ts';
import { registerDrops } from './language/registerDrops.ts';
import { registerHints } from './language/registerHints.ts';
import { registerNames } from './language/registerNames.ts';
import { registerRefactorings } from './language/registerRefactorings.ts';
import { registerStructure } from './language/registerStructure.ts';
import { translate } from './log.ts';
import { besidePlans } from './pages/board/besidePlans.ts';
import { Boards } from './pages/board/boards.ts';
import { GoodPlans } from './pages/board/goodPlans.ts';
import { EditorPages } from './pages/editor/editorPages.ts';
import { FormGit } from './pages/form/formGit.ts';
import type { FormParts } from './pages/form/formParts.ts';
import { ItemForms } from './pages/form/itemForms.ts';
import { Onlookers } from './plans/onlookers.ts';
import { followPlanFiles } from './plans/planFilesContext.ts';
import { PlanStore } from './plans/planStore.ts';
import { PlanTexts } from './plans/planTexts.ts';
import { Repositories } from './plans/repositories.ts';
import { ShownPlans } from './plans/shownPlans.ts';
import { watchPlans } from './plans/watchPlans.ts';
import { addDates } from './schedule/addDates.ts';
import { ImpactStatus } from './schedule/impactStatus.ts';
import { Impacts } from './schedule/impacts.ts';
import { Proposals } from './schedule/proposals.ts';
import { ScheduleFindings } from './schedule/scheduleFindings.ts';
import { ScheduleStore } from './schedule/scheduleStore.ts';
import { WeekLoads } from './schedule/weekLoads.ts';
import { showWhyDocuments } from './schedule/whyDocuments.ts';
import { today } from './today.ts';
import { User } from './user.ts';
import { nameBacklog } from './views/backlog.ts';
import { GitView } from './views/gitView.ts';
import { followMyWork } from './views/myWork.ts';
import { markOverdue } from './views/overdueMark.ts';
import { sayPast } from './views/pastPlans.ts';
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
export type PlandeckApi = Pick<
  Context,
  | 'store'
  | 'shown'
  | 'links'
  | 'schedules'
  | 'tree'
  | 'view'
  | 'sidebar'
  | 'boards'
  | 'editorPages'
  | 'itemForms'
  | 'gitView'
  | 'comparison'
  | 'changes'
> & {
  readonly drag: vscode.TreeDragAndDropController<PlanNode>;
  readonly statusBar: StatusBar;
  readonly planStatus: PlanStatus;
  readonly impacts: Impacts;
  readonly impactStatus: ImpactStatus;
  readonly commitMessages: CommitMessageLinks;
  readonly lastLook: LastLook;
  readonly drift: DriftStore;
  readonly dates: ScheduleFindings;
  readonly ages: StatusAges;
  readonly branches: ItemBranches;
};

/** Wires the parts; nothing is read until VS Code asks for a view or the workspace is known to hold a plan. */
export function activate({
  subscriptions,
  workspaceState,
  globalStorageUri,
  extensionUri,
}: vscode.ExtensionContext): PlandeckApi {
  const log = vscode.window.createOutputChannel('Plandeck', { log: true });
  const git = createGit({ trusted: () => vscode.workspace.isTrusted });
  const texts = new PlanTexts();
  const store = new PlanStore(texts, git, log, workspaceState);
  const editor = new PlanEditor(texts);
  const proposals = new Proposals({ store, editor });
  const repositories = new Repositories(store, git, log);
  const states = new PlanStates(store, git);
  const shown = new ShownPlans(store, (loaded, revision) => states.readPast(loaded, revision));
  const links = new LinkStore(store, repositories, git, log, globalStorageUri);
  const work = new WorkStore(store, links, git, log);
  const drift = new DriftStore(store, links, work, log);
  const ages = new StatusAges(store, repositories, git, log);
  const readable = new ReadablePlans(store);
  const schedules = new ScheduleStore(store, readable, ages, log);
  const loads = new WeekLoads(store, schedules, log);
  const dates = new ScheduleFindings(store, schedules, log);
  // Those who type wait for the pages and for what is wrong: these are told of the plans before all others.
  const good = new GoodPlans(store);
  const pageTurns = shown.onDidChange(() => {
    boards.request();
    editorPages.request();
  });
  const problems = showFindings(store, texts, [drift, dates]);
  const branches = new ItemBranches(links, work, log);
  const addLinks = addLinksOf(links, drift, ({ loaded, item }) => datesText(history.datesOf(loaded, item)));
  const addFacts: AddLinks = async (hover, row) => {
    await addDates(schedules, hover, row);
    await addLinks(hover, row);
  };
  const tree = new PlanTree(
    shown,
    schedules,
    storedArrangement(workspaceState),
    (loaded) => user.emailIn(loaded),
    addFacts,
  );
  const drag = dragItems<PlanNode>(() => context, planDrop);
  const view = createPlanView(tree, drag);
  const user = new User(store, git, log);
  const yesterday = new PlansBefore(store, states, repositories, git, log, (day) => addDays(day, -1));
  const lastLook = new LastLook({ store, git, log, state: workspaceState }, states, repositories);
  const gitView = new GitView({ store, shown, links, repositories, git, log }, () => sidebar['plandeck.git']);
  const history = new HistoryView({ store, links, repositories, git, log }, () => sidebar['plandeck.history']);
  const sidebar = createSidebar(shown, user, { loads, yesterday, lastLook, gitView, history }, addFacts, () => context);
  const statusBar = new StatusBar(store, repositories);
  const comparison = new Comparison(store, states, repositories, log);
  const changes = createChangesView(store, comparison);
  const commitBox = new CommitBox(store, repositories, log);
  const commitMessages = new CommitMessageLinks(store, log);
  const impacts = new Impacts({ store, schedules, states, git }, repositories, log);
  const impactStatus = new ImpactStatus(store, impacts);
  const planStatus = new PlanStatus(store, [drift, dates]);
  const before = new PlansBefore(store, states, repositories, git, log, (day) =>
    firstSinceDay(
      store.plans.map(({ plan }) => plan),
      day,
    ),
  );
  const beside = besidePlans({ links, ages, dates, before, user, log });
  const boards = new Boards(() => context, { store, shown, good, beside }, extensionUri);
  const formGit = new FormGit({
    ...{ links, git, log },
    observed: (loaded, item) => datesText(history.datesOf(loaded, item)),
  });
  const formParts: FormParts = {
    translate,
    today,
    fileName: (file) => store.fileName(file),
    textOf: (file) => store.textOf(file),
    driftOf: (loaded) => drift.of(loaded),
    datesOf: (loaded) => dates.of(loaded),
    gitOf: (loaded, item) => formGit.of(loaded, item),
  };
  const itemForms = new ItemForms(() => context, { store, good, parts: formParts, git: formGit }, extensionUri);
  const ofEditors = { store, shown, good, forms: formParts, formGit, emailIn: beside.emailIn };
  const editorPages = new EditorPages(() => context, ofEditors, texts, extensionUri);
  const context: Context = {
    log,
    git,
    store,
    links,
    schedules,
    shown,
    editor,
    tree,
    view,
    sidebar,
    boards,
    editorPages,
    itemForms,
    formParts,
    formGit,
    gitView,
    history,
    user,
    commitBox,
    proposals,
    rankSearchScript: vscode.Uri.joinPath(extensionUri, 'dist', 'rankSearchThread.js').fsPath,
    comparison,
    changes,
    state: workspaceState,
  };
  const others = Object.values(sidebar);
  const { 'plandeck.git': ofGit, 'plandeck.history': ofHistory } = sidebar;
  const onlookers = new Onlookers(store, [view, ...others.map((one) => one.view)]);
  const ofPlans = others.filter((one) => one !== ofGit && one !== ofHistory);
  subscriptions.push(
    log,
    texts,
    store,
    editor,
    proposals,
    tree,
    view,
    watchPlans(store, texts),
    repositories,
    links,
    gitView,
    shown,
    sayPast(shown, [view, ...ofPlans.map((one) => one.view)]),
    yesterday,
    yesterday.follow(sidebar['plandeck.myWork'].view),
    yesterday.onDidChange(() => sidebar['plandeck.myWork'].tree.refresh()),
    lastLook,
    lastLook.follow(sidebar['plandeck.portfolio'].view),
    lastLook.onDidChange(() => sidebar['plandeck.portfolio'].tree.refresh()),
    loads,
    loads.onDidChange(() => sidebar['plandeck.people'].tree.refresh()),
    comparison,
    changes,
    showStateDocuments(store, states, log),
    history,
    statusBar,
    commitBox,
    commitMessages,
    linkTerminals(store),
    showGitDocuments(git),
    showItemDocuments(store, git),
    showWhyDocuments({ store, schedules, log }),
    work,
    branches,
    ages,
    schedules,
    dates,
    drift,
    problems,
    onlookers,
    offerFixes(store, texts, drift),
    readable,
    registerNames({ store, readable, links, schedules, addLinks }),
    registerStructure({ store, readable }),
    registerHints({ store, readable, links, ages, schedules, impacts }),
    registerRefactorings(context),
    registerDrops({ store }),
    impacts,
    impactStatus,
    planStatus,
    registerCompletions({ store, readable: ({ plan }) => readable.of(plan) }),
    followPlans(store, view),
    user,
    followMyWork(store, user, sidebar['plandeck.myWork']),
    ...others.flatMap((one) => [one.tree, one.view]),
    good,
    before,
    boards,
    formGit,
    itemForms,
    editorPages,
    before.follow(boards.standUps),
    followSelection([view, ...others.map((one) => one.view), boards, editorPages]),
    ...[view, ...others.map((one) => one.view), editorPages].map((one) =>
      one.onDidChangeSelection(({ selection }) => boards.follow(selection)),
    ),
    ...[view, ...others.map((one) => one.view), boards, editorPages].map((one) =>
      one.onDidChangeSelection(({ selection }) => editorPages.follow(selection)),
    ),
    pageTurns,
    ...[links, ages, dates, before, user].map((one) => one.onDidChange(() => boards.request())),
    ...[user, drift, dates].map((one) => one.onDidChange(() => editorPages.request())),
    formGit.onDidRead(() => editorPages.request()),
    followPlanFiles(store),
    ...[links, drift, dates].map((one) => one.onDidChange(() => itemForms.request())),
    vscode.workspace.onDidGrantWorkspaceTrust(() => boards.request()),
    vscode.workspace.onDidGrantWorkspaceTrust(() => itemForms.request()),
    markOverdue(),
    countRequests(store, sidebar['plandeck.requests'].view),
    nameBacklog(store, sidebar['plandeck.backlog'].view),
    user.onDidChange(() => tree.refresh()),
    registerCommands(context),
  );
  drift.follow(onlookers);
  dates.follow(onlookers);
  gitView.follow([view, ...others.filter((one) => one !== ofGit).map((one) => one.view), boards, editorPages]);
  history.follow();
  showArrangement(view, tree.arrangement);
  void store.load();
  return {
    store,
    shown,
    links,
    schedules,
    drift,
    dates,
    ages,
    branches,
    tree,
    view,
    drag,
    sidebar,
    boards,
    editorPages,
    itemForms,
    gitView,
    comparison,
    changes,
    statusBar,
    planStatus,
    impacts,
    impactStatus,
    commitMessages,
    lastLook,
  };
}
