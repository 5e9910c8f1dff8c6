import type { Translate } from '../model/fillIn.ts';
import type { Scene } from './completion.ts';

/** What a new entry of a section begins with. */
export interface EntryStart {
  readonly title: string;
  /** Its fields, each with what is proposed for it; a list in brackets. */
  readonly fields: readonly (readonly [key: string, proposal: string])[];
}

/** What is proposed for an id that Plandeck makes. */
export const MINTED = '{minted}';

/** The new entries that a section may get, the usual one first. */
export function entryStarts(scene: Scene, section: string): readonly EntryStart[] {
  const starts = Object.hasOwn(STARTS, section) ? STARTS[section as keyof typeof STARTS] : undefined;
  return starts?.(scene.translate, scene.today) ?? [];
}

type Starts = (translate: Translate, today: string) => readonly EntryStart[];

const STARTS = {
  workflow: (translate) => [start(translate('New status'), ['id'], ['category'])],
  types: (translate) => [start(translate('New type'), ['id'], ['like', 'task'])],
  fields: (translate) => [
    start(translate('New field'), ['id'], ['kind', 'text']),
    start(translate('New choice'), ['id'], ['kind', 'choice'], ['choices', '[]']),
  ],
  calendars: (translate) => [start(translate('New calendar'), ['id'], ['hours', 'mon-fri 8h'], ['holidays', '[]'])],
  people: (translate) => [start(translate('New person'), ['id'], ['name'], ['email'])],
  teams: (translate) => [start(translate('New team'), ['id'], ['name'], ['members', '[]'])],
  contracts: (translate, today) => [
    start(translate('New contract'), ['id'], ['title'], ['people', '[]'], ['term', `${today}..`]),
  ],
  iterations: (translate, today) => [start(translate('New iteration'), ['id'], ['dates', `${today}..${today}`])],
  milestones: (translate, today) => [
    start(translate('New milestone'), ['id'], ['title'], ['committed', today]),
    start(translate('New stage gate'), ['id'], ['title'], ['kind', 'gate'], ['committed', today], ['criteria', '[]']),
  ],
  items: (translate) => [start(translate('New item'), ['id', MINTED], ['title'])],
  requests: (translate, today) => [
    start(translate('New request'), ['id', MINTED], ['title'], ['from'], ['raised', today]),
  ],
  raid: (translate, today) => [
    start(translate('New risk'), ['id', MINTED], ['risk'], ['probability', '3'], ['impact', '3'], ['raised', today]),
    start(translate('New assumption'), ['id', MINTED], ['assumption'], ['raised', today]),
    start(translate('New issue'), ['id', MINTED], ['issue'], ['raised', today]),
    start(translate('New dependency'), ['id', MINTED], ['dependency'], ['raised', today]),
  ],
  external: (translate, today) => [
    start(translate('New promise'), ['id', MINTED], ['title'], ['from'], ['promised', today]),
  ],
  decisions: (translate, today) => [
    start(translate('New decision'), ['id', MINTED], ['title'], ['due', today], ['options', '[]']),
  ],
  stakeholders: (translate) => [start(translate('New stakeholder'), ['id'], ['name'], ['role'])],
  baselines: (translate, today) => [start(translate('New baseline'), ['id'], ['title'], ['ref'], ['approved', today])],
  templates: (translate) => [start(translate('New template'), ['id'], ['title'], ['item', '{}'])],
  programmes: (translate) => [start(translate('New programme'), ['id'], ['name'])],
  plans: (translate) => [start(translate('New plan'), ['path'])],
} as const satisfies Readonly<Record<string, Starts>>;

function start(title: string, ...fields: readonly (readonly [key: string, proposal?: string])[]): EntryStart {
  return { title, fields: fields.map(([key, proposal = '']) => [key, proposal]) };
}
