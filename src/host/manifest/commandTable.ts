import { BOARD_PAGE, PLAN_EDITOR } from './pageTable.ts';

/**
 * The commands of the extension: the one place that knows their ids, titles, icons and where they show. package.json is
 * made from it (npm run manifest), and registering a command takes its id from here, so that neither can drift.
 */
export interface CommandSpec {
  readonly title: string;
  readonly icon?: string;
  /** When it can run; the palette shows it only then. */
  readonly enabledWhen?: string;
  /** Goes with plans as they were: it changes none, and is about what the views show. */
  readonly worksInPast?: true;
  /** Not in the palette: it is about the row that it is chosen on. */
  readonly onlyOnRows?: true;
  readonly menus?: readonly MenuPlace[];
  readonly keys?: readonly KeyBinding[];
}

/** The menus of VS Code that commands stand in. */
export const MENUS = [
  'view/title',
  'view/item/context',
  'webview/context',
  'editor/title',
  'explorer/context',
] as const;

export interface MenuPlace {
  readonly menu: (typeof MENUS)[number];
  readonly when: string;
  readonly group: string;
}

export interface KeyBinding {
  readonly key: string;
  readonly mac: string;
  readonly when: string;
}

const HAS_PLAN = 'plandeck.hasPlan';
const IS_FILTERED = 'plandeck.isFiltered';
/** While the views show plans as they were. */
export const IS_PAST = 'plandeck.isPast';
/** The others are about now, or about two states. */
const SHOWS_PLANS = 'view =~ /^plandeck\\.(?!(changes|git|history)$)/';
const IS_COMPARING = 'plandeck.isComparing';
const IN_CHANGES = 'view == plandeck.changes';
const IN_PLAN_VIEW = 'view == plandeck.plan';
/** A row of an item, in whatever view. */
const ON_ITEM = 'view =~ /^plandeck\\./ && viewItem == item';
const ON_ITEM_OR_PLAN = 'view =~ /^plandeck\\./ && viewItem =~ /^(item|plan)$/';
const IN_BOARD = `activeWebviewPanelId == '${BOARD_PAGE}'`;
const ON_CARD = `webviewId == '${BOARD_PAGE}' && webviewSection == 'card'`;
const IN_PLAN_EDITOR = `activeCustomEditorId == '${PLAN_EDITOR}'`;
/**
 * A file of a plan, whatever its name, and not as it was at some time, which may have the same path; `planFilesContext.ts`
 * says which these are.
 */
const IS_PLAN_FILE = 'resourcePath in plandeck.planFiles && resourceScheme =~ /^(file|vscode-remote)$/';
const IN_TEXT_OF_PLAN = `${IS_PLAN_FILE} && activeCustomEditorId != '${PLAN_EDITOR}' && !isInDiffEditor`;
const ON_TABLE_ROW = `webviewId == '${PLAN_EDITOR}' && webviewSection == 'row'`;
const IN_A_LIST = 'focusedView =~ /^plandeck\\./ && !inputFocus';

/** In a terminal the first key of these is the shell's own. */
const OUT_OF_TERMINAL = `${HAS_PLAN} && !terminalFocus`;

const row = (group: string): MenuPlace => ({ menu: 'view/item/context', when: ON_ITEM, group });
const card = (group: string): MenuPlace => ({ menu: 'webview/context', when: ON_CARD, group });
const tableRow = (group: string): MenuPlace => ({ menu: 'webview/context', when: ON_TABLE_ROW, group });
/** Wherever an item is shown: on its rows and its cards, and in tables. */
const item = (group: string): readonly MenuPlace[] => [row(group), card(group), tableRow(group)];
const inText = (group: string): MenuPlace => ({ menu: 'editor/title', when: IN_TEXT_OF_PLAN, group });
const inPlanEditor = (group: string): MenuPlace => ({ menu: 'editor/title', when: IN_PLAN_EDITOR, group });
const inBoard = (group: string): MenuPlace => ({ menu: 'editor/title', when: IN_BOARD, group });

const IN_BACKLOG = 'focusedView == plandeck.backlog && !inputFocus';
const inBacklog = (group: string): MenuPlace => ({
  menu: 'view/item/context',
  when: 'view == plandeck.backlog && viewItem == item',
  group,
});

