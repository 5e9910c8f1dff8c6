import type * as vscode from 'vscode';
import type { Git } from '../node/git/createGit.ts';
import type { ChangesView } from './compare/changesView.ts';
import type { Comparison } from './compare/comparison.ts';
import type { PlanEditor } from './edits/planEditor.ts';
import type { CommitBox } from './git/commitBox.ts';
import type { LinkStore } from './git/linkStore.ts';
import type { HistoryView } from './history/historyView.ts';
import type { Log } from './log.ts';
import type { Boards } from './pages/board/boards.ts';
import type { EditorPages } from './pages/editor/editorPages.ts';
import type { FormGit } from './pages/form/formGit.ts';
import type { FormParts } from './pages/form/formParts.ts';
import type { ItemForms } from './pages/form/itemForms.ts';
import type { PlanStore } from './plans/planStore.ts';
import type { ShownPlans } from './plans/shownPlans.ts';
import type { Proposals } from './schedule/proposals.ts';
import type { ScheduleStore } from './schedule/scheduleStore.ts';
import type { User } from './user.ts';
import type { GitView } from './views/gitView.ts';
import type { PlanNode } from './views/planNode.ts';
import type { PlanTree } from './views/planTree.ts';
import type { Sidebar } from './views/sidebar.ts';

/** What commands work with. */
export interface Context {
  readonly log: Log;
  readonly git: Git;
  readonly store: PlanStore;
  /** Which commits and branches name the plans' items. */
  readonly links: LinkStore;
  /** When the items of the plans will be done. */
  readonly schedules: ScheduleStore;
  /** The plans that the views show, as they are or as they were. */
  readonly shown: ShownPlans;
  readonly editor: PlanEditor;
  readonly tree: PlanTree;
  readonly view: vscode.TreeView<PlanNode>;
  /** The views beside the Plan view. */
  readonly sidebar: Sidebar;
  /** What git says of the item that is selected. */
  readonly gitView: GitView;
  /** The two states of a plan that are compared, and the view of it. */
  readonly comparison: Comparison;
  readonly changes: ChangesView;
  /** The past of one item. */
  readonly history: HistoryView;
  /** The open boards. */
  readonly boards: Boards;
  /** The open plan editors. */
  readonly editorPages: EditorPages;
  /** The open forms of items. */
  readonly itemForms: ItemForms;
  /** What forms are made with, wherever they stand. */
  readonly formParts: FormParts;
  /** What git says of the items of forms. */
  readonly formGit: FormGit;
  /** Who of the plans' people the user is. */
  readonly user: User;
  readonly commitBox: CommitBox;
  /** The edit that is shown before it is made. */
  readonly proposals: Proposals;
  /** The file of the thread that looks for ranks. */
  readonly rankSearchScript: string;
  /** The user's own state in this workspace. */
  readonly state: vscode.Memento;
}
