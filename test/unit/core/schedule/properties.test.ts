import assert from 'node:assert/strict';
import { datesOf, type PlanSchedule, schedulePlans } from '../../../../src/core/schedule/schedulePlans.ts';
import { planOf } from '../checks/planOf.ts';
import { type Random, randomFrom } from '../random.ts';
import { type RandomItem, type RandomPlan, randomPlan, textOf } from './randomPlan.ts';
import { MONDAY } from './scheduled.ts';
import { STEP, WalkedTime } from './walkedTime.ts';

const ROUNDS = 25;

interface Row {
  readonly item: RandomItem;
  readonly start: number;
  readonly finish: number;
  readonly who: readonly string[];
  readonly totalSlack: number;
}

function rowsOf(schedule: PlanSchedule, plan: RandomPlan): Map<string, Row> {
  const dates = new Map(datesOf(schedule).map((one) => [one.entry.id, one]));
  return new Map(
    plan.items.map((item) => {
      const { start = Number.NaN, finish = Number.NaN, members, totalSlack } = dates.get(item.id) ?? assert.fail();
      return [item.id, { item, start, finish, who: members.map(({ id }) => id), totalSlack }];
    }),
  );
}

function eachRound(check: (plan: RandomPlan, schedule: PlanSchedule, random: Random) => void): void {
  for (let seed = 1; seed <= ROUNDS; seed++) {
    const random = randomFrom(seed);
    const plan = randomPlan(random);
    const text = textOf(plan);
    const schedule = schedulePlans({ plans: [planOf(text)], asOf: MONDAY });
    try {
      check(plan, schedule, random);
    } catch (error) {
      throw new Error(`seed ${seed}: ${(error as Error).message}\n${text}`);
    }
  }
}

/** Each one's time of an item: half of somebody's day, or all of it. */
function unitsOf({ item, who }: Row): { readonly id: string; readonly percent: number }[] {
  return item.assignees.length > 0 ? [...item.assignees] : who.map((id) => ({ id, percent: 100 }));
}

describe('every schedule', () => {
  it('gives nobody more work than there is of them, and none outside their time', () => {
    eachRound((plan, schedule) => {
      const rows = [...rowsOf(schedule, plan).values()];
      for (const { id, leave } of plan.people) {
        const time = new WalkedTime(plan, leave);
        const taken = new Map<number, number>();
        for (const row of rows) {
          const own = unitsOf(row).find((one) => one.id === id);
          if (own === undefined || row.item.hours === 0) continue;
          const all = unitsOf(row).reduce((sum, { percent }) => sum + percent, 0);
          let left = (row.item.hours * 60 * 100) / all;
          assert.ok(time.between(row.start, row.finish) >= left, `${row.item.id} is too short for ${id}`);
          for (let moment = row.start; left > 0; moment += STEP) {
            if (!time.isWork(moment)) continue;
            taken.set(moment, (taken.get(moment) ?? 0) + own.percent);
            left -= STEP;
          }
        }
        assert.ok(
          [...taken.values()].every((percent) => percent <= 100),
          `${id} works more than all day`,
        );
      }
      const usual = new WalkedTime(plan);
      const own = new Map(plan.people.map(({ id, leave }) => [id, new WalkedTime(plan, leave)]));
      for (const row of rows) {
        const times = unitsOf(row).map(({ id }) => own.get(id) ?? usual);
        if (times.length === 0) times.push(usual);
        if (row.item.hours > 0)
          assert.ok(
            times.some((time) => time.isWork(row.start)),
            `${row.item.id} starts at no work`,
          );
      }
    });
  });

  it('breaks no dependency and no bound', () => {
    eachRound((plan, schedule) => {
      const rows = rowsOf(schedule, plan);
      const time = new WalkedTime(plan);
      for (const { item, start, finish } of rows.values()) {
        if (item.start !== undefined) assert.ok(start >= Date.parse(item.start) / 60_000, `${item.id} starts too soon`);
        for (const { on, type, lagHours } of item.depends) {
          const other = rows.get(on) ?? assert.fail();
          const from = type.startsWith('F') ? other.finish : other.start;
          const to = type.endsWith('S') ? start : finish;
          const lag = lagHours * 60;
          const text = `${item.id} depends on ${on} ${type} ${lagHours}`;
          if (lag < 0)
            assert.ok(time.between(Math.min(from, to), Math.max(from, to)) * Math.sign(to - from) >= lag, text);
          else assert.ok(to >= from && time.between(from, to) >= lag, text);
        }
      }
    });
  });

  it('is the same for the same plan', () => {
    eachRound((plan, schedule) => {
      const again = schedulePlans({ plans: [planOf(textOf(plan))], asOf: MONDAY });
      assert.deepEqual(rowsOf(again, plan), rowsOf(schedule, plan));
    });
  });
});

