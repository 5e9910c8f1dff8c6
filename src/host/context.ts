import type * as vscode from 'vscode';
import type { Git } from '../node/git/createGit.ts';
import type { PlanEditor } from './edits/planEditor.ts';
import type { LinkStore } from './git/linkStore.ts';
import type { Log } from './log.ts';
import type { PlanStore } from './plans/planStore.ts';
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
  readonly editor: PlanEditor;
  readonly tree: PlanTree;
  readonly view: vscode.TreeView<PlanNode>;
  /** The views beside the Plan view. */
  readonly sidebar: Sidebar;
  /** What git says of the item that is selected. */
  readonly gitView: GitView;
  /** Who of the plans' people the user is. */
  readonly user: User;
  /** The user's own state in this workspace. */
  readonly state: vscode.Memento;
}
