import { Justifier } from './justify.ts';
import { emptySchedule, type Network, type Schedule } from './network.ts';
import { crossedOrder, sampledOrder, swapSome } from './orderChanges.ts';
import { orderByKeys } from './orders.ts';
import { randomFrom } from './random.ts';
import { SerialScheduler } from './serialSchedule.ts';

export interface SearchOptions {
  /** The most schedules that may be made, forward or backward: the budget, so that every machine finds the same. */
  readonly schedules: number;
  readonly seed: number;
  /** An order to begin with, whose schedule is the first. */
  readonly first: Int32Array;
  /** How bad a schedule is. */
  readonly costOf: (schedule: Schedule) => number;
  /** What no schedule can be better than. */
  readonly leastCost: number;
  /** Turns an order into one that may be proposed; where any may be, it is left out. */
  readonly allowed?: (order: Int32Array) => Int32Array;
}

/** An order, and the schedule that it makes. */
export interface Candidate {
  readonly order: Int32Array;
  readonly schedule: Schedule;
  readonly cost: number;
}

export interface SearchProgress {
  /** The schedules that were made. */
  readonly made: number;
  readonly best: Candidate;
}

/** Schedules that an order takes with its justification. */
const PER_CANDIDATE = 3;
const MUTATION = 0.05;

/**
 * Looks for an order with a better schedule: a genetic algorithm on orders (Hartmann 1998) whose every child is
 * justified (Valls, Ballestín and Quintanilla 2008), so that the population holds good schedules only. It yields after
 * every candidate, so that whoever asks can stop it.
 */
export function* search(network: Network, options: SearchOptions): Generator<SearchProgress, SearchProgress> {
  const { schedules, seed, costOf, leastCost, allowed = (order) => order } = options;
  const random = randomFrom(seed);
  const scheduler = new SerialScheduler(network);
  let made = 0;
  const candidate = (wanted: Int32Array): Candidate => {
    const order = allowed(wanted);
    const schedule = scheduler.schedule(order, emptySchedule(network.size));
    made++;
    return { order, schedule, cost: costOf(schedule) };
  };
  let best = candidate(options.first);
  const justifier = new Justifier(
    network,
    best.schedule.finish.reduce((last, finish) => Math.max(last, finish), 0),
  );
  /** The better one of an order and what its justification makes, and always that as one to breed from. */
  const improved = (one: Candidate): Candidate => {
    const order = justifier.justified(one.schedule);
    made++;
    const late = candidate(order);
    for (const found of [one, late]) if (found.cost < best.cost) best = found;
    return { ...late, order: orderByKeys(network, late.schedule.start) };
  };
  const canGoOn = (): boolean => made + PER_CANDIDATE <= schedules && best.cost > leastCost;
  const size = populationFor(schedules);
  const population: Candidate[] = [];
  if (canGoOn()) population.push(improved(best));
  yield { made, best };
  const latest = justifier.latestStarts();
  while (population.length < size && canGoOn()) {
    population.push(improved(candidate(sampledOrder(network, latest, random))));
    yield { made, best };
  }
  while (canGoOn()) {
    const child = crossedOrder(parentIn(population, random).order, parentIn(population, random).order, random);
    swapSome(child, network, MUTATION, random);
    replaceWorst(population, improved(candidate(child)));
    yield { made, best };
  }
  return { made, best };
}

function populationFor(schedules: number): number {
  return Math.min(Math.max(10, Math.round(1.6 * Math.sqrt(schedules))), 500);
}

/** The better of two at random. */
function parentIn(population: readonly Candidate[], random: () => number): Candidate {
  const one = population[Math.floor(random() * population.length)] as Candidate;
  const other = population[Math.floor(random() * population.length)] as Candidate;
  return one.cost <= other.cost ? one : other;
}

/** Puts a candidate in the place of the worst that is no better, unless the population has it already. */
function replaceWorst(population: Candidate[], candidate: Candidate): void {
  let worst = 0;
  for (const [place, { cost, order }] of population.entries()) {
    if (cost > (population[worst] as Candidate).cost) worst = place;
    if (cost === candidate.cost && order.every((activity, at) => activity === candidate.order[at])) return;
  }
  if (candidate.cost <= (population[worst] as Candidate).cost) population[worst] = candidate;
}
