import { fillIn, type Translate } from '../model/fillIn.ts';
import type { Located } from '../model/located.ts';
import type { Range } from '../model/range.ts';
import { type Cause, causeMessage, Explainer, type Explanation, readableArgument } from '../schedule/explain.ts';
import { momentText } from '../schedule/moments.ts';
import { entryOfNode, idOfNode, type Node } from '../schedule/nodes.ts';
import { type Dates, datesOf, type PlanSchedule } from '../schedule/schedulePlans.ts';
import { idIn } from '../schedule/staff.ts';
import { slackRemark } from './datesText.ts';
import { plain } from './plain.ts';
import { nameOf } from './workloadText.ts';

/** A text that people read, with the places of what it names. */
export interface WhyText {
  readonly text: string;
  readonly links: readonly { readonly range: Range; readonly entry: Located<unknown> }[];
}

/** What the first place of a cause's message names; of those that are not here, it is no entry. */
const NAMED: Partial<Record<Cause['code'], 'person' | 'step'>> = {
  ...{ FS: 'step', SS: 'step', FF: 'step', SF: 'step', part: 'step', last: 'step', needed: 'step' },
  ...{ 'FS-lag': 'step', 'SS-lag': 'step', 'FF-lag': 'step', 'SF-lag': 'step' },
  ...{ busy: 'person', away: 'person', contract: 'person', 'no-contract': 'person', leave: 'person' },
};
/** What stands for the start of an item, which has no people and no slack of its own. */
const STARTS: ReadonlySet<Node['kind']> = new Set(['gate', 'first', 'begun']);
/** Around what is a link, behind its number, while messages are put together: what the plan says has these nowhere. */
const [OPEN, CLOSE] = ['\uE000', '\uE001'];
const LINK = /\uE000(\d+):([^\uE001]*)\uE001/g;

/**
 * Why an item has its dates: a step for it, then one for what it waits for, and so on back to today or to a day that is set.
 * Everything of the plan in it is harmless.
 */
export function whyText(
  schedule: PlanSchedule,
  { folder, id }: { readonly folder: string; readonly id: string },
  translate: Translate = fillIn,
): WhyText {
  const { nodes } = schedule.compiled;
  const place = nodes.findIndex((node) => {
    return (node.kind === 'work' || node.kind === 'end') && node.item.id === id && node.plan.folder === folder;
  });
  if (place < 0) return { text: `${outside(schedule, folder, id, translate)}\n`, links: [] };
  const dates = new Map<unknown, Dates>(datesOf(schedule).map((one) => [one.entry, one]));
  const entries: Located<unknown>[] = [];
  const steps = new Explainer(schedule).chain(place).map((step) => new Step(schedule, step, dates, entries, translate));
  return linked(`${steps.map((step) => step.lines().join('\n')).join('\n\n')}\n`, entries);
}

/** What is said of an item that no schedule has. */
function outside({ compiled }: PlanSchedule, folder: string, id: string, translate: Translate): string {
  const plan = compiled.input.plans.find((one) => one.folder === folder);
  const item = plan?.itemsById.get(id);
  if (!plan || !item) return translate('There is no item {0} any more.', plain(id));
  return translate('{0} is in no schedule: it is {1}.', plain(id), plain(item.values.status ?? ''));
}

/** One item, milestone or promise, and what decides when it is. */
class Step {
  readonly #schedule: PlanSchedule;
  readonly #step: Explanation;
  readonly #node: Node;
  readonly #dates: Dates | undefined;
  readonly #entries: Located<unknown>[];
  readonly #translate: Translate;

  /** @param entries is added what its links lead to, by their numbers */
  constructor(
    schedule: PlanSchedule,
    step: Explanation,
    dates: ReadonlyMap<unknown, Dates>,
    entries: Located<unknown>[],
    translate: Translate,
  ) {
    this.#schedule = schedule;
    this.#step = step;
    this.#node = schedule.compiled.nodes[step.place] as Node;
    this.#dates = dates.get(entryOfNode(this.#node));
    this.#entries = entries;
    this.#translate = translate;
  }

