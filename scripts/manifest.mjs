// Writes package.json's "contributes" from the typed tables in src/host/manifest.
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const { outputFiles } = await build({
  entryPoints: ['src/host/manifest/contributes.ts'],
  bundle: true,
  format: 'esm',
  write: false,
});
const source = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
/** @type {{ contributes(): Record<string, unknown> }} */
const { contributes } = await import(`data:text/javascript;base64,${source}`);
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
manifest.contributes = contributes();
writeFileSync('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
