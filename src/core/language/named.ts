import { addDays } from '../model/days.ts';
import type { Target } from '../model/fields.ts';
import { iterationsOf } from '../model/iterations.ts';
import { namesOf } from '../model/lookups.ts';
import type { Plan } from '../model/plan.ts';
import type { CompletionKind, Scene } from './completion.ts';

/** Something that can be named in a plan. */
export interface Named {
  readonly name: string;
  readonly kind: CompletionKind;
  /** What people call it. */
  readonly title?: string | undefined;
  readonly detail?: string | undefined;
}

/** As far as iterations are offered that the cadence makes. */
const DAYS_AHEAD = 180;

/** All that a plan has of a kind, but for items. */
export function namedOf(scene: Scene, target: Exclude<Target, 'item'>): readonly Named[] {
  if (target === 'programme') return programmes(scene);
  return scene.plan === undefined ? [] : inPlan(scene.plan, target, scene.today);
}

function programmes({ portfolio }: Scene): Named[] {
  const all = [...(portfolio?.programmes.values() ?? [])];
  return all.map(({ id, values }) => ({ name: id, kind: 'entryName', title: values.name }));
}

function inPlan(plan: Plan, target: Exclude<Target, 'item' | 'programme'>, today: string): readonly Named[] {
  switch (target) {
    case 'person':
      return [...plan.people.values()].map(({ id, values }) => {
        return { name: id, kind: 'person', title: values.name, detail: values.email };
      });
    case 'team':
      return [...plan.teams.values()].map(({ id, values }) => ({ name: id, kind: 'person', title: values.name }));
    case 'stakeholder':
      return [...plan.stakeholders.values()].map(({ id, values }) => {
        return { name: id, kind: 'person', title: values.name, detail: values.role };
      });
    case 'status':
      return plan.workflow.map(({ id, category }) => ({
        name: id,
        kind: 'choice',
        title: id === category ? undefined : category,
      }));
    case 'type':
      return [...plan.types.values()].map(({ id, description }) => ({ name: id, kind: 'choice', detail: description }));
    case 'priority':
      return plan.priorities.map((name) => ({ name, kind: 'choice' }));
    case 'iteration':
      return iterations(plan, today);
    case 'milestone':
      return [...plan.milestones.values()].map(({ id, values }) => {
        return { name: id, kind: 'entryName', title: values.title, detail: values.committed };
      });
    case 'skill':
      return [...namesOf(plan, target).keys()].map((name) => ({ name, kind: 'word' }));
    default:
      return [...entriesOf(plan, target)].map(({ id, values }) => {
        return { name: id, kind: 'entryName', title: values.title ?? values.name };
      });
  }
}

interface TitledEntry {
  readonly id: string;
  readonly values: { readonly title?: string; readonly name?: string };
}

function entriesOf(
  plan: Plan,
  target: 'external' | 'request' | 'raid' | 'decision' | 'contract' | 'calendar' | 'field',
): Iterable<TitledEntry> {
  const entries = {
    external: plan.external,
    request: plan.requests,
    raid: plan.raid,
    decision: plan.decisions,
    contract: plan.contracts,
    calendar: plan.calendars,
    field: plan.fields,
  };
  return entries[target].values();
}

/** The iterations, those to come first. */
function iterations(plan: Plan, today: string): Named[] {
  const all = iterationsOf(plan, addDays(today, DAYS_AHEAD));
  const isOver = ({ to }: (typeof all)[number]): boolean => to !== undefined && to < today;
  return [...all.filter((one) => !isOver(one)), ...all.filter(isOver).reverse()].map(({ id, name, from, to }) => ({
    name: id,
    kind: 'entryName',
    title: name === id ? undefined : name,
    detail: from === undefined || to === undefined ? undefined : `${from}..${to}`,
  }));
}
