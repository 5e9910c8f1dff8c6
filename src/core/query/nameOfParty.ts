import type { Plan } from '../model/plan.ts';

/** The name of a person, a stakeholder or a team by id; what is written where the plan knows none. */
export function nameOfParty(plan: Plan, id: string): string {
  const found = [plan.people, plan.stakeholders, plan.teams].map((entries) => entries.get(id)?.values.name);
  return found.find((name) => name !== undefined) ?? id;
}
