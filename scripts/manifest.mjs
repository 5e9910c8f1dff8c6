// Writes what VS Code reads of the extension: package.json's share of the typed tables in src/host/manifest,
// package.nls.json with the texts of that, and l10n/bundle.l10n.json with the texts of src.
import { writeGenerated } from './writeGenerated.mjs';

await writeGenerated('scripts/manifest/generatedFiles.ts');
