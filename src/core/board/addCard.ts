import { quickAdd } from '../exchange/quickAdd.ts';
import type { QuickAddProblem } from '../exchange/quickAddProblem.ts';
import type { Intent } from '../intents/intent.ts';
import { inUsualOrder } from '../intents/usualOrder.ts';
import { type Refusal, refuse } from '../text/refusal.ts';
import type { FieldValue } from '../text/writeValue.ts';
import type { BoardContext, BoardOptions, BoardSource } from './board.ts';
import { BoardKeys } from './boardKeys.ts';
import { laneKind } from './laneKind.ts';
import type { Lanes } from './lanes.ts';
import { type PlanSettings, settingsOf } from './planSettings.ts';
import { currentIterations } from './shownItems.ts';

/** A line that was typed into a cell. */
export interface NewCard {
  /** As Quick Add reads it, such as `Fix login @me ~2d`. */
  readonly line: string;
  /** The place of the source whose plan it is added to. */
  readonly plan: number;
  /** An id that nothing has yet. */
  readonly id: string;
  /** The file that it is written to, unless its parent stands in another one. */
  readonly file: string;
  readonly column: string;
  readonly lane?: string;
}

export type AddResult =
  | { readonly ok: true; readonly intents: readonly Intent[] }
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly problem: QuickAddProblem };

/** The intents that make a new card: an item with what its line says, else with what its column, its lane and the board stand for. */
export function addCard(
  sources: readonly BoardSource[],
  options: BoardOptions,
  card: NewCard,
  context: BoardContext,
): AddResult {
  const source = sources[card.plan];
  if (source === undefined) return refuse('no-plan', String(card.plan));
  const { plan } = source;
  const read = quickAdd(card.line, { plan, today: context.today, email: context.email });
  if (!read.ok) return read;
  const { title } = read.value;
  if (!plan.statuses.has(card.column)) return refuse('no-status', title, card.column);
  const settings = sources.map((one) => settingsOf(one, context));
  const fields = new Map<string, FieldValue>();
  // What has no status has the first.
  if (card.column !== plan.workflow[0]?.id) fields.set('status', card.column);
  const iteration = iterationOf(settings[card.plan], options, context.today);
  if (iteration !== undefined) fields.set('iteration', iteration);
  if (options.lanes && card.lane) {
    const kind = laneKind(options.lanes, { sources, settings, keys: new BoardKeys(sources), context });
    const value = kind.valueIn(card.plan, card.lane);
    if (value === undefined) return refuse('not-in-plan', title, kind.nameOf(card.lane));
    fields.set(...fieldOf(options.lanes, value));
  } else if (options.lanes === 'iteration' && card.lane === '') fields.delete('iteration');
  for (const [field, value] of Object.entries(read.value)) fields.set(field, value);
  // An item below another goes where its siblings are.
  const place = fields.has('parent') ? {} : { file: card.file };
  const all = Object.fromEntries(inUsualOrder(fields.set('id', card.id)));
  return { ok: true, intents: [{ kind: 'create', folder: plan.folder, section: 'items', fields: all, ...place }] };
}

function fieldOf(lanes: Lanes, value: string): [field: string, value: FieldValue] {
  return lanes === 'assignee' ? ['assignees', [value]] : [lanes, value];
}

/** The iteration that the board shows, if the plan has it; the first of those that today lies in. */
function iterationOf(
  settings: PlanSettings | undefined,
  { iteration }: BoardOptions,
  today: string,
): string | undefined {
  if (settings === undefined || iteration === undefined) return undefined;
  return iteration === 'current'
    ? currentIterations(settings, today)[0]?.id
    : settings.iterationsByName.get(iteration)?.id;
}
