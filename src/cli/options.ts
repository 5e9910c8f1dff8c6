import { parseArgs } from 'node:util';
import { nearest } from '../core/model/nearest.ts';

/** What a command line asks for. */
export interface Invocation {
  readonly verb: string | undefined;
  readonly args: readonly string[];
  /** The revision at which the plan is looked at; without it, it is the plan on the disk. */
  readonly at?: string;
  readonly json: boolean;
  /** Whether what is found is mended where it can be. */
  readonly fix: boolean;
  readonly help: boolean;
  readonly version: boolean;
  /** The plan's folder, where it was given. */
  readonly plan?: string;
  /** Which items are wanted: a filter. */
  readonly where?: string;
  /** Names of fields, with commas between them. */
  readonly sort?: string;
  readonly columns?: string;
  /** The form of a check's output. */
  readonly format?: string;
  /** Whether a change is only to be shown. */
  readonly isDryRun: boolean;
  /** The section in which an entry stands, or is to. */
  readonly section?: string;
  /** The file to which entries go. */
  readonly file?: string;
  /** The entries behind or before which others go. */
  readonly after?: string;
  readonly before?: string;
  /** Whether items go to the top of their priority. */
  readonly isTop: boolean;
  readonly parent?: string;
  readonly iteration?: string;
  /** What becomes of references to what is deleted. */
  readonly references?: string;
  /** Who decides. */
  readonly by?: string;
  /** Whether the plan is compared as it is staged. */
  readonly staged: boolean;
  /** Whether the output is Markdown. */
  readonly markdown: boolean;
  /** The day that counts as today. */
  readonly asOf?: string;
  /** How many schedules a search may make, and what its random numbers start with. */
  readonly schedules?: string;
  readonly seed?: string;
  /** Whether what is proposed is written. */
  readonly write: boolean;
  /** Whether the output is a table of comma-separated values, a calendar, or a diagram. */
  readonly csv: boolean;
  readonly ical: boolean;
  readonly mermaid: boolean;
  /** Whether the exit code tells that something was found: changes, or what is out of step. */
  readonly exitCode: boolean;
}

/** The commands that only look at a plan, and so can look at an older one. */
export const READING_VERBS = ['list', 'show', 'check', 'schedule', 'why'] as const;

export type ParseResult =
  | { readonly ok: true; readonly value: Invocation }
  | { readonly ok: false; readonly message: string };

interface Option {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** What a sentence calls the value that it needs. */
  readonly value?: string;
  /** The value as a pattern where it may start with a dash. */
  readonly dashed?: RegExp;
  /** The verbs that have it; without them, all have. */
  readonly verbs?: readonly string[];
}

