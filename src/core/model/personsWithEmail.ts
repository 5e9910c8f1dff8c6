import type { Person, Plan } from './plan.ts';
import { addressesOf } from './samePerson.ts';

/** The people of a plan who have an email address, among their aliases too, whatever its case. */
export function personsWithEmail(plan: Plan, email: string): Person[] {
  return [...plan.people.values()].filter((person) => addressesOf(person).includes(email.toLowerCase()));
}

/** Who has an email address; undefined where nobody has it, or several do. */
export function personWithEmail(plan: Plan, email: string): Person | undefined {
  const [person, ...others] = personsWithEmail(plan, email);
  return others.length === 0 ? person : undefined;
}
