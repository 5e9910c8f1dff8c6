// Writes what is generated from the description of the plan's format and of its checks: schemas/*.json, the reference in
// docs/format.md, and docs/checks.md.
import { writeGenerated } from './writeGenerated.mjs';

await writeGenerated('scripts/format/generatedFiles.ts');
