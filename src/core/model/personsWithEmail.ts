import type { Person, Plan } from './plan.ts';

/** The people of a plan who have an email address, among their aliases too, whatever its case. */
export function personsWithEmail(plan: Plan, email: string): Person[] {
  const wanted = email.toLowerCase();
  return [...plan.people.values()].filter(({ values: { email: main, aliases = [] } }) =>
    [main, ...aliases].some((address) => address?.toLowerCase() === wanted),
  );
}