describe('the critical path', () => {
  it('leads without slack to the end', () => {
    eachRound((_, { path, compiled, network }) => {
      const end = Math.max(...path.early.finish);
      const last = compiled.nodes.flatMap((node, place) => {
        return node.kind === 'work' && path.early.finish[place] === end ? [place] : [];
      });
      assert.ok(last.length > 0 && last.every((place) => path.totalSlack[place] === 0), 'the end has slack');
      assert.ok(
        path.totalSlack.every((slack) => !(slack < 0)),
        'nothing can be late',
      );
      // Whatever is critical and could not start today, follows something that is critical, or a day that is set.
      const { incoming, notBefore } = network;
      for (const [place, node] of compiled.nodes.entries()) {
        if (node.kind !== 'work' || path.lateStart[place] !== path.early.start[place]) continue;
        const links = Array.from(
          { length: (incoming.first[place + 1] ?? 0) - (incoming.first[place] ?? 0) },
          (_, index) => incoming.other[(incoming.first[place] ?? 0) + index] ?? -1,
        );
        const isSet = schedulesAt(path.early.start[place] ?? 0, notBefore[place] ?? 0);
        assert.ok(isSet || links.some((other) => path.totalSlack[other] === 0), `${place} is critical by itself`);
      }
    });
  });

  it('is not what makes the end earlier when something else gets shorter', () => {
    eachRound((plan, schedule, random) => {
      const rows = [...rowsOf(schedule, plan).values()];
      const slack = rows.filter(({ totalSlack, item }) => totalSlack > 0 && item.hours > 2);
      if (slack.length === 0) return;
      const { item } = random.pick(slack);
      const items = plan.items.map((one) => (one.id === item.id ? { ...one, hours: 2 } : one));
      const shorter = schedulePlans({ plans: [planOf(textOf({ ...plan, items }))], asOf: MONDAY });
      const endOf = ({ path }: PlanSchedule): number => Math.max(...path.early.finish);
      assert.equal(endOf(shorter), endOf(schedule));
    });
  });

  it('is nothing that has slack: an item that takes so much longer moves no end', () => {
    eachRound((plan, schedule, random) => {
      const rows = [...rowsOf(schedule, plan).values()];
      const slack = rows.filter(({ totalSlack, item }) => {
        return totalSlack > 0 && item.hours > 0 && item.assignees.length < 2 && item.assignees[0]?.percent !== 50;
      });
      for (let tries = 0; tries < 5 && slack.length > 0; tries++) {
        const { item, totalSlack } = random.pick(slack);
        const hours = item.hours + Math.floor(totalSlack / 60);
        const items = plan.items.map((one) => (one.id === item.id ? { ...one, hours } : one));
        const longer = schedulePlans({ plans: [planOf(textOf({ ...plan, items }))], asOf: MONDAY });
        const endOf = ({ path }: PlanSchedule): number => Math.max(...path.early.finish);
        assert.equal(endOf(longer), endOf(schedule), `${item.id} takes ${hours} hours`);
      }
    });
  });
});

/** Whether a start is at the first work after a moment: within a long weekend of holidays and leave. */
function schedulesAt(start: number, moment: number): boolean {
  return start - moment < 40 * 1440;
}
