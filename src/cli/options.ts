import { parseArgs } from 'node:util';
import { nearest } from '../core/model/nearest.ts';

/** What a command line asks for. The options are the same for every verb. */
export interface Invocation {
  readonly verb: string | undefined;
  readonly args: readonly string[];
  readonly json: boolean;
  readonly help: boolean;
  readonly version: boolean;
  /** The plan's folder, where it was given. */
  readonly plan: string | undefined;
}

export type ParseResult =
  | { readonly ok: true; readonly value: Invocation }
  | { readonly ok: false; readonly message: string };

const OPTIONS = {
  plan: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

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
  let plan: string | undefined;
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!Object.hasOwn(OPTIONS, name)) return unknownOption(name, rawName);
    if (name !== 'plan' && value !== undefined) return wrong(`The option ${rawName} takes no value.`);
    if (name === 'plan') {
      if (!value || (!inlineValue && value.startsWith('-'))) return wrong('The option --plan needs a folder.');
      plan = value;
    }
    given.add(name);
  }
  const [verb, ...args] = positionals;
  const [json, help, version] = [given.has('json'), given.has('help'), given.has('version')];
  return { ok: true, value: { verb, args, json, help, version, plan } };
}

function unknownOption(name: string, rawName: string): ParseResult {
  const near = nearest(name, Object.keys(OPTIONS));
  return wrong(`There is no option ${rawName}.${near === undefined ? '' : ` Did you mean --${near}?`}`);
}

function wrong(message: string): ParseResult {
  return { ok: false, message };
}
