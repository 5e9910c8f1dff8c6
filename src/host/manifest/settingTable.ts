/** The settings: the one place that knows their ids, defaults and what they do. */
interface SettingSpec {
  readonly type: 'boolean' | 'string';
  readonly default: boolean | string;
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
} as const satisfies Record<`plandeck.${string}`, SettingSpec>;
