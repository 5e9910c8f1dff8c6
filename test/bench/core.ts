import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { root } from '../../scripts/root.mjs';
import { checkPlan } from '../../src/core/checks/checkPlan.ts';
import { buildPlan } from '../../src/core/model/buildPlan.ts';
import { readPlanFile } from '../../src/core/text/readPlanFile.ts';
import { setFields } from '../../src/core/text/setFields.ts';
import { generatePlan } from './generatePlan.ts';
import { type Figure, medianTime } from './measure.ts';

const ITEMS = 2000;

/** The core and the command line on a generated plan, beside the `yaml` library and bare Node in the same run. */
export async function run(): Promise<Figure[]> {
  const text = generatePlan(ITEMS);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'plandeck-bench-'));
  try {
    writeFileSync(path.join(folder, 'plan.yaml'), text);
    return [...(await core(text)), ...(await commandLine(folder))];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function core(text: string): Promise<Figure[]> {
  const file = readPlanFile('plan.yaml', text);
  const plan = buildPlan('', [file]);
  const id = plan.items[ITEMS / 2]?.id ?? '';
  const yaml = await medianTime(() => parseDocument(text, { uniqueKeys: false, prettyErrors: false }));
  const against = (name: string, value: number): Figure => {
    return { name, value, peer: 'yaml.parseDocument', ratio: value / yaml };
  };
  return [
    { name: `yaml.parseDocument, ${ITEMS} items`, value: yaml },
    against('read and validate a file', await medianTime(() => readPlanFile('plan.yaml', text))),
    against('build and check the plan', await medianTime(() => checkPlan(buildPlan('', [file])))),
    against('set a field', await medianTime(() => setFields(text, id, new Map([['status', 'dropped']])))),
  ];
}

async function commandLine(folder: string): Promise<Figure[]> {
  const cli = path.join(root, 'dist', 'cli.js');
  const node = (...args: string[]): unknown => execFileSync(process.execPath, args, { cwd: folder, stdio: 'pipe' });
  const bare = await medianTime(() => node('-e', '0'));
  const list = await medianTime(() => node(cli, 'list', '--json'));
  return [
    { name: 'node -e 0', value: bare },
    { name: `plandeck list --json, ${ITEMS} items, whole process`, value: list, peer: 'node -e 0', ratio: list / bare },
    { name: 'dist/cli.js, KiB', value: readFileSync(cli).length / 1024 },
  ];
}
