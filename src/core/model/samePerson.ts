import { DisjointSets } from './disjointSets.ts';
import { groupBy } from './groupBy.ts';
import type { Person, Plan } from './plan.ts';
import type { Portfolio, SharedPerson } from './portfolio.ts';

/** A person of a plan. */
export interface PersonInPlan {
  readonly plan: Plan;
  readonly person: Person;
}

/** One human being, wherever the plans have a person for them. */
export interface HumanBeing {
  /** What they are in each plan; in one plan they may be two persons by mistake. */
  readonly persons: readonly PersonInPlan[];
  /** What the portfolio says of them. */
  readonly shared?: SharedPerson;
}

/**
 * Who of several plans' people is the same human being. Those are who share an email address, aliases included, whatever
 * its case; a person whose plan names no address is who has the same id in the portfolio, if there is one. Equal ids in
 * two plans alone mean nothing: each plan has its own.
 * @returns in the order in which they first stand in the plans; those whom only the portfolio knows last
 */
export function humanBeings(plans: readonly Plan[], portfolio?: Portfolio): HumanBeing[] {
  const persons = plans.flatMap((plan) => [...plan.people.values()].map((person) => ({ plan, person })));
  const shared = [...(portfolio?.people.values() ?? [])];
  const groups = new DisjointSets<Person | SharedPerson>();
  const byAddress = new Map<string, Person | SharedPerson>();
  for (const one of [...shared, ...persons.map(({ person }) => person)]) {
    groups.add(one);
    for (const address of addressesOf(one)) {
      const other = byAddress.get(address);
      if (other) groups.join(other, one);
      else byAddress.set(address, one);
    }
  }
  for (const { person } of persons) {
    const namesake = portfolio?.people.get(person.id);
    if (namesake && (addressesOf(person).length === 0 || addressesOf(namesake).length === 0)) {
      groups.join(namesake, person);
    }
  }
  const sharedBy = new Map(shared.map((one) => [groups.rootOf(one), one]).reverse() as [object, SharedPerson][]);
  const found = groupBy(persons, ({ person }) => groups.rootOf(person));
  for (const root of sharedBy.keys()) if (!found.has(root as Person)) found.set(root as Person, []);
  return [...found].map(([root, members]) => {
    const one = sharedBy.get(root);
    return { persons: members, ...(one && { shared: one }) };
  });
}

/**
 * Who somebody is in each plan: the human being with an address, else whoever has the id in a plan or in the portfolio.
 * An id is asked for by who means it, so it may be several human beings; an address never is.
 */
export function personsOf(
  beings: readonly HumanBeing[],
  { email, id }: { readonly email?: string; readonly id?: string },
): PersonInPlan[] {
  const address = email?.toLowerCase();
  const hasAddress = (one: Person | SharedPerson): boolean =>
    address !== undefined && addressesOf(one).includes(address);
  const being = beings.find(({ persons, shared }) => {
    return (shared !== undefined && hasAddress(shared)) || persons.some(({ person }) => hasAddress(person));
  });
  if (being) return [...being.persons];
  return beings.flatMap(({ persons, shared }) => {
    return id !== undefined && shared?.id === id ? persons : persons.filter(({ person }) => person.id === id);
  });
}

/** A person's email addresses, without their case. */
export function addressesOf({ values: { email, aliases = [] } }: Person | SharedPerson): string[] {
  return [...(email === undefined ? [] : [email]), ...aliases].map((address) => address.toLowerCase());
}
