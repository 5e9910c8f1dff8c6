import type { Context } from '../context.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';

/** Who the user is in a plan, as part of what is decided; nothing where the plan does not know them. */
export function decider({ user }: Pick<Context, 'user'>, { plan }: LoadedPlan): { readonly by?: string } {
  const me = user.persons.find((one) => one.plan.folder === plan.folder);
  return me ? { by: me.person.id } : {};
}
