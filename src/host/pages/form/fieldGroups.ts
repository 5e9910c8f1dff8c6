import type { Translate } from '../../../core/model/fillIn.ts';
import type { EntrySectionName } from '../../../core/model/sections.ts';

/** What groups of fields are called. */
export const GROUP_NAMES = {
  what: 'What',
  when: 'Who and when',
  depends: 'What comes first',
  requirement: 'Requirement',
  own: "The plan's own fields",
  notes: 'Notes',
} as const;

interface Group {
  readonly id: keyof typeof GROUP_NAMES;
  readonly fields: readonly string[];
}

interface NamedGroup extends Group {
  readonly name: string;
}

/** The fields of an item, as those who work with it think of them. What is left over, the plan's own fields, stands before the notes. */
const OF_ITEMS: readonly Group[] = [
  {
    id: 'what',
    fields: ['id', 'title', 'type', 'status', 'priority', 'rank', 'parent', 'labels', 'splitFrom', 'formerly'],
  },
  {
    id: 'when',
    fields: [
      ...['assignees', 'skills', 'estimate', 'remaining', 'duration', 'iteration', 'milestone'],
      ...['start', 'due', 'started', 'finished', 'constraints'],
    ],
  },
  { id: 'depends', fields: ['depends', 'waiting'] },
  { id: 'requirement', fields: ['customer', 'acceptance', 'signOff', 'environment'] },
];

const NOTES: Group = { id: 'notes', fields: ['checklist', 'description', 'notes'] };

/** Fields that few entries have. */
const RARE: { readonly [Name in EntrySectionName]?: ReadonlySet<string> } = {
  items: new Set([
    ...['splitFrom', 'formerly', 'skills', 'remaining', 'duration', 'start', 'started', 'finished', 'constraints'],
    ...['waiting', 'customer', 'acceptance', 'signOff', 'environment', 'checklist'],
  ]),
  people: new Set(['aliases', 'rate', 'calendar']),
};

export function isRare(section: EntrySectionName, field: string): boolean {
  return RARE[section]?.has(field) ?? false;
}

/** The fields of an entry in groups, each of them once; no group is empty. */
export function groupFields(section: EntrySectionName, fields: readonly string[], translate: Translate): NamedGroup[] {
  const named = section === 'items' ? OF_ITEMS : [];
  const taken = new Set([...named, NOTES].flatMap((group) => group.fields));
  const others = fields.filter((name) => !taken.has(name));
  const rest: Group = section === 'items' ? { id: 'own', fields: others } : { id: 'what', fields: others };
  return [...named, rest, NOTES]
    .map((group) => ({
      ...group,
      name: translate(GROUP_NAMES[group.id]),
      fields: group.fields.filter((name) => fields.includes(name)),
    }))
    .filter((group) => group.fields.length > 0);
}
