/** The views of the sidebar: the one place that knows their ids, names and what they say while they are empty. */
export interface ViewSpec {
  readonly name: string;
  readonly icon: string;
  readonly when?: string;
  /** Open when the sidebar is shown for the first time; the others are a click away. */
  readonly isOpenAtFirst?: true;
  /** Its share of the sidebar's height when it comes; 20 where left out, so that one of nine views has a few rows only. */
  readonly initialSize?: number;
  readonly welcome: readonly { readonly contents: string; readonly when: string }[];
}

const HAS_PLAN = 'plandeck.hasPlan';

/** A button that leads to the setting of who the user is. */
const SAY_WHO = '[Say Who You Are](command:workbench.action.openSettings?%5B%22plandeck.me%22%5D)';

/** The view that shows the plan's items. */
export const PLAN_VIEW = 'plandeck.plan';
/** The view that shows what changed from one state of a plan to another. */
export const CHANGES_VIEW = 'plandeck.changes';

export const VIEWS = {
  [PLAN_VIEW]: {
    name: 'Plan',
    icon: 'media/plandeck.svg',
    isOpenAtFirst: true,
    welcome: [
      {
        contents:
          'Plandeck keeps a plan as YAML beside your code.\nOpen the folder of a project to start.\n[Open Folder](command:vscode.openFolder)',
        when: 'workspaceFolderCount == 0',
      },
      {
        contents:
          'There is no plan in this folder yet.\nA plan is text that you and your team read, review and merge like code.\n[Create a Plan](command:plandeck.plan.create)\n[New Plan from Template](command:plandeck.plan.createFromTemplate)\n[Draft a Plan from This](command:plandeck.plan.draft)',
        when: 'workspaceFolderCount != 0 && plandeck.isLoaded && !plandeck.hasPlan',
      },
      {
        contents: 'The plan has no items yet.\n[New Item](command:plandeck.item.new)',
        when: 'plandeck.hasPlan && plandeck.canAddItems && !plandeck.isFiltered',
      },
      {
        contents: 'No item fits the filter.\n[Clear Filter](command:plandeck.plan.clearFilter)',
        when: 'plandeck.hasPlan && plandeck.canAddItems && plandeck.isFiltered',
      },
      {
        contents:
          'The plan cannot be read.\nThe Problems panel says what is wrong and where.\n[Show Problems](command:workbench.actions.view.problems)',
        when: 'plandeck.hasPlan && !plandeck.canAddItems',
      },
    ],
  },
  'plandeck.backlog': {
    name: 'Backlog',
    icon: 'media/plandeck.svg',
    when: HAS_PLAN,
    welcome: [
      {
        contents:
          'No open work. What is to be done stands here, the most important first.\n[New Item](command:plandeck.item.new)',
        when: HAS_PLAN,
      },
    ],
  },
  'plandeck.myWork': {
    name: 'My Work',
    icon: 'media/plandeck.svg',
    when: HAS_PLAN,
    welcome: [
      {
        contents: 'Nothing to do: no open item of the plans is assigned to you.',
        when: `${HAS_PLAN} && plandeck.user == known`,
      },
      {
        contents: `Nobody in the plans has the email address that git knows you by (git config user.email).\nAdd yours to the plan as the "email" of a person or one of the "aliases", or say which person you are.\n${SAY_WHO}`,
        when: `${HAS_PLAN} && plandeck.user == unknown && isWorkspaceTrusted`,
      },
      {
        contents: `Git is not asked who you are in a workspace that you do not trust.\nTrust it, or say which of the plan's people you are.\n[Manage Workspace Trust](command:workbench.trust.manage)\n${SAY_WHO}`,
        when: `${HAS_PLAN} && plandeck.user == unknown && !isWorkspaceTrusted`,
      },
      {
        contents: `Nobody in the plans has the email address or the id in the setting "plandeck.me".\n${SAY_WHO}`,
        when: `${HAS_PLAN} && plandeck.user == misnamed`,
      },
    ],
  },
  'plandeck.people': {
    name: 'People',
    icon: 'media/plandeck.svg',
    when: HAS_PLAN,
    welcome: [
      {
        contents:
          'The plan has no people yet.\nAdd a "people" section to its plan.yaml, with an id, a name and an email address for each. Work is assigned to them here.',
        when: HAS_PLAN,
      },
    ],
  },
  'plandeck.requests': {
    name: 'Requests',
    icon: 'media/plandeck.svg',
    when: HAS_PLAN,
    welcome: [
      {
        contents:
          'Nobody has asked for anything yet. What people ask for waits here until somebody decides.\n[Raise a Request](command:plandeck.request.raise)',
        when: HAS_PLAN,
      },
    ],
  },
  'plandeck.risks': {
    name: 'Risks & Decisions',
    icon: 'media/plandeck.svg',
    when: HAS_PLAN,
    welcome: [
      {
        contents:
          'No risks, promises of others or decisions yet. What might go wrong stands here, the worst first.\n[Raise a Risk from an Item](command:plandeck.risk.raise)',
        when: HAS_PLAN,
      },
    ],
  },
  'plandeck.portfolio': {
    name: 'Portfolio',
    icon: 'media/plandeck.svg',
    when: HAS_PLAN,
    welcome: [],
  },
  'plandeck.git': {
    name: 'Git',
    icon: 'media/plandeck.svg',
    when: HAS_PLAN,
    welcome: [
      {
        contents:
          'Select an item in one of the views, or check out a branch that names one. Its branches and commits are shown here.',
        when: `${HAS_PLAN} && isWorkspaceTrusted`,
      },
      {
        contents:
          'Git is not run in a workspace that you do not trust. Trust it to see the branches and commits of items.\n[Manage Workspace Trust](command:workbench.trust.manage)',
        when: `${HAS_PLAN} && !isWorkspaceTrusted`,
      },
    ],
  },
  [CHANGES_VIEW]: {
    name: 'Plan Changes',
    icon: 'media/plandeck.svg',
    when: `${HAS_PLAN} && plandeck.isComparing`,
    isOpenAtFirst: true,
    initialSize: 120,
    welcome: [],
  },
  'plandeck.history': {
    name: 'Item History',
    icon: 'media/plandeck.svg',
    when: `${HAS_PLAN} && plandeck.hasHistory`,
    isOpenAtFirst: true,
    initialSize: 120,
    welcome: [
      {
        contents:
          'Git is not run in a workspace that you do not trust. Trust it to see who changed an item, and when.\n[Manage Workspace Trust](command:workbench.trust.manage)',
        when: `${HAS_PLAN} && !isWorkspaceTrusted`,
      },
    ],
  },
} as const satisfies Record<`plandeck.${string}`, ViewSpec>;

export type ViewId = keyof typeof VIEWS;
/** The views but the Plan view and that of a comparison, whose trees are their own. */
export type RowViewId = Exclude<ViewId, typeof PLAN_VIEW | typeof CHANGES_VIEW>;
