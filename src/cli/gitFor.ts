import { createGit, type Git } from '../node/git/createGit.ts';
import type { CommandIo } from './io.ts';

/** Git for a command: whoever runs it in a folder trusts that folder. */
export function gitFor({ env }: CommandIo): Git {
  return createGit({ trusted: () => true, env });
}
