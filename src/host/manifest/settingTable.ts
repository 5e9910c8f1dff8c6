/** The settings: the one place that knows their ids, defaults and what they do. */
export interface SettingSpec {
  readonly type: 'boolean' | 'string' | 'integer';
  readonly default: boolean | string | number;
  /** Of a number. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** In Markdown. */
  readonly description: string;
}

export const SETTINGS = {
  'plandeck.saveAfterEdit': {
    type: 'boolean',
    default: true,
    description:
      'Save plan files that were clean before an edit from a Plandeck view or command, so that a click leaves no unsaved tab behind. A file that already had unsaved changes stays unsaved.',
  },
  'plandeck.git.prefillCommitMessage': {
    type: 'boolean',
    default: true,
    description:
      "Have VS Code's commit box begin with the id of the item that the branch is for, and *Finish Work* suggest a message there. What you have written there stays.",
  },
  'plandeck.me': {
    type: 'string',
    default: '',
    description:
      "Which of the plans' people you are, for *My Work*: an email address, or the id of a person. Empty: whoever has the address that git knows you by (`git config user.email`). In a workspace that you do not trust, git is not asked.",
  },
  'plandeck.outOfStep': {
    type: 'boolean',
    default: true,
    description:
      'Say in the Problems panel and in the hovers of items where the plan and git are out of step, such as *to do, but there are commits on its branch*. Git is read in the background once you look at a Plandeck view or a file of a plan. The plan itself says how severe each finding is (`checks`).',
  },
  'plandeck.datesAndLoad': {
    type: 'boolean',
    default: true,
    description:
      'Say in the Problems panel, on boards and in forms what is wrong with computed dates and with the load of people, such as *is due on 2026-12-04, but ends on 2026-12-08*. Dates are computed in the background once you look at a Plandeck view or a file of a plan. The plan itself says how severe each finding is (`checks`).',
  },
  'plandeck.optimise.schedules': {
    type: 'integer',
    default: 1000,
    minimum: 1,
    maximum: 1_000_000,
    description:
      'How many schedules *Optimise Schedule* may make while it looks for ranks with which the plans end earlier. More take longer and find more; the same number finds the same on every machine.',
  },
  'plandeck.inlayHints.titles': {
    type: 'boolean',
    default: true,
    description:
      'In the text of a plan, show the title behind each id that refers to something, such as in `depends` and `parent`.',
  },
  'plandeck.inlayHints.children': {
    type: 'boolean',
    default: true,
    description: 'In the text of a plan, show behind the id of an item how many of its children are done.',
  },
  'plandeck.inlayHints.dates': {
    type: 'boolean',
    default: false,
    description:
      'In the text of a plan, show behind the status of an item since when it has it, as git tells. Git is read in the background for that.',
  },
  'plandeck.inlayHints.schedule': {
    type: 'boolean',
    default: true,
    description:
      'In the text of a plan, show behind the id of an item or a milestone when it will start and be done, as computed from estimates, people, calendars and dependencies; with a question mark where nobody is to do it yet.',
  },
  'plandeck.codeLens.children': {
    type: 'boolean',
    default: false,
    description: 'In the text of a plan, show above an item how many of its children are done. A click shows them.',
  },
  'plandeck.codeLens.dependents': {
    type: 'boolean',
    default: false,
    description: 'In the text of a plan, show above an item how many others depend on it. A click shows them.',
  },
  'plandeck.codeLens.commits': {
    type: 'boolean',
    default: false,
    description:
      'In the text of a plan, show above an item how many commits name it. A click shows them in the *Git* view. Git is read in the background for that.',
  },
  'plandeck.codeLens.impact': {
    type: 'boolean',
    default: false,
    description:
      'Say at the top of a plan file that was changed since the last commit what that does to dates and load, such as *This edit delays Beta by 6 days*. A click shows what was changed. The language status says it too.',
  },
} as const satisfies Record<`plandeck.${string}`, SettingSpec>;
