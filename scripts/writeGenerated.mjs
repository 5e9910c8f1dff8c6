import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './root.mjs';
import { withTemporaryFolder } from './temporaryFolder.mjs';

/**
 * Writes the files that a module in TypeScript generates: its `generatedFiles` says what should stand in which.
 * @param {string} module its path from the root
 */
export function writeGenerated(module) {
  return withTemporaryFolder(async (folder) => {
    // A CommonJS file: the `yaml` package requires modules of Node, which an ES module cannot.
    const outfile = path.join(folder, 'generatedFiles.cjs');
    await build({
      entryPoints: [module],
      absWorkingDir: root,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile,
    });
    /** @type {{ generatedFiles(root: string): Map<string, string> }} */
    const { generatedFiles } = await import(pathToFileURL(outfile).href);
    for (const [file, text] of generatedFiles(root)) {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  });
}
