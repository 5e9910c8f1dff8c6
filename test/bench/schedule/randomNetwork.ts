import { addDays } from '../../../src/core/model/days.ts';
import { randomFrom } from '../../../src/core/schedule/random.ts';

/** A project that a plan and a `.tjp` of TaskJuggler can both say, each in its own words. */
export interface BenchProject {
  readonly start: string;
  readonly holidays: readonly string[];
  readonly people: readonly { readonly id: string; readonly skill: string; readonly leave: readonly Leave[] }[];
  readonly items: readonly BenchItem[];
}

interface Leave {
  readonly from: string;
  readonly to: string;
}

export interface BenchItem {
  readonly id: string;
  /** Whole days of work. */
  readonly days: number;
  /** Who does it, or what whoever does it has to be able to do. */
  readonly who: { readonly person: string } | { readonly skill: string };
  readonly depends: readonly string[];
}

/** A Monday. */
const START = '2026-11-30';
const SKILLS = ['react', 'sql', 'ux', 'ops'];
const ITEMS_PER_PERSON = 40;
/** How far back an item looks for what it depends on. */
const WINDOW = 60;

/** A project of so many items, a person for every forty of them, with a holiday each month and leave for everybody. */
export function randomProject(count: number, seed: number): BenchProject {
  const random = randomFrom(seed);
  const int = (below: number): number => Math.floor(random() * below);
  const people = Array.from({ length: Math.max(4, Math.ceil(count / ITEMS_PER_PERSON)) }, (_, index) => ({
    id: `p${index}`,
    skill: SKILLS[index % SKILLS.length] as string,
    leave: [int(120), 150 + int(120)].map((days) => {
      const from = addDays(START, days);
      return { from, to: addDays(from, int(10)) };
    }),
  }));
  const items = Array.from({ length: count }, (_, index): BenchItem => {
    const depends = new Set<string>();
    for (let more = index === 0 ? 0 : int(3); more > 0; more--) {
      depends.add(idOf(index - 1 - int(Math.min(index, WINDOW))));
    }
    const who =
      random() < 0.25 ? { skill: SKILLS[int(SKILLS.length)] as string } : { person: `p${int(people.length)}` };
    return { id: idOf(index), days: 1 + int(8), who, depends: [...depends] };
  });
  const holidays = Array.from({ length: 12 }, (_, month) => addDays(START, 25 + month * 30));
  return { start: START, holidays, people, items };
}

function idOf(index: number): string {
  return `i${String(index).padStart(5, '0')}`;
}
