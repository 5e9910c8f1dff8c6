import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { load } from 'js-yaml';
import { parse, parseDocument } from 'yaml';
import { root } from '../../scripts/root.mjs';
import { boardOf } from '../../src/core/board/boardOf.ts';
import { LANES } from '../../src/core/board/lanes.ts';
import { checkPlan } from '../../src/core/checks/checkPlan.ts';
import { newFindings } from '../../src/core/checks/newFindings.ts';
import { planEdit } from '../../src/core/intents/planEdit.ts';
import { buildPlan } from '../../src/core/model/buildPlan.ts';
import { fillIn } from '../../src/core/model/fillIn.ts';
import { applyEdits } from '../../src/core/model/range.ts';
import { addItem } from '../../src/core/text/addItem.ts';
import { readPlanFile } from '../../src/core/text/readPlanFile.ts';
import { setFields } from '../../src/core/text/setFields.ts';
import { generatePlan } from './generatePlan.ts';
import { type Figure, median, medianTime } from './measure.ts';
import { revisions } from './revisions.ts';

const ITEMS = 10_000;
const MANY = 50_000;
const LISTED = 5_000;
const MEBIBYTE = 2 ** 20;

/** The core and the command line on generated plans, beside other readers and bare Node in the same run. */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'plandeck-bench-'));
  try {
    return [
      ...(await reading(folder)),
      ...(await editing()),
      ...(await intents(folder)),
      ...(await boards()),
      ...memory(folder),
      ...(await commandLine(folder)),
      ...(await revisions(folder)),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function against(peer: string, base: number): (name: string, value: number) => Figure {
  return (name, value) => ({ name, value, peer, ratio: value / base });
}

async function reading(folder: string): Promise<Figure[]> {
  const text = generatePlan(ITEMS);
  const plan = path.join(folder, 'plan.yaml');
  const json = path.join(folder, 'plan.json');
  writeFileSync(plan, text);
  writeFileSync(json, JSON.stringify(parse(text)));
  const yaml = await medianTime(() => parseDocument(text, { uniqueKeys: false, prettyErrors: false }));
  const toYaml = against('yaml', yaml);
  return [
    { name: `yaml.parseDocument, ${ITEMS} items, ${(text.length / 1e6).toFixed(1)} MB`, value: yaml },
    toYaml('js-yaml load', await medianTime(() => load(text))),
    toYaml('JSON.parse of the same', await medianTime(() => JSON.parse(readFileSync(json, 'utf8')))),
    toYaml('read the text alone', await medianTime(() => readFileSync(plan, 'utf8'))),
    toYaml(
      'open a plan: read, parse, validate, index (goal 10 %, and js-yaml)',
      await medianTime(() => buildPlan('', [readPlanFile(plan, readFileSync(plan, 'utf8'))])),
    ),
    ...inNewProcess(plan),
  ];
}

/** The first time, when nothing is compiled yet: what the command line and a start of VS Code wait for. */
function inNewProcess(plan: string): Figure[] {
  const time = (reader: string): number => median([1, 2, 3, 4, 5].map(() => opened(reader, plan).time));
  const yaml = time('yaml');
  const toYaml = against('yaml in a new process', yaml);
  return [
    { name: 'yaml, the first time in a new process', value: yaml },
    toYaml('js-yaml, the same', time('js-yaml')),
    toYaml('open a plan, the same', time('plandeck')),
  ];
}

function opened(reader: string, file: string): { readonly time: number; readonly memory: number } {
  const script = path.join(import.meta.dirname, 'openPlan.mjs');
  return JSON.parse(execFileSync(process.execPath, [script, reader, file], { encoding: 'utf8' }));
}

/** What follows one edit in the middle of a large plan. */
async function editing(): Promise<Figure[]> {
  const text = generatePlan(ITEMS);
  let file = readPlanFile('f', text);
  let plan = buildPlan('', [file]);
  const id = plan.items[ITEMS / 2]?.id ?? '';
  const at = text.indexOf('rank: ', text.indexOf(id)) + 'rank: '.length;
  const yaml = await medianTime(() => parseDocument(text, { uniqueKeys: false, prettyErrors: false }));
  const toYaml = against('yaml', yaml);
  let typed = '';
  const typeOn = (): string => {
    typed = typed.length > 8 ? '' : `${typed}7`;
    return text.slice(0, at) + typed + text.slice(at);
  };
  const reindex = (): void => {
    file = readPlanFile('f', typeOn(), file);
    plan = buildPlan('', [file], [], plan);
  };
  const set = (status: string): string => {
    const edits = setFields(text, id, new Map([['status', status]]), file);
    return edits.ok ? applyEdits(text, edits.value) : '';
  };
  const add = (): string => {
    const fields = new Map([
      ['id', 'GEN-zzzzz'],
      ['title', 'New'],
    ]);
    const edits = addItem(text, fields, id, file);
    return edits.ok ? applyEdits(text, edits.value) : '';
  };
  return [
    toYaml('index again after one edit (goal 2 %)', await medianTime(reindex)),
    toYaml('set a field, read back and compared', await medianTime(() => set('dropped'))),
    toYaml('add an item, read back and compared', await medianTime(add)),
    toYaml('check the plan', await medianTime(() => checkPlan(plan, '2026-11-24'))),
  ];
}

/** One field by an intent, as the views and the command line write it; what a whole edit takes beside the bare file. */
async function intents(folder: string): Promise<Figure[]> {
  const name = path.join(folder, 'edited.yaml');
  const text = generatePlan(ITEMS);
  writeFileSync(name, text);
  const bare = await medianTime(() => writeFileSync(name, readFileSync(name, 'utf8')));
  const toBare = against('read and write', bare);
  const plan = buildPlan('', [readPlanFile(name, text)]);
  const scope = { plans: [plan], textOf: () => text, today: '2026-11-24' };
  const id = plan.items[ITEMS / 2]?.id ?? '';
  const set = (): string => {
    const edit = planEdit(scope, [{ kind: 'set', ref: { id }, fields: { status: 'dropped' } }]);
    return edit.ok ? applyEdits(text, edit.value.edits.get(name) ?? []) : '';
  };
  const changed = new Map([[name, set()]]);
  return [
    { name: `read and write the bare file, ${ITEMS} items`, value: bare },
    toBare('write one field: intent to text, beyond that (goal 5)', await medianTime(set)),
    toBare(
      'what would be wrong that was not',
      await medianTime(() => newFindings(plan, changed, '2026-11-24', (file) => file)),
    ),
  ];
}

/** The board of a large plan: the first time, and after one edit. */
async function boards(): Promise<Figure[]> {
  const text = generatePlan(ITEMS);
  const file = readPlanFile('f', text);
  const plan = buildPlan('', [file]);
  const context = { today: '2026-11-24', translate: fillIn };
  const parse = await medianTime(() => parseDocument(text, { uniqueKeys: false, prettyErrors: false }));
  const toYaml = against('yaml', parse);
  const figures: Figure[] = [];
  for (const lanes of [undefined, ...LANES]) {
    const options = lanes === undefined ? {} : { lanes };
    const before = boardOf([{ plan }], options, context);
    const edited = buildPlan('', [readPlanFile('f', text.replace('Item number 5001 ', 'Item 5001 '), file)], [], plan);
    const name = `board${lanes === undefined ? '' : ` by ${lanes}`}`;
    figures.push(toYaml(name, await medianTime(() => boardOf([{ plan }], options, context))));
    const again = await medianTime(() => boardOf([{ plan: edited }], options, context, before));
    figures.push(toYaml(`${name}, after one edit`, again));
  }
  return figures;
}

function memory(folder: string): Figure[] {
  const plan = path.join(folder, 'many.yaml');
  writeFileSync(plan, generatePlan(MANY));
  const used = (reader: string): number => opened(reader, plan).memory / MEBIBYTE;
  const yaml = used('yaml');
  const toYaml = against('yaml', yaml);
  return [
    { name: `most memory, ${MANY} items, MiB: yaml`, value: yaml },
    toYaml('the same: js-yaml', used('js-yaml')),
    toYaml('the same: the text alone', used('text')),
    toYaml('the same: open a plan (goal 15 %)', used('plandeck')),
  ];
}

async function commandLine(folder: string): Promise<Figure[]> {
  const listed = path.join(folder, 'listed');
  mkdirSync(listed);
  writeFileSync(path.join(listed, 'plan.yaml'), generatePlan(LISTED));
  const cli = path.join(root, 'dist', 'cli.js');
  const node = (...args: string[]): unknown =>
    execFileSync(process.execPath, args, { cwd: listed, stdio: 'pipe', maxBuffer: 2 ** 30 });
  const bare = await medianTime(() => node('-e', '0'));
  const list = await medianTime(() => node(cli, 'list', '--json'));
  return [
    { name: 'node -e 0', value: bare },
    against('node -e 0', bare)(`plandeck list --json, ${LISTED} items, whole process (goal 250)`, list),
    { name: 'dist/cli.js, KiB', value: readFileSync(cli).length / 1024 },
  ];
}
