import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeFiles } from '../../node/plan/writeFiles.ts';
import { useTempFolder } from '../../node/useTempFolder.ts';
import { type CliResult, type CliWorld, runCli } from './runCli.ts';

const HEAD = `project: {key: WEB}
workflow: [todo, doing, done]
people: [{id: ana}, {id: bo}]
fields: [{id: cost, kind: number}]
`;

export const PLAN = `${HEAD}items:
  - id: WEB-a1    # first
    title: One
    rank: 5
    depends: [WEB-b1]
  - id: WEB-b1
    title: Two
    rank: 10
  - id: WEB-c1
    title: Three
    parent: WEB-b1
requests:
  - {id: WEB-r1, title: Export, priority: must}
`;

export const TEAM = 'items:\r\n  - {id: WEB-d1, title: Four}';

/** A folder for each test with a plan in it, and what is asked of the command line there. */
export interface PlanUnderTest {
  folder(): string;
  /** Writes the plan, with more files. */
  begin(files?: Record<string, string>): void;
  textOf(name: string): string;
  cli(args: readonly string[], world?: CliWorld): Promise<CliResult>;
  /** The command ends with this code and sentence, and no byte changes. */
  assertRefused(args: readonly string[], code: number, sentence: RegExp, world?: CliWorld): Promise<void>;
  /** The command succeeds, and says just this. */
  assertDone(args: readonly string[], out: string, world?: CliWorld): Promise<void>;
}

export function usePlan(): PlanUnderTest {
  const folder = useTempFolder();
  const textOf = (name: string): string => readFileSync(path.join(folder(), name), 'utf8');
  const texts = (): Record<string, string> => {
    return Object.fromEntries(
      readdirSync(folder()).flatMap((name) => (/yaml$/.test(name) ? [[name, textOf(name)]] : [])),
    );
  };
  const cli: PlanUnderTest['cli'] = (args, world) => runCli(folder(), args, world);
  return {
    folder,
    begin: (files = {}) => writeFiles(folder(), { 'plan.yaml': PLAN, 'team.yaml': TEAM, ...files }),
    textOf,
    cli,
    assertRefused: async (args, code, sentence, world) => {
      const before = texts();
      const result = await cli(args, world);
      assert.deepEqual([result.code, result.out], [code, ''], `${args.join(' ')}: ${result.err}`);
      assert.match(result.err, sentence);
      assert.deepEqual(texts(), before);
    },
    assertDone: async (args, out, world) => assert.deepEqual(await cli(args, world), { code: 0, out, err: '' }),
  };
}
