import { type CommandIo, EXIT, type ExitCode, fail } from './io.ts';
import type { Invocation } from './options.ts';

/** `plandeck schema [plan|portfolio]`: the JSON Schema of the format, for other editors and for validators. */
export async function schema({ args, plan }: Invocation, io: CommandIo): Promise<ExitCode> {
  const [name = 'plan', ...rest] = args;
  if (rest.length > 0 || plan !== undefined || (name !== 'plan' && name !== 'portfolio')) {
    return fail(io, EXIT.usage, 'The command schema takes one of the words plan and portfolio, or nothing.');
  }
  // Loaded only now: no other command needs it.
  const loaded =
    name === 'plan'
      ? await import('../../schemas/plan.schema.json')
      : await import('../../schemas/portfolio.schema.json');
  io.out(`${JSON.stringify(loaded.default, null, 2)}\n`);
  return EXIT.fine;
}