const OPTIONS = {
  plan: { type: 'string', value: 'a folder' },
  where: { type: 'string', value: 'a filter such as status:doing', dashed: /^-(?!-)/, verbs: ['list'] },
  sort: { type: 'string', value: 'fields such as due,-rank', dashed: /^-(?!-)/, verbs: ['list'] },
  columns: { type: 'string', value: 'fields such as id,title,due', verbs: ['list'] },
  format: { type: 'string', value: 'one of text, json, github and sarif', verbs: ['check'] },
  json: { type: 'boolean' },
  fix: { type: 'boolean', verbs: ['check', 'drift'] },
  'dry-run': { type: 'boolean', verbs: ['add', 'set', 'rm', 'mv', 'rename', 'rank', 'accept', 'optimise'] },
  section: { type: 'string', value: 'a section such as people', verbs: ['add', 'set', 'rm', 'mv', 'rename'] },
  file: { type: 'string', value: 'a file', verbs: ['add', 'mv', 'accept'] },
  after: { type: 'string', value: 'an id', verbs: ['add', 'mv', 'rank'] },
  before: { type: 'string', value: 'an id', verbs: ['rank'] },
  top: { type: 'boolean', verbs: ['rank'] },
  parent: { type: 'string', value: 'the id of an item', verbs: ['mv'] },
  iteration: { type: 'string', value: 'the id of an iteration', verbs: ['mv'] },
  references: { type: 'string', value: 'one of refuse, remove and keep', verbs: ['rm'] },
  by: { type: 'string', value: 'a person', verbs: ['accept'] },
  staged: { type: 'boolean', verbs: ['diff'] },
  markdown: { type: 'boolean', verbs: ['diff'] },
  'as-of': {
    type: 'string',
    value: 'a day such as 2026-12-24',
    verbs: ['check', 'schedule', 'why', 'optimise', 'diff'],
  },
  schedules: { type: 'string', value: 'a number such as 1000', verbs: ['optimise'] },
  seed: { type: 'string', value: 'a whole number', verbs: ['optimise'] },
  write: { type: 'boolean', verbs: ['optimise'] },
  csv: { type: 'boolean', verbs: ['schedule'] },
  ical: { type: 'boolean', verbs: ['schedule'] },
  mermaid: { type: 'boolean', verbs: ['schedule'] },
  'exit-code': { type: 'boolean', verbs: ['diff', 'drift'] },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const satisfies Record<string, Option>;

/** Reads the arguments. Wrong options are told apart here, since parseArgs itself would throw and name nothing near. */
export function readOptions(argv: readonly string[]): ParseResult {
  const { tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const positionals: string[] = [];
  const given = new Set<string>();
  const values: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!isOption(name)) return unknownOption(name, rawName);
    const option: Option = OPTIONS[name];
    if (option.value === undefined) {
      if (value !== undefined) return wrong(`The option ${rawName} takes no value.`);
    } else {
      const isAnotherOption = !inlineValue && value?.startsWith('-') && !option.dashed?.test(value);
      if (!value || isAnotherOption) return wrong(`The option ${rawName} needs ${option.value}.`);
      if (given.has(name)) return wrong(`The option ${rawName} is given twice.`);
      values[name] = value;
    }
    given.add(name);
  }
  const { verb, args, at } = commandIn(positionals);
  for (const name of given) {
    const option: Option | undefined = isOption(name) ? OPTIONS[name] : undefined;
    if (verb !== undefined && option?.verbs && !option.verbs.includes(verb)) {
      const isOne = option.verbs.length === 1;
      return wrong(`The option --${name} belongs to the command${isOne ? '' : 's'} ${option.verbs.join(', ')}.`);
    }
  }
  const flags = {
    json: given.has('json'),
    fix: given.has('fix'),
    isDryRun: given.has('dry-run'),
    isTop: given.has('top'),
    staged: given.has('staged'),
    markdown: given.has('markdown'),
    write: given.has('write'),
    csv: given.has('csv'),
    ical: given.has('ical'),
    mermaid: given.has('mermaid'),
    exitCode: given.has('exit-code'),
    help: given.has('help'),
    version: given.has('version'),
  };
  const { 'as-of': asOf, ...others } = values;
  const named = { ...(at !== undefined && { at }), ...(asOf !== undefined && { asOf }) };
  return { ok: true, value: { verb, args, ...named, ...flags, ...others } };
}

/** The command, and the revision of one that looks at an older plan: `at v1.2 list`. */
function commandIn(positionals: readonly string[]): Pick<Invocation, 'verb' | 'args' | 'at'> {
  const [verb, ...args] = positionals;
  const [at, reading, ...rest] = args;
  const isReading = verb === 'at' && at !== undefined && READING_VERBS.some((name) => name === reading);
  return isReading ? { verb: reading, args: rest, at } : { verb, args };
}

function isOption(name: string): name is keyof typeof OPTIONS {
  return Object.hasOwn(OPTIONS, name);
}

function unknownOption(name: string, rawName: string): ParseResult {
  const near = nearest(name, Object.keys(OPTIONS));
  return wrong(`There is no option ${rawName}.${near === undefined ? '' : ` Did you mean --${near}?`}`);
}

function wrong(message: string): ParseResult {
  return { ok: false, message };
}
