import { COMMANDS, type CommandSpec } from './commandTable.ts';

/** The view that shows the plan's items. */
export const PLAN_VIEW = 'plandeck.plan';

export const SETTINGS = {
  'plandeck.saveAfterEdit': {
    type: 'boolean',
    default: true,
    order: 1,
    markdownDescription:
      'Save plan files that were clean before an edit from a Plandeck view or command, so that a click leaves no unsaved tab behind. A file that already had unsaved changes stays unsaved.',
  },
} as const;

const CATEGORY = 'Plandeck';

/** What package.json contributes: made of the command table, and held against it by a test. */
export function contributes(): Record<string, unknown> {
  const commands = Object.entries(COMMANDS) as [string, CommandSpec][];
  return {
    viewsContainers: {
      activitybar: [{ id: 'plandeck', title: 'Plandeck', icon: 'media/plandeck.svg' }],
    },
    views: {
      plandeck: [{ id: PLAN_VIEW, name: 'Plan', icon: 'media/plandeck.svg', contextualTitle: 'Plandeck' }],
    },
    viewsWelcome: [
      {
        view: PLAN_VIEW,
        contents:
          'Plandeck keeps a plan as YAML beside your code.\nOpen the folder of a project to start.\n[Open Folder](command:vscode.openFolder)',
        when: 'workspaceFolderCount == 0',
      },
      {
        view: PLAN_VIEW,
        contents:
          'There is no plan in this folder yet.\nA plan is text that you and your team read, review and merge like code.\n[Create a Plan](command:plandeck.plan.create)',
        when: 'workspaceFolderCount != 0 && plandeck.isLoaded && !plandeck.hasPlan',
      },
      {
        view: PLAN_VIEW,
        contents: 'The plan has no items yet.\n[New Item](command:plandeck.item.new)',
        when: 'plandeck.hasPlan && plandeck.canAddItems',
      },
      {
        view: PLAN_VIEW,
        contents:
          'The plan cannot be read.\nThe Problems panel says what is wrong and where.\n[Show Problems](command:workbench.actions.view.problems)',
        when: 'plandeck.hasPlan && !plandeck.canAddItems',
      },
    ],
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
    configuration: { title: CATEGORY, properties: SETTINGS },
  };
}

function menu(commands: readonly [string, CommandSpec][], name: string): Record<string, unknown[]> {
  const entries = commands.flatMap(([command, { menus }]) =>
    (menus ?? []).filter((place) => place.menu === name).map(({ when, group }) => ({ command, when, group })),
  );
  return { [name]: entries };
}
