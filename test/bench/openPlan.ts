import { readFileSync } from 'node:fs';
import { buildPlan } from '../../src/core/model/buildPlan.ts';
import { readPlanFile } from '../../src/core/text/readPlanFile.ts';

/**
 * Opens a plan of one file once, in a process of its own, by the reader that the first argument names; prints the
 * milliseconds and the most memory in bytes that this took.
 */
const READERS: Readonly<Record<string, (file: string) => unknown>> = {
  nothing: () => undefined,
  text: (file) => readFileSync(file, 'utf8'),
  plandeck: (file) => buildPlan('', [readPlanFile(file, readFileSync(file, 'utf8'))]),
  yaml: async (file) => {
    const { parseDocument } = await import('yaml');
    return parseDocument(readFileSync(file, 'utf8'), { uniqueKeys: false, prettyErrors: false });
  },
  'js-yaml': async (file) => {
    const { load } = await import('js-yaml');
    return load(readFileSync(file, 'utf8'));
  },
  json: (file) => JSON.parse(readFileSync(file, 'utf8')),
};

const [name = '', file = ''] = process.argv.slice(2);
const start = performance.now();
const read = await READERS[name]?.(file);
const time = performance.now() - start;
// What was read is still there, so that it counts.
console.log(JSON.stringify({ time, memory: process.resourceUsage().maxRSS * 1024, isRead: read !== undefined }));
