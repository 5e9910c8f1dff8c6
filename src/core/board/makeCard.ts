import { effortText } from '../model/efforts.ts';
import type { Translate } from '../model/fillIn.ts';
import { type Finding, findingMessage } from '../model/finding.ts';
import type { Item } from '../model/item.ts';
import { isBlocked, isOverdue } from '../model/itemState.ts';
import type { Plan } from '../model/plan.ts';
import type { DoneOf } from '../model/workBelow.ts';
import type { Category } from '../model/workflow.ts';
import { plain } from '../present/plain.ts';
import { spoken } from '../present/spoken.ts';
import { waitingText } from '../present/waitingText.ts';
import { waitsFor } from '../query/waitsFor.ts';
import type { BoardCard } from './board.ts';
import { cardAge } from './cardAge.ts';
import type { PlanSettings } from './planSettings.ts';

const MAX_TITLE = 200;
const MAX_WORD = 60;
const MAX_SENTENCE = 300;
/** More people and labels no card has room for. */
const MAX_MANY = 20;
const MAX_FINDINGS = 3;

/** All that a card says of an item. */
export interface CardFacts {
  readonly key: string;
  readonly item: Item;
  readonly plan: Plan;
  /** The place of the source. */
  readonly at: number;
  readonly settings: PlanSettings;
  readonly isOneOfSeveral: boolean;
  /** As the plan writes it, or means where it writes none. */
  readonly status: string;
  readonly category: Category;
  readonly below: DoneOf | undefined;
  /** 0 where the plan orders by none. */
  readonly score: number;
  readonly branch: string | undefined;
  readonly since: string | undefined;
  readonly findings: readonly Finding[];
  readonly today: string;
  readonly translate: Translate;
}

export function makeCard(facts: CardFacts): BoardCard {
  const { key, item, plan, at, settings, isOneOfSeveral, status, below, today, translate } = facts;
  const { id, values } = item;
  const word = (text: string): string => plain(text, MAX_WORD);
  const iteration = values.iteration && (settings.iterationsByName.get(values.iteration)?.name ?? values.iteration);
  const waiting = waitingText(plan, waitsFor(plan, item), today, translate);
  const age = cardAge(item, facts.category, facts.since, today, translate);
  const progress = below && translate('{0}/{1} done', String(below.done), String(below.total));
  const level = values.priority === undefined ? undefined : settings.levels.get(values.priority);
  const effort = effortOf(item);
  const findings = findingsOf(facts);
  const isLate = isOverdue(plan, item, today);
  const people = (values.assignees ?? []).slice(0, MAX_MANY).map(({ person }) => settings.personOf(person));
  const labels = (values.labels ?? []).slice(0, MAX_MANY).map(word);
  // No spreads: what is put together of many parts is slow to read, and a board has thousands of cards.
  const card: Writable<BoardCard> = {
    key,
    id: word(id),
    title: plain(values.title ?? id, MAX_TITLE),
    plan: at,
    order: orderOf(facts),
    people,
    isBlocked: isBlocked(plan, item),
    isOverdue: isLate,
    labels,
    spoken: '',
  };
  if (isOneOfSeveral) card.planName = settings.name;
  if (values.type !== undefined) card.type = word(values.type);
  if (values.priority !== undefined) card.priority = word(values.priority);
  if (level !== undefined) card.level = level;
  if (effort !== undefined) card.effort = word(effort);
  if (values.due !== undefined) card.due = values.due;
  if (waiting !== '') card.waiting = plain(waiting, MAX_SENTENCE);
  if (age) card.age = { days: age.days, text: age.text };
  if (facts.branch !== undefined) card.branch = word(facts.branch);
  if (progress !== undefined) card.progress = progress;
  if (iteration) card.iteration = word(iteration);
  if (findings) card.findings = findings;
  const said = [
    card.title,
    card.id === card.title ? undefined : card.id,
    card.planName,
    card.type,
    word(status),
    card.priority,
    ...people.map(({ name }) => name),
    effort,
    values.due && (isLate ? translate('due {0}, overdue', values.due) : translate('due {0}', values.due)),
    card.isBlocked ? translate('blocked') : undefined,
    card.waiting,
    age?.spoken,
    card.branch && translate('branch {0}', card.branch),
    progress,
    card.iteration,
    ...labels,
    findings?.text,
  ];
  card.spoken = spoken(...said);
  return card;
}

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };

/** As `sortItems` has it, and `inOrder` for several plans. What has no priority or rank comes last, in numbers that cross any boundary. */
function orderOf({ item, at, settings, score }: CardFacts): number[] {
  const { priority, rank } = item.values;
  const level = priority === undefined ? undefined : settings.levels.get(priority);
  return [level ?? Number.MAX_VALUE, at, 0 - score, rank ?? Number.MAX_VALUE];
}

/** What is left of the work, where somebody says so; else how much it is. */
function effortOf({ values: { estimate, remaining, duration } }: Item): string | undefined {
  if (remaining) return effortText(remaining);
  if (estimate) return 'points' in estimate ? estimate.text : effortText(estimate.likely);
  return duration && effortText(duration);
}

/** The worst first; what is for information only is left to the text editor. */
function findingsOf({ findings, translate }: CardFacts): BoardCard['findings'] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const all = [...errors, ...findings.filter(({ severity }) => severity === 'warning')];
  if (all.length === 0) return undefined;
  const text = all.slice(0, MAX_FINDINGS).map((finding) => plain(findingMessage(finding, translate), MAX_SENTENCE));
  return { severity: errors.length > 0 ? 'error' : 'warning', text: text.join(' ') };
}
