import path from 'node:path';
import { plain } from '../core/present/plain.ts';

/** What a verb knows of the world and how it speaks to it, so that tests need no process. */
export interface CommandIo {
  /** The current folder, absolute. */
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Today's ISO date where the user is. */
  readonly today: string;
  /** Uniform in [0, 1), for new ids. */
  random(): number;
  /** Whether a person reads the output, and how many columns there are then. */
  readonly isTerminal: boolean;
  readonly columns: number;
  /** All of the standard input; what is not UTF-8 comes as U+FFFD. */
  input(): Promise<string>;
  /** Write text as it is: what comes from a plan or an argument has been through `plain`. */
  out(text: string): void;
  err(text: string): void;
}

/** How a run ended. Fine; findings of severity error, or a request that the plan does not allow; usage or I/O. */
export const EXIT = { fine: 0, errors: 1, usage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const MAX_SENTENCE = 1000;

/** Says a sentence on stderr. */
export function say(io: CommandIo, sentence: string): void {
  io.err(`${plain(sentence, MAX_SENTENCE)}\n`);
}

/** Says why the command ends here, and gives its exit code. */
export function fail(io: CommandIo, exitCode: ExitCode, sentence: string): ExitCode {
  say(io, sentence);
  return exitCode;
}

/** A file as the user would name it: relative to the current folder, with forward slashes. */
export function displayPath(io: CommandIo, file: string): string {
  return (path.relative(io.cwd, file) || '.').split(path.sep).join('/');
}
