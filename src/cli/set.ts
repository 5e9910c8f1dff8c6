import { newFindings } from '../core/checks/newFindings.ts';
import { findingMessage } from '../core/model/finding.ts';
import { groupBy } from '../core/model/groupBy.ts';
import type { Item } from '../core/model/item.ts';
import { sourceOf } from '../core/model/overlay.ts';
import { allFilesOf } from '../core/model/plan.ts';
import { applyEdits } from '../core/model/range.ts';
import { plain } from '../core/present/plain.ts';
import { refusalMessage } from '../core/text/refusal.ts';
import { setFields } from '../core/text/setFields.ts';
import { isScalar, writeValue } from '../core/text/writeValue.ts';
import { writeFileAtomically } from '../node/files/writeFileAtomically.ts';
import type { LoadedPlan } from '../node/plan/loadPlan.ts';
import type { LoadedText } from '../node/plan/planFileOf.ts';
import { readChanges, realChanges } from './fieldChanges.ts';
import { findItem } from './findItem.ts';
import { type CommandIo, displayPath, EXIT, type ExitCode, fail, say } from './io.ts';
import { openPlan } from './openPlan.ts';
import type { Invocation } from './options.ts';
import { writeJson } from './writeJson.ts';
import { writeRoot } from './writeRoot.ts';

/** `plandeck set ID FIELD=VALUE…`: changes fields of one item, and nothing else of its file. */
export async function set({ plan: named, json, args }: Invocation, io: CommandIo): Promise<ExitCode> {
  const [id, ...assignments] = args;
  if (id === undefined || assignments.length === 0) {
    return fail(io, EXIT.usage, 'The command set takes the id of an item and one FIELD=VALUE or more.');
  }
  const read = readChanges(assignments);
  if (!read.ok) return fail(io, read.exitCode, read.message);
  const opened = await openPlan(io, named);
  if (!opened.ok) return fail(io, EXIT.usage, opened.message);
  for (const problem of opened.value.problems) say(io, problem);
  const found = findItem(opened.value.plan, id);
  if (!found.ok) return fail(io, EXIT.errors, found.message);
  const { item, twins } = found;
  if (twins.length > 0) {
    const places = [item, ...twins].map((twin) => `${displayPath(io, twin.file)}:${twin.line + 1}`);
    return fail(
      io,
      EXIT.errors,
      `The id ${item.id} stands more than once (${places.join(', ')}); make it unique first.`,
    );
  }

  const changes = realChanges(item, read.changes);
  const written = changes.size === 0 ? EXIT.fine : await write(io, opened.value, item, changes);
  if (written !== EXIT.fine) return written;
  const changed = [...changes.keys()];
  if (json) writeJson(io, { id: item.id, file: displayPath(io, item.file), line: item.line + 1, changed });
  else if (changed.length === 0) io.out(`${plain(item.id)}: nothing to change.\n`);
  else
    io.out(
      `${plain(item.id)}: ${changed.map((field) => describe(field, changes.get(field))).join(', ')} (${plain(displayPath(io, item.file))}:${item.line + 1})\n`,
    );
  return EXIT.fine;
}

type Changes = ReturnType<typeof realChanges>;

/**
 * Writes what `changes` make of the item, unless the plan would get a new error by them: each field where its value
 * stands, in the private folder too, since another value below that would not count.
 */
async function write(io: CommandIo, { plan, texts }: LoadedPlan, item: Item, changes: Changes): Promise<ExitCode> {
  const written = new Map<string, string>();
  for (const [file, fields] of groupBy(changes.keys(), (field) => sourceOf(item, field).file)) {
    const { text } = sourceText(texts, file);
    const own = new Map([...changes].filter(([field]) => fields.includes(field)));
    const before = allFilesOf(plan).find((candidate) => candidate.file === file);
    const edits = setFields(text, item.id, own, before);
    if (!edits.ok) return fail(io, EXIT.errors, refusalMessage(edits.refusal));
    written.set(file, applyEdits(text, edits.value));
  }
  const findings = newFindings(plan, written, io.today, (file) => displayPath(io, file));
  const errors = findings.filter(({ severity }) => severity === 'error');
  for (const error of errors) say(io, findingMessage(error));
  if (errors.length > 0) return fail(io, EXIT.errors, 'Nothing was written.');
  for (const [file, text] of written) {
    const { stamp, bom } = sourceText(texts, file);
    const result = await writeFileAtomically(file, text, { root: writeRoot(plan, file), expected: stamp, bom });
    if (!result.ok) return fail(io, EXIT.usage, result.message);
  }
  for (const finding of findings) if (finding.severity === 'warning') say(io, `Warning: ${findingMessage(finding)}`);
  return EXIT.fine;
}

function sourceText(texts: LoadedPlan['texts'], file: string): LoadedText {
  const text = texts.get(file);
  if (text === undefined) throw new Error(`No text for ${file}`);
  return text;
}

function describe(field: string, value: ReturnType<Changes['get']>): string {
  if (value === null || value === undefined) return `${field} cleared`;
  return `${field} is ${plain(isScalar(value) ? String(value) : writeValue(value, false).replace(/^\[(.*)\]$/, '$1'), 80)}`;
}
