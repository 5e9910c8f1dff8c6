// Writes what is generated from the description of the plan's format and of its checks: schemas/*.json, the reference in
// docs/format.md, and docs/checks.md.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './root.mjs';
import { withTemporaryFolder } from './temporaryFolder.mjs';

await withTemporaryFolder(async (folder) => {
  // A CommonJS file: the `yaml` package requires modules of Node, which an ES module cannot.
  const outfile = path.join(folder, 'generatedFiles.cjs');
  await build({
    entryPoints: ['scripts/format/generatedFiles.ts'],
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
  });
  /** @type {{ writeGenerated(root: string): void }} */
  const { writeGenerated } = await import(pathToFileURL(outfile).href);
  writeGenerated(root);
});