const IN_PORTFOLIO = 'focusedView == plandeck.portfolio && !inputFocus';
const onPlan = (group: string): MenuPlace => ({
  menu: 'view/item/context',
  when: 'view == plandeck.portfolio && viewItem == ranked-plan',
  group,
});

/** A row of an entry that is no item, by its context value, which says how it stands. */
const onEntry = (group: string, value: string): MenuPlace => ({
  menu: 'view/item/context',
  when: `view =~ /^plandeck\\.(requests|risks|portfolio)$/ && viewItem =~ /^(${value})$/`,
  group,
});
/** A row of the Git view, by its context value. */
const inGit = (group: string, value: string): MenuPlace => ({
  menu: 'view/item/context',
  when: `view == plandeck.git && viewItem =~ /^(${value})$/`,
  group,
});
const inHistory = (group: string): MenuPlace => ({
  menu: 'view/item/context',
  when: 'view == plandeck.history && viewItem == git-commit',
  group,
});
const HAS_PROPOSAL = 'plandeck.hasProposal';
const inProposal = (group: string): MenuPlace => ({
  menu: 'editor/title',
  when: 'plandeck.isProposalShown && resourceScheme =~ /^(plandeck-proposal|multi-diff-editor)$/',
  group,
});
const HAS_HISTORY = 'plandeck.hasHistory';
const UNDECIDED = 'request-(raised|triaged|deferred)';

