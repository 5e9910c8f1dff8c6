import { COMMANDS, type CommandSpec } from './commandTable.ts';
import { VIEWS, type ViewSpec } from './viewTable.ts';
import { WALKTHROUGH } from './walkthrough.ts';

export const SETTINGS = {
  'plandeck.saveAfterEdit': {
    type: 'boolean',
    default: true,
    order: 1,
    markdownDescription:
      'Save plan files that were clean before an edit from a Plandeck view or command, so that a click leaves no unsaved tab behind. A file that already had unsaved changes stays unsaved.',
  },
  'plandeck.me': {
    type: 'string',
    default: '',
    order: 2,
    markdownDescription:
      "Which of the plans' people you are, for *My Work*: an email address, or the id of a person. Empty: whoever has the address that git knows you by (`git config user.email`). In a workspace that you do not trust, git is not asked.",
  },
} as const;

const CATEGORY = 'Plandeck';

/** What package.json contributes: made of the command table, and held against it by a test. */
export function contributes(): Record<string, unknown> {
  const commands = Object.entries(COMMANDS) as [string, CommandSpec][];
  const views = Object.entries(VIEWS) as [string, ViewSpec][];
  return {
    viewsContainers: {
      activitybar: [{ id: 'plandeck', title: 'Plandeck', icon: 'media/plandeck.svg' }],
    },
    views: {
      plandeck: views.map(([id, { name, icon, when, isOpenAtFirst }]) => ({
        id,
        name,
        icon,
        contextualTitle: CATEGORY,
        ...(when !== undefined && { when }),
        ...(!isOpenAtFirst && { visibility: 'collapsed' }),
      })),
    },
    viewsWelcome: views.flatMap(([view, { welcome }]) => welcome.map((one) => ({ view, ...one }))),
    commands: commands.map(([command, { title, icon, enabledWhen }]) => ({
      command,
      title,
      category: CATEGORY,
      ...(icon && { icon }),
      ...(enabledWhen && { enablement: enabledWhen }),
    })),
    menus: {
      commandPalette: commands.flatMap(([command, { onlyOnRows, enabledWhen }]) => {
        const when = onlyOnRows ? 'false' : enabledWhen;
        return when === undefined ? [] : [{ command, when }];
      }),
      ...menu(commands, 'view/title'),
      ...menu(commands, 'view/item/context'),
    },
    keybindings: commands.flatMap(([command, { keys }]) => (keys ?? []).map((binding) => ({ command, ...binding }))),
    walkthroughs: [WALKTHROUGH],
    configuration: { title: CATEGORY, properties: SETTINGS },
  };
}

function menu(commands: readonly [string, CommandSpec][], name: string): Record<string, unknown[]> {
  const entries = commands.flatMap(([command, { menus }]) =>
    (menus ?? []).filter((place) => place.menu === name).map(({ when, group }) => ({ command, when, group })),
  );
  return { [name]: entries };
}
