import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { manifestParts } from '../../src/host/manifest/manifestParts.ts';
import { MESSAGE_TABLES } from './messageTables.ts';
import { translatedTexts } from './translatedTexts.ts';

/** What VS Code reads of the extension that is generated: its manifest, and the texts that can be translated. */
export function generatedFiles(root: string): Map<string, string> {
  const file = path.join(root, 'package.json');
  const { manifest, texts } = manifestParts();
  return new Map([
    [file, json({ ...JSON.parse(readFileSync(file, 'utf8')), ...manifest })],
    [path.join(root, 'package.nls.json'), json(texts)],
    [path.join(root, 'l10n', 'bundle.l10n.json'), json(bundle(path.join(root, 'src')))],
  ]);
}

/** Each text that the extension has translated while it runs, by itself, as VS Code wants a bundle. */
function bundle(folder: string): Record<string, string> {
  const texts = sourcesIn(folder).flatMap((name) => {
    return translatedTexts(name, readFileSync(path.join(folder, name), 'utf8'), MESSAGE_TABLES);
  });
  return Object.fromEntries([...new Set(texts)].sort().map((text) => [text, text]));
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
