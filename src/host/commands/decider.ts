import { personsWithEmail } from '../../core/model/personsWithEmail.ts';
import { identityOf } from '../../node/git/identityOf.ts';
import type { Context } from '../context.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';

/** Who the user is in a plan, by the email address that git knows, as part of what is decided; nothing where unknown. */
export async function decider({ git }: Context, { plan, folder }: LoadedPlan): Promise<{ readonly by?: string }> {
  const identity = await identityOf(git, folder.fsPath);
  const email = identity.ok ? identity.value.email : undefined;
  const [person] = email === undefined ? [] : personsWithEmail(plan, email);
  return person ? { by: person.id } : {};
}