  lines(): string[] {
    const entry = entryOfNode(this.#node);
    const heading = `${this.#link(idOfNode(this.#node), entry)}  ${plain(entry.values.title ?? '')}`.trimEnd();
    const causes = this.#step.causes.map((cause, index) => {
      const message = this.#message(cause);
      return `    ${index === 0 ? this.#translate('because {0}', message) : this.#translate('and {0}', message)}`;
    });
    return [heading, ...[this.#when(), this.#who()].filter(Boolean).map((line) => `    ${line}`), ...causes];
  }

  #when(): string {
    const { start, finish } = this.#dates ?? {};
    const moment = (this.#schedule.levelled.finish[this.#step.place] as number) ?? 0;
    if (this.#node.kind === 'gate' || this.#node.kind === 'first')
      return this.#translate('can start {0}', timeText(moment));
    if (this.#node.kind === 'begun') return '';
    if (this.#node.kind === 'promise') return this.#translate('comes {0}', timeText(moment));
    if (start === undefined || finish === undefined) return '';
    const [from, to] = [timeText(start), timeText(finish)];
    if (start === finish) return this.#translate('is reached {0}', to);
    if (this.#dates?.isDone) return this.#translate('was started {0}, was done {1}', from, to);
    return this.#translate('starts {0}, ends {1}', from, to);
  }

  #who(): string {
    const dates = this.#dates;
    if (!dates || dates.isDone || STARTS.has(this.#node.kind)) return '';
    const people = dates.members.map(({ being }) => {
      return this.#link(
        nameOf({ being }),
        (being.persons.find(({ plan }) => plan === dates.plan) ?? being.persons[0])?.person,
      );
    });
    const who = dates.isUnassigned
      ? this.#translate('nobody is assigned: as if somebody were free')
      : people.join(', ');
    return [who, slackRemark(dates, this.#translate)].filter((part) => part !== '').join(' · ');
  }

  #message({ code, args }: Cause): string {
    const named = NAMED[code];
    const shown = args.map((arg, index) => {
      if (index === 0 && named === 'person') return this.#person(arg);
      if (index === 0 ? named === 'step' : index === 1 && code === 'busy') return this.#link(arg, this.#next());
      return plain(readableArgument(arg));
    });
    return causeMessage({ code, args: shown }, this.#translate);
  }

  /** Somebody by the name that the plan of the step has for them. */
  #person(id: string): string {
    const { compiled } = this.#schedule;
    const own = compiled.staff.membersOf.get(this.#node.plan) ?? [];
    const member =
      own.find((one) => idIn(one, this.#node.plan) === id) ??
      [...compiled.staff.members.values()].find((one) => one.id === id);
    if (!member) return plain(id);
    const { persons } = member.being;
    const known = persons.find(({ plan }) => plan === this.#node.plan) ?? persons[0];
    return this.#link(nameOf(member), known?.person);
  }

  #next(): Located<unknown> | undefined {
    const { waitsFor } = this.#step;
    const node = waitsFor === undefined ? undefined : this.#schedule.compiled.nodes[waitsFor];
    return node && entryOfNode(node);
  }

  #link(text: string, entry: Located<unknown> | undefined): string {
    const shown = plain(text).replaceAll(OPEN, '').replaceAll(CLOSE, '');
    if (!entry) return shown;
    this.#entries.push(entry);
    return `${OPEN}${this.#entries.length - 1}:${shown}${CLOSE}`;
  }
}

function timeText(moment: number): string {
  return momentText(moment).replace('T', ' ');
}

/** Takes the marks out of a text, and says where they stood. */
function linked(marked: string, entries: readonly Located<unknown>[]): WhyText {
  let text = '';
  let from = 0;
  const links: WhyText['links'][number][] = [];
  for (const { 0: all, 1: number, 2: shown = '', index } of marked.matchAll(LINK)) {
    text += marked.slice(from, index);
    const entry = entries[Number(number)];
    if (entry) links.push({ range: { start: text.length, end: text.length + shown.length }, entry });
    text += shown;
    from = index + all.length;
  }
  return { text: text + marked.slice(from), links };
}
