import { type CommandIo, EXIT, type ExitCode, fail } from './io.ts';
import { type Invocation, READING_VERBS } from './options.ts';

/** `plandeck at REF` without a command that can be carried out there. */
export async function at({ args: [revision, verb] }: Invocation, io: CommandIo): Promise<ExitCode> {
  const verbs = `${READING_VERBS.slice(0, -1).join(', ')} and ${READING_VERBS.at(-1)}`;
  if (revision === undefined)
    return fail(io, EXIT.usage, 'The command at takes a revision, such as a tag, and a command.');
  if (verb === undefined) return fail(io, EXIT.usage, `Say what to do at ${revision}: there are ${verbs}.`);
  return fail(io, EXIT.usage, `The command ${verb} does not go with at: an older plan is only read, by ${verbs}.`);
}
