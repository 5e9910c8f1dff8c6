import { version } from '../../package.json';
import { nearest } from '../core/model/nearest.ts';
import { accept } from './accept.ts';
import { add } from './add.ts';
import { at } from './at.ts';
import { check } from './check.ts';
import { diff } from './diff.ts';
import { drift } from './drift.ts';
import { history } from './history.ts';
import { type CommandIo, EXIT, type ExitCode, say } from './io.ts';
import { links } from './links.ts';
import { list } from './list.ts';
import { log } from './log.ts';
import { mv } from './mv.ts';
import { optimise } from './optimise.ts';
import { type Invocation, readOptions } from './options.ts';
import { rank } from './rank.ts';
import { rename } from './rename.ts';
import { rm } from './rm.ts';
import { schedule } from './schedule.ts';
import { schema } from './schema.ts';
import { set } from './set.ts';
import { show } from './show.ts';
import { USAGE, VERB_USAGE, type Verb } from './usage.ts';
import { why } from './why.ts';

const VERBS: Record<Verb, (invocation: Invocation, io: CommandIo) => Promise<ExitCode>> = {
  check,
  list,
  show,
  links,
  log,
  history,
  drift,
  schedule,
  why,
  optimise,
  add,
  set,
  rm,
  mv,
  rename,
  rank,
  accept,
  diff,
  at,
  schema,
};

/** Runs one command line (without the program's name) and gives its exit code. Only bugs throw. */
export async function run(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const parsed = readOptions(argv);
  if (!parsed.ok) return misused(io, parsed.message);
  const invocation = parsed.value;
  const { verb } = invocation;
  if (verb !== undefined && !isVerb(verb)) {
    const near = nearest(verb, Object.keys(VERBS));
    return misused(io, `There is no command ${verb}.${near === undefined ? '' : ` Did you mean ${near}?`}`);
  }
  if (invocation.help) io.out(verb === undefined ? USAGE : VERB_USAGE[verb]);
  else if (invocation.version) io.out(`${version}\n`);
  else if (verb === undefined) return misused(io, 'Say what to do.');
  else return VERBS[verb](invocation, io);
  return EXIT.fine;
}

function isVerb(name: string): name is Verb {
  return Object.hasOwn(VERBS, name);
}

function misused(io: CommandIo, message: string): ExitCode {
  say(io, message);
  io.err(`\n${USAGE}`);
  return EXIT.usage;
}