export const COMMANDS = {
  'plandeck.item.open': {
    title: 'Open Item in Plan File',
    worksInPast: true,
    onlyOnRows: true,
    menus: [...item('0_open@1')],
  },
  'plandeck.item.openForm': {
    title: 'Open Item Form',
    icon: '$(edit)',
    enabledWhen: HAS_PLAN,
    menus: [...item('0_open@6')],
  },
  'plandeck.item.setStatus': {
    title: 'Set Status…',
    icon: '$(arrow-circle-right)',
    enabledWhen: HAS_PLAN,
    menus: [...item('1_set@1'), row('inline@1')],
  },
  'plandeck.item.setPriority': {
    title: 'Set Priority…',
    icon: '$(arrow-up)',
    enabledWhen: HAS_PLAN,
    menus: [...item('1_set@2'), row('inline@2')],
  },
  'plandeck.item.setAssignees': {
    title: 'Set Assignees…',
    icon: '$(person)',
    enabledWhen: HAS_PLAN,
    menus: [...item('1_set@3'), row('inline@3')],
  },
  'plandeck.item.suggestAssignee': {
    title: 'Suggest Assignee…',
    enabledWhen: HAS_PLAN,
    menus: [...item('1_set@4')],
  },
  'plandeck.item.moveToIteration': {
    title: 'Move to Iteration…',
    enabledWhen: HAS_PLAN,
    menus: [...item('1_set@5')],
  },
  'plandeck.item.new': {
    title: 'New Item…',
    icon: '$(add)',
    enabledWhen: HAS_PLAN,
    menus: [
      { menu: 'view/title', when: `${IN_PLAN_VIEW} && ${HAS_PLAN}`, group: 'navigation@1' },
      { menu: 'view/item/context', when: ON_ITEM_OR_PLAN, group: '3_new@1' },
      card('3_new@1'),
      tableRow('3_new@1'),
    ],
  },
  'plandeck.item.newChild': {
    title: 'New Child Item…',
    onlyOnRows: true,
    menus: [...item('3_new@2')],
  },
  'plandeck.item.quickAdd': {
    title: 'Quick Add…',
    icon: '$(zap)',
    enabledWhen: HAS_PLAN,
    menus: [
      { menu: 'view/title', when: `${IN_PLAN_VIEW} && ${HAS_PLAN}`, group: 'navigation@0' },
      { menu: 'view/title', when: `view == plandeck.backlog && ${HAS_PLAN}`, group: 'navigation@0' },
    ],
    keys: [{ key: 'ctrl+k a', mac: 'cmd+k a', when: OUT_OF_TERMINAL }],
  },
  'plandeck.item.goTo': {
    title: 'Go to Item…',
    icon: '$(search)',
    enabledWhen: HAS_PLAN,
    keys: [{ key: 'ctrl+k g', mac: 'cmd+k g', when: OUT_OF_TERMINAL }],
  },
  'plandeck.work.start': {
    title: 'Start Work on Item…',
    icon: '$(git-branch)',
    enabledWhen: `${HAS_PLAN} && isWorkspaceTrusted`,
    menus: [...item('2_work@1')],
  },
  'plandeck.work.finish': {
    title: 'Finish Work on Item',
    icon: '$(check)',
    enabledWhen: `${HAS_PLAN} && isWorkspaceTrusted`,
    menus: [...item('2_work@2')],
  },
  'plandeck.item.copyId': {
    title: 'Copy Item Id',
    worksInPast: true,
    enabledWhen: HAS_PLAN,
    menus: [...item('0_open@5')],
  },
  'plandeck.item.rankUp': {
    title: 'Rank Higher',
    icon: '$(chevron-up)',
    enabledWhen: HAS_PLAN,
    menus: [inBacklog('4_rank@1'), card('4_rank@1')],
    keys: [{ key: 'alt+up', mac: 'alt+up', when: IN_BACKLOG }],
  },
  'plandeck.item.rankDown': {
    title: 'Rank Lower',
    icon: '$(chevron-down)',
    enabledWhen: HAS_PLAN,
    menus: [inBacklog('4_rank@2'), card('4_rank@2')],
    keys: [{ key: 'alt+down', mac: 'alt+down', when: IN_BACKLOG }],
  },
  'plandeck.item.rankTop': {
    title: 'Rank at the Top',
    icon: '$(triangle-up)',
    enabledWhen: HAS_PLAN,
    menus: [inBacklog('4_rank@3'), card('4_rank@3')],
    keys: [{ key: 'alt+home', mac: 'alt+home', when: IN_BACKLOG }],
  },
  'plandeck.portfolio.rankUp': {
    title: 'Rank Plan Higher',
    icon: '$(chevron-up)',
    enabledWhen: HAS_PLAN,
    menus: [onPlan('4_rank@1')],
    keys: [{ key: 'alt+up', mac: 'alt+up', when: IN_PORTFOLIO }],
  },
  'plandeck.portfolio.rankDown': {
    title: 'Rank Plan Lower',
    icon: '$(chevron-down)',
    enabledWhen: HAS_PLAN,
    menus: [onPlan('4_rank@2')],
    keys: [{ key: 'alt+down', mac: 'alt+down', when: IN_PORTFOLIO }],
  },
  'plandeck.portfolio.rankTop': {
    title: 'Rank Plan at the Top',
    icon: '$(triangle-up)',
    enabledWhen: HAS_PLAN,
    menus: [onPlan('4_rank@3')],
    keys: [{ key: 'alt+home', mac: 'alt+home', when: IN_PORTFOLIO }],
  },
  'plandeck.item.rename': {
    title: 'Rename Id…',
    enabledWhen: HAS_PLAN,
    menus: [...item('5_edit@1')],
    keys: [{ key: 'f2', mac: 'f2', when: IN_A_LIST }],
  },
  'plandeck.item.moveBelow': {
    title: 'Move Below…',
    enabledWhen: HAS_PLAN,
    menus: [...item('5_edit@2')],
  },
  'plandeck.item.moveToFile': {
    title: 'Move to File…',
    enabledWhen: HAS_PLAN,
    menus: [...item('5_edit@3')],
  },
  'plandeck.item.split': {
    title: 'Split…',
    enabledWhen: HAS_PLAN,
    menus: [...item('5_edit@4')],
  },
  'plandeck.item.duplicate': {
    title: 'Duplicate',
    enabledWhen: HAS_PLAN,
    menus: [...item('5_edit@5')],
  },
  'plandeck.item.delete': {
    title: 'Delete…',
    enabledWhen: HAS_PLAN,
    menus: [...item('6_delete@1')],
    keys: [{ key: 'delete', mac: 'cmd+backspace', when: IN_A_LIST }],
  },
  'plandeck.item.showOnBoard': {
    title: 'Show on Board',
    worksInPast: true,
    enabledWhen: HAS_PLAN,
    menus: [row('0_open@2'), tableRow('0_open@2')],
  },
  'plandeck.item.showInPlanView': {
    title: 'Show in Plan View',
    worksInPast: true,
    enabledWhen: HAS_PLAN,
    menus: [card('0_open@3'), tableRow('0_open@3')],
  },
  'plandeck.item.showInGitView': { title: 'Show in Git View', enabledWhen: HAS_PLAN },
  'plandeck.item.showChildren': { title: 'Show Children', enabledWhen: HAS_PLAN },
  'plandeck.item.showDependents': { title: 'Show Dependents', enabledWhen: HAS_PLAN },
  'plandeck.board.open': {
    title: 'Open Board',
    worksInPast: true,
    icon: '$(project)',
    enabledWhen: HAS_PLAN,
    menus: [
      {
        menu: 'view/title',
        when: `view =~ /^plandeck\\.(plan|backlog|people)$/ && ${HAS_PLAN}`,
        group: 'navigation@4',
      },
      { menu: 'view/item/context', when: 'view =~ /^plandeck\\./ && viewItem == plan', group: '0_open@1' },
      { menu: 'view/item/context', when: 'view == plandeck.backlog && viewItem == iteration', group: '0_open@1' },
      { menu: 'view/item/context', when: 'view == plandeck.people && viewItem == person', group: '0_open@1' },
    ],
  },
  'plandeck.board.standUp': {
    title: 'Hold Stand-up',
    icon: '$(comment-discussion)',
    enabledWhen: HAS_PLAN,
    menus: [inBoard('navigation@1')],
  },
  'plandeck.board.find': {
    title: 'Find on Board',
    worksInPast: true,
    icon: '$(search)',
    enabledWhen: IN_BOARD,
    menus: [inBoard('navigation@2')],
  },
  'plandeck.board.copyMarkdown': {
    title: 'Copy Board as Markdown',
    worksInPast: true,
    enabledWhen: IN_BOARD,
    menus: [inBoard('1_copy@1')],
  },
  'plandeck.board.copyTable': {
    title: 'Copy Board as Table',
    worksInPast: true,
    enabledWhen: IN_BOARD,
    menus: [inBoard('1_copy@2')],
  },
  'plandeck.editor.open': {
    title: 'Open in Plan Editor',
    worksInPast: true,
    icon: '$(table)',
    enabledWhen: HAS_PLAN,
    menus: [inText('navigation@1'), { menu: 'explorer/context', when: IS_PLAN_FILE, group: 'navigation@30' }],
  },
  'plandeck.editor.openToSide': {
    title: 'Open Plan Editor to the Side',
    worksInPast: true,
    enabledWhen: HAS_PLAN,
    menus: [inText('1_open@1')],
  },
  'plandeck.editor.openText': {
    title: 'Open as Text',
    worksInPast: true,
    icon: '$(go-to-file)',
    enabledWhen: IN_PLAN_EDITOR,
    menus: [inPlanEditor('navigation@1')],
  },
  'plandeck.editor.openTextToSide': {
    title: 'Open as Text to the Side',
    worksInPast: true,
    enabledWhen: IN_PLAN_EDITOR,
    menus: [inPlanEditor('1_open@1')],
  },
  'plandeck.editor.find': {
    title: 'Find in Plan Editor',
    worksInPast: true,
    icon: '$(search)',
    enabledWhen: IN_PLAN_EDITOR,
    menus: [inPlanEditor('navigation@2')],
  },
  'plandeck.editor.replace': {
    title: 'Replace in Plan Editor',
    enabledWhen: IN_PLAN_EDITOR,
    menus: [inPlanEditor('2_find@1')],
  },
  'plandeck.entry.open': {
    title: 'Open in Plan File',
    worksInPast: true,
    onlyOnRows: true,
    menus: [onEntry('0_open@1', '(request|raid|external|decision)-.*')],
  },
  'plandeck.request.raise': {
    title: 'Raise a Request…',
    icon: '$(add)',
    enabledWhen: HAS_PLAN,
    menus: [{ menu: 'view/title', when: `view == plandeck.requests && ${HAS_PLAN}`, group: 'navigation@1' }],
  },
  'plandeck.request.triage': {
    title: 'Mark Request as Triaged',
    icon: '$(checklist)',
    enabledWhen: HAS_PLAN,
    menus: [onEntry('1_decide@1', 'request-raised'), onEntry('inline@1', 'request-raised')],
  },
  'plandeck.request.accept': {
    title: 'Accept Request…',
    icon: '$(pass)',
    enabledWhen: HAS_PLAN,
    menus: [onEntry('1_decide@2', UNDECIDED), onEntry('inline@2', UNDECIDED)],
  },
  'plandeck.request.decline': {
    title: 'Decline Request…',
    icon: '$(circle-slash)',
    enabledWhen: HAS_PLAN,
    menus: [onEntry('1_decide@3', UNDECIDED), onEntry('inline@3', UNDECIDED)],
  },
  'plandeck.request.merge': {
    title: 'Merge into Another Request…',
    enabledWhen: HAS_PLAN,
    menus: [onEntry('1_decide@4', UNDECIDED)],
  },
  'plandeck.risk.raise': {
    title: 'Raise a Risk from Item…',
    icon: '$(flame)',
    enabledWhen: HAS_PLAN,
    menus: [
      { menu: 'view/title', when: `view == plandeck.risks && ${HAS_PLAN}`, group: 'navigation@1' },
      ...item('3_new@3'),
    ],
  },
  'plandeck.risk.reviewAgain': {
    title: 'Review Again in Two Weeks',
    icon: '$(history)',
    enabledWhen: HAS_PLAN,
    menus: [onEntry('1_follow@1', 'raid-open'), onEntry('inline@1', 'raid-open')],
  },
  'plandeck.risk.close': {
    title: 'Close Risk, Assumption, Issue or Dependency',
    icon: '$(pass)',
    enabledWhen: HAS_PLAN,
    menus: [onEntry('1_follow@2', 'raid-open'), onEntry('inline@2', 'raid-open')],
  },
  'plandeck.promise.deliver': {
    title: 'Mark Promise as Delivered',
    icon: '$(pass)',
    enabledWhen: HAS_PLAN,
    menus: [onEntry('1_follow@1', 'external-open'), onEntry('inline@1', 'external-open')],
  },
  'plandeck.decision.record': {
    title: 'Record Decision…',
    icon: '$(law)',
    enabledWhen: HAS_PLAN,
    menus: [onEntry('1_follow@1', 'decision-open'), onEntry('inline@1', 'decision-open')],
  },
  'plandeck.plan.groupBy': {
    title: 'Group Items By…',
    worksInPast: true,
    icon: '$(list-tree)',
    enabledWhen: HAS_PLAN,
    menus: [{ menu: 'view/title', when: `${IN_PLAN_VIEW} && ${HAS_PLAN}`, group: 'navigation@2' }],
  },
  'plandeck.plan.filter': {
    title: 'Filter Items…',
    worksInPast: true,
    icon: '$(filter)',
    enabledWhen: HAS_PLAN,
    menus: [{ menu: 'view/title', when: `${IN_PLAN_VIEW} && ${HAS_PLAN} && !${IS_FILTERED}`, group: 'navigation@3' }],
  },
  'plandeck.plan.clearFilter': {
    title: 'Clear Filter',
    worksInPast: true,
    icon: '$(filter-filled)',
    enabledWhen: `${HAS_PLAN} && ${IS_FILTERED}`,
    menus: [{ menu: 'view/title', when: `${IN_PLAN_VIEW} && ${HAS_PLAN} && ${IS_FILTERED}`, group: 'navigation@3' }],
  },
  'plandeck.plan.sort': {
    title: 'Sort Items By…',
    worksInPast: true,
    icon: '$(sort-precedence)',
    enabledWhen: HAS_PLAN,
    menus: [{ menu: 'view/title', when: `${IN_PLAN_VIEW} && ${HAS_PLAN}`, group: '1_arrange@1' }],
  },
  'plandeck.plan.showPast': {
    title: 'Show Plan as of…',
    worksInPast: true,
    enabledWhen: HAS_PLAN,
    menus: [{ menu: 'view/title', when: `${IN_PLAN_VIEW} && ${HAS_PLAN}`, group: '2_states@3' }],
  },
  'plandeck.plan.backToNow': {
    title: 'Back to Now',
    icon: '$(debug-step-back)',
    worksInPast: true,
    enabledWhen: IS_PAST,
    menus: [{ menu: 'view/title', when: `${SHOWS_PLANS} && ${IS_PAST}`, group: 'navigation@0' }],
  },
  'plandeck.plan.compare': {
    title: 'Compare Plan with…',
    worksInPast: true,
    icon: '$(diff)',
    enabledWhen: HAS_PLAN,
    menus: [
      { menu: 'view/title', when: `${IN_PLAN_VIEW} && ${HAS_PLAN}`, group: '2_states@1' },
      { menu: 'view/title', when: IN_CHANGES, group: '2_states@1' },
    ],
  },
  'plandeck.plan.compareWithCommit': {
    title: 'Compare Plan with the Last Commit',
    worksInPast: true,
    enabledWhen: HAS_PLAN,
  },
  'plandeck.plan.compareStates': {
    title: 'Compare Two States of the Plan…',
    worksInPast: true,
    enabledWhen: HAS_PLAN,
    menus: [
      { menu: 'view/title', when: `${IN_PLAN_VIEW} && ${HAS_PLAN}`, group: '2_states@2' },
      { menu: 'view/title', when: IN_CHANGES, group: '2_states@2' },
    ],
  },
  'plandeck.schedule.optimise': {
    title: 'Optimise Schedule',
    enabledWhen: HAS_PLAN,
    menus: [{ menu: 'view/title', when: `${IN_PLAN_VIEW} && ${HAS_PLAN}`, group: '3_schedule@1' }],
  },
  'plandeck.proposal.apply': {
    title: 'Apply Proposal',
    icon: '$(check)',
    enabledWhen: HAS_PROPOSAL,
    menus: [inProposal('navigation@1')],
  },
  'plandeck.proposal.discard': {
    title: 'Discard Proposal',
    icon: '$(discard)',
    enabledWhen: HAS_PROPOSAL,
    worksInPast: true,
    menus: [inProposal('navigation@2')],
  },
  'plandeck.changes.swap': {
    title: 'Swap the States',
    worksInPast: true,
    icon: '$(arrow-swap)',
    enabledWhen: IS_COMPARING,
    menus: [{ menu: 'view/title', when: IN_CHANGES, group: 'navigation@1' }],
  },
  'plandeck.changes.copyMarkdown': {
    title: 'Copy Changes as Markdown',
    worksInPast: true,
    icon: '$(copy)',
    enabledWhen: IS_COMPARING,
    menus: [{ menu: 'view/title', when: IN_CHANGES, group: 'navigation@2' }],
  },
  'plandeck.changes.refresh': {
    title: 'Compare Again',
    worksInPast: true,
    icon: '$(refresh)',
    enabledWhen: IS_COMPARING,
    menus: [{ menu: 'view/title', when: IN_CHANGES, group: 'navigation@3' }],
  },
  'plandeck.changes.close': {
    title: 'Close Comparison',
    worksInPast: true,
    icon: '$(close)',
    enabledWhen: IS_COMPARING,
    menus: [{ menu: 'view/title', when: IN_CHANGES, group: 'navigation@4' }],
  },
  'plandeck.changes.openJson': {
    title: 'Open Changes as JSON',
    worksInPast: true,
    enabledWhen: IS_COMPARING,
    menus: [{ menu: 'view/title', when: IN_CHANGES, group: '1_export@1' }],
  },
  'plandeck.plan.createFromTemplate': {
    title: 'New Plan from Template…',
    enabledWhen: 'workspaceFolderCount != 0',
  },
  'plandeck.plan.saveAsTemplate': {
    title: 'Save Plan as Template…',
    enabledWhen: HAS_PLAN,
  },
  'plandeck.plan.draft': {
    title: 'Draft a Plan from This…',
    enabledWhen: 'workspaceFolderCount != 0',
  },
  'plandeck.plan.create': {
    title: 'Create a Plan…',
    enabledWhen: 'workspaceFolderCount != 0',
  },
  'plandeck.edit.undo': {
    title: 'Undo Plan Edit',
    enabledWhen: HAS_PLAN,
    keys: [{ key: 'ctrl+z', mac: 'cmd+z', when: IN_A_LIST }],
  },
  'plandeck.edit.redo': {
    title: 'Redo Plan Edit',
    enabledWhen: HAS_PLAN,
    keys: [
      { key: 'ctrl+y', mac: 'cmd+shift+z', when: IN_A_LIST },
      { key: 'ctrl+shift+z', mac: 'cmd+shift+z', when: IN_A_LIST },
    ],
  },
  'plandeck.git.refresh': {
    title: 'Read Git Again',
    worksInPast: true,
    icon: '$(refresh)',
    enabledWhen: HAS_PLAN,
    menus: [{ menu: 'view/title', when: 'view == plandeck.git', group: 'navigation@1' }],
  },
  'plandeck.git.checkOut': {
    title: 'Check Out Branch',
    icon: '$(arrow-right)',
    onlyOnRows: true,
    enabledWhen: HAS_PLAN,
    menus: [inGit('1_check@1', 'git-branch'), inGit('inline@1', 'git-branch')],
  },
  'plandeck.git.openChanges': {
    title: 'Open Changes of Commit',
    worksInPast: true,
    icon: '$(diff-multiple)',
    onlyOnRows: true,
    enabledWhen: HAS_PLAN,
    menus: [inGit('0_open@1', 'git-commit'), inGit('inline@1', 'git-commit'), inHistory('0_open@2')],
  },
  'plandeck.git.copyCommitId': {
    title: 'Copy Commit Id',
    worksInPast: true,
    onlyOnRows: true,
    enabledWhen: HAS_PLAN,
    menus: [inGit('3_copy@1', 'git-commit'), inHistory('3_copy@1')],
  },
  'plandeck.git.copyBranchName': {
    title: 'Copy Branch Name',
    worksInPast: true,
    onlyOnRows: true,
    enabledWhen: HAS_PLAN,
    menus: [inGit('3_copy@1', 'git-branch(-current)?')],
  },
  'plandeck.item.showHistory': {
    title: 'Show Item History',
    icon: '$(history)',
    enabledWhen: HAS_PLAN,
    menus: [...item('0_open@4')],
  },
  'plandeck.iteration.whatDoesntFit': {
    title: "What Doesn't Fit…",
    enabledWhen: HAS_PLAN,
    menus: [{ menu: 'view/item/context', when: 'view == plandeck.backlog && viewItem == iteration', group: '1_set@1' }],
  },
  'plandeck.item.whyThisDate': {
    title: 'Why This Date',
    icon: '$(question)',
    enabledWhen: HAS_PLAN,
    menus: [...item('0_open@7')],
  },
  'plandeck.history.openPlanChanges': {
    title: 'Open Changes of the Plan in Commit',
    icon: '$(diff-multiple)',
    onlyOnRows: true,
    menus: [inHistory('0_open@1'), inHistory('inline@1')],
  },
  'plandeck.history.refresh': {
    title: 'Read Item History Again',
    icon: '$(refresh)',
    enabledWhen: HAS_HISTORY,
    menus: [{ menu: 'view/title', when: 'view == plandeck.history', group: 'navigation@1' }],
  },
  'plandeck.history.close': {
    title: 'Close Item History',
    icon: '$(close)',
    enabledWhen: HAS_HISTORY,
    menus: [{ menu: 'view/title', when: 'view == plandeck.history', group: 'navigation@2' }],
  },
  'plandeck.text.refactor': {
    title: 'Change Entries from the Text',
    onlyOnRows: true,
  },
  'plandeck.view.more': {
    title: 'Show More Rows',
    worksInPast: true,
    onlyOnRows: true,
  },
  'plandeck.walkthrough.open': {
    title: 'Open Walkthrough',
    worksInPast: true,
  },
  'plandeck.log.show': {
    title: 'Show Log',
    worksInPast: true,
  },
} as const satisfies Record<`plandeck.${string}.${string}`, CommandSpec>;

export type CommandId = keyof typeof COMMANDS;
