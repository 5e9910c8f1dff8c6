import { PLAN_FILE } from '../../core/model/planFiles.ts';
import { COMMANDS, type CommandSpec, IS_PAST, MENUS } from './commandTable.ts';
import { PLAN_EDITOR } from './pageTable.ts';
import type { Say } from './say.ts';
import { SETTINGS } from './settingTable.ts';
import { VIEWS, type ViewSpec } from './viewTable.ts';
import { WALKTHROUGH } from './walkthrough.ts';

/** What package.json contributes: made of the tables beside this, and held against it by a test. */
export function contributes(say: Say): Record<string, unknown> {
  const commands = Object.entries(COMMANDS) as [string, CommandSpec][];
  const views = Object.entries(VIEWS) as [string, ViewSpec][];
  const category = say('category', 'Plandeck');
  return {
    viewsContainers: {
      activitybar: [{ id: 'plandeck', title: category, icon: 'media/plandeck.svg' }],
    },
    views: {
      plandeck: views.map(([id, { name, icon, when, isOpenAtFirst, initialSize }]) => ({
        id,
        name: say(`view.${ownPart(id)}.name`, name),
        icon,
        contextualTitle: category,
        ...(when !== undefined && { when }),
        ...(!isOpenAtFirst && { visibility: 'collapsed' }),
        ...(initialSize !== undefined && { initialSize }),
      })),
    },
    viewsWelcome: views.flatMap(([view, { welcome }]) =>
      welcome.map(({ contents, when }, index) => ({
        view,
        contents: say(`view.${ownPart(view)}.welcome.${index + 1}`, contents),
        when,
      })),
    ),
    commands: commands.map(([command, { title, icon, enabledWhen }]) => ({
      command,
      title: say(`command.${ownPart(command)}.title`, title),
      category,
      ...(icon && { icon }),
      ...(enabledWhen && { enablement: enabledWhen }),
    })),
    menus: {
      commandPalette: commands.flatMap(([command, { onlyOnRows, enabledWhen }]) => {
        const when = onlyOnRows ? 'false' : enabledWhen;
        return when === undefined ? [] : [{ command, when }];
      }),
      ...Object.assign({}, ...MENUS.map((name) => menu(commands, name))),
    },
    keybindings: commands.flatMap(([command, { keys }]) => (keys ?? []).map((binding) => ({ command, ...binding }))),
    customEditors: [
      {
        viewType: PLAN_EDITOR,
        displayName: say('editor.plan.name', 'Plan Editor'),
        selector: [{ filenamePattern: `**/${PLAN_FILE}` }],
        priority: 'option',
      },
    ],
    walkthroughs: [walkthrough(say)],
    configuration: { title: category, properties: settings(say) },
  };
}

function menu(commands: readonly [string, CommandSpec][], name: string): Record<string, unknown[]> {
  const entries = commands.flatMap(([command, { menus, worksInPast }]) => {
    const places = (menus ?? []).filter((place) => place.menu === name);
    // What cannot be done is not offered; by a key or from the palette, a sentence says why.
    return places.map(({ when, group }) => ({ command, when: worksInPast ? when : `${when} && !${IS_PAST}`, group }));
  });
  return { [name]: entries };
}

function walkthrough(say: Say): Record<string, unknown> {
  const { id, title, description, steps } = WALKTHROUGH;
  return {
    id,
    title: say('walkthrough.title', title),
    description: say('walkthrough.description', description),
    steps: steps.map(({ id, title, description, completionEvents, media: { image, altText } }) => ({
      id,
      title: say(`walkthrough.${id}.title`, title),
      description: say(`walkthrough.${id}.description`, description),
      completionEvents,
      media: { image, altText: say(`walkthrough.${id}.picture`, altText) },
    })),
  };
}

function settings(say: Say): Record<string, unknown> {
  const all = Object.entries(SETTINGS).map(([id, { description, ...spec }], index) => {
    const markdownDescription = say(`setting.${ownPart(id)}.description`, description);
    return [id, { ...spec, order: index + 1, markdownDescription }];
  });
  return Object.fromEntries(all);
}

/** An id without the extension's name, which all of them have. */
function ownPart(id: string): string {
  return id.replace(/^plandeck\./, '');
}
