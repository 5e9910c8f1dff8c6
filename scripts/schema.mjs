// Writes what is generated from the description of the plan's format: schemas/*.json and the reference in
// docs/format.md.
import { build } from 'esbuild';
import { root } from './root.mjs';

const { outputFiles } = await build({
  entryPoints: ['scripts/format/generatedFiles.ts'],
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'esm',
  write: false,
});
const source = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
/** @type {{ writeGenerated(root: string): void }} */
const { writeGenerated } = await import(`data:text/javascript;base64,${source}`);
writeGenerated(root);
