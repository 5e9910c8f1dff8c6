import type { CommandId } from './commandTable.ts';
import { PLAN_VIEW, type ViewId } from './viewTable.ts';

/** A first day with Plandeck in five steps. Two share a picture, for the package's sake. */
export const WALKTHROUGH_ID = 'plandeck.start';

interface Step {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly completionEvents: readonly (
    | `onCommand:${CommandId}`
    | `onView:${ViewId}`
    | `onContext:plandeck.${string}`
  )[];
  readonly media: { readonly image: `media/walkthrough/${string}.png`; readonly altText: string };
}

const STEPS: readonly Step[] = [
  {
    id: 'plan',
    title: 'Open or draft a plan',
    description:
      'A plan is YAML text beside your code: you read, review and merge it like code, and mistakes are found while you type.\n[Create a Plan](command:plandeck.plan.create)\nDo you have rows, a task list or branches of work already? Then start from those, or from a template.\n[Draft a Plan from This](command:plandeck.plan.draft)\n[New Plan from Template](command:plandeck.plan.createFromTemplate)',
    // A context that is set before VS Code knows the step completes nothing, so that the commands have to do it, too.
    completionEvents: [
      'onContext:plandeck.hasPlan',
      'onCommand:plandeck.plan.create',
      'onCommand:plandeck.plan.draft',
      'onCommand:plandeck.plan.createFromTemplate',
    ],
    media: {
      image: 'media/walkthrough/plan.png',
      altText: 'A plan file in the editor, an item with its fields at the cursor, beside the view that shows the plan.',
    },
  },
  {
    id: 'view',
    title: 'See it in the Plan view',
    description:
      'Items stand below their parents, or in groups. What is overdue or blocked stands out, and the icon counts what needs attention. A click on a row shows its place in the text.\n[Show the Plan View](command:plandeck.plan.focus)\n[Group Items](command:plandeck.plan.groupBy)',
    completionEvents: [`onView:${PLAN_VIEW}`],
    media: {
      image: 'media/walkthrough/plan.png',
      altText: 'The Plan view with items below their parents, beside the plan file at the item that is selected.',
    },
  },
  {
    id: 'set',
    title: 'Set a status, assign somebody',
    description:
      'One click changes one line of the text, whatever stands around it, and one undo takes it back. The buttons of a row do it, or these commands.\n[Set Status](command:plandeck.item.setStatus)\n[Set Assignees](command:plandeck.item.setAssignees)',
    completionEvents: ['onCommand:plandeck.item.setStatus', 'onCommand:plandeck.item.setAssignees'],
    media: {
      image: 'media/walkthrough/status.png',
      altText: 'The statuses to choose from, above a comparison that shows the one line that a new status changed.',
    },
  },
  {
    id: 'rank',
    title: 'Rank the backlog',
    description:
      'The Backlog view has the open work, the most important first. Drag items to where they belong, or move the selected ones with Alt+Up and Alt+Down.\n[Show the Backlog](command:plandeck.backlog.focus)',
    completionEvents: ['onView:plandeck.backlog'],
    media: {
      image: 'media/walkthrough/backlog.png',
      altText:
        'The Backlog view with the open items in their order, beside the plan file at the item that is selected.',
    },
  },
  {
    id: 'keys',
    title: 'Add and find items in one line',
    description:
      'Type a thought with its priority, people and estimate, such as "Fix login !must @me ~2d", and it is an item.\n[Quick Add](command:plandeck.item.quickAdd)\nFind any item by a part of its title, its id or its people.\n[Go to Item](command:plandeck.item.goTo)',
    completionEvents: ['onCommand:plandeck.item.quickAdd', 'onCommand:plandeck.item.goTo'],
    media: {
      image: 'media/walkthrough/goToItem.png',
      altText: 'Items found by a part of their titles, with status, priority and people below each.',
    },
  },
];

export const WALKTHROUGH = {
  id: WALKTHROUGH_ID,
  title: 'Get Started with Plandeck',
  description: 'A plan as text in your repository, in five steps.',
  steps: STEPS,
} as const;
