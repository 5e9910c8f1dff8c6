// Runs the bundled tests of one folder in plain Node: node scripts/mocha.mjs FOLDER RESULTS_FILE
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { runMocha } from './runMocha.mjs';

const [folder = '', resultsFile = ''] = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.test\.m?js$/.test(name));
const { failed } = await runMocha(
  files.sort().map((name) => path.resolve(folder, name)),
  path.resolve(resultsFile),
  // The limit ends what hangs, on machines of any speed; no test is about time.
  { timeout: 60_000, slow: 5_000, ...(folder.endsWith('unit') && { reporter: 'dot' }) },
);
process.exit(failed > 0 ? 1 : 0);
