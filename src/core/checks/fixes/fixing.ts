import type { Finding } from '../../model/finding.ts';
import type { Plan } from '../../model/plan.ts';
import { readSyntax } from '../../text/readSyntax.ts';
import type { YamlDocument, YamlNode } from '../../text/yamlNode.ts';
import type { Change, Fix } from './fix.ts';

/** What fixes are made with: a plan, and the texts that it was read from. */
export interface FixOptions {
  readonly plan: Plan;
  /** An ISO date. */
  readonly today: string;
  /** The text of a file of the plan, just as the plan was read from it; undefined where there is none. */
  readonly textOf: (file: string) => string | undefined;
  /** Uniform in [0, 1), for new ids. */
  readonly random: () => number;
}

/** A file whose text is understood, so that it can be changed. */
export interface SoundFile {
  readonly text: string;
  readonly root: YamlNode;
}

/** The fixes of one state of a plan: each text is read once, however many fixes look at it. */
export class Fixing {
  readonly plan: Plan;
  readonly today: string;
  readonly textOf: FixOptions['textOf'];
  readonly random: () => number;
  readonly #documents = new Map<string, YamlDocument>();
  readonly #remembered = new Map<string, unknown>();

  constructor({ plan, today, textOf, random }: FixOptions) {
    this.plan = plan;
    this.today = today;
    this.textOf = textOf;
    this.random = random;
  }

  /** A file that can be changed, undefined for any other. */
  sound(file: string): SoundFile | undefined {
    const text = this.textOf(file);
    if (text === undefined) return undefined;
    const { root, isSound } = this.document(file, text);
    return isSound && root ? { text, root } : undefined;
  }

  document(file: string, text: string): YamlDocument {
    const document = this.#documents.get(file) ?? readSyntax(text);
    this.#documents.set(file, document);
    return document;
  }

  /** What `make` makes the first time that it is asked for under a name. */
  once<T>(name: string, make: () => T): T {
    if (!this.#remembered.has(name)) this.#remembered.set(name, make());
    return this.#remembered.get(name) as T;
  }
}

/** What makes the fixes for one kind of finding: none where it cannot help here. */
export type Fixer = (finding: Finding, fixing: Fixing) => readonly (Fix | undefined)[];

/** A fix, if there is a change to be made. */
export function fixWith(
  finding: Finding,
  title: Fix['title'],
  args: readonly string[],
  isCertain: boolean,
  change: Change | undefined,
): Fix | undefined {
  return change && { finding, title, args, isCertain, change };
}
