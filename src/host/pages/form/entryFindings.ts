import { type Fix, fixTitle } from '../../../core/checks/fixes/fix.ts';
import { FIXABLE_CODES, fixesFor } from '../../../core/checks/fixes/fixesFor.ts';
import { Fixing } from '../../../core/checks/fixes/fixing.ts';
import { driftItem } from '../../../core/drift/driftItem.ts';
import { type Finding, findingMessage } from '../../../core/model/finding.ts';
import { rangeOf, rangeOfField } from '../../../core/model/place.ts';
import { plain } from '../../../core/present/plain.ts';
import type { Form, FormField } from '../../../messages/form.ts';
import type { FormParts, FormSubject } from './formParts.ts';

const SENTENCE_LENGTH = 600;

/** What is wrong with an entry: what stands in it and what its dates say, and of an item what git says. */
export function findingsOf(parts: FormParts, { loaded, section, entry }: FormSubject): readonly Finding[] {
  const { start, end } = rangeOf(entry);
  const inside = [...loaded.findings, ...parts.datesOf(loaded)].filter(
    ({ file, range }) => file === entry.file && start <= range.start && range.start <= end,
  );
  if (section !== 'items') return inside;
  return [...inside, ...parts.driftOf(loaded).filter((finding) => driftItem(finding) === entry.id)];
}

/** What is wrong with one field. */
export function marksOf(
  { translate }: FormParts,
  { entry }: FormSubject,
  field: string,
  findings: readonly Finding[],
): FormField['marks'] {
  const place = rangeOfField(entry, field);
  if (!place) return [];
  const { key, value = key } = place;
  return findings
    .filter(({ file, range }) => file === entry.file && key.start <= range.start && range.start <= value.end)
    .map((finding) => ({
      severity: finding.severity,
      text: plain(findingMessage(finding, translate), SENTENCE_LENGTH),
    }));
}

/** The findings of an entry with what can be done about each. */
export function shownFindings(parts: FormParts, subject: FormSubject, findings: readonly Finding[]): Form['findings'] {
  const fixing = findings.some(isFixable) ? fixingFor(parts, subject) : undefined;
  return findings.map((finding) => ({
    severity: finding.severity,
    text: plain(findingMessage(finding, parts.translate), SENTENCE_LENGTH),
    fixes: fixing ? fixesOf(fixing, finding).map((fix) => plain(fixTitle(fix, parts.translate))) : [],
  }));
}

/** What a form offers about a finding, by the places of the two in it. */
export function fixAt(parts: FormParts, subject: FormSubject, finding: number, fix: number): Fix | undefined {
  const meant = findingsOf(parts, subject)[finding];
  return meant && fixesOf(fixingFor(parts, subject), meant)[fix];
}

function isFixable({ code }: Finding): boolean {
  return FIXABLE_CODES.has(code);
}

function fixesOf(fixing: Fixing, finding: Finding): readonly Fix[] {
  return isFixable(finding) ? fixesFor(finding, fixing) : [];
}

/** A new id that a fix offers is the one that it gives: chance is the same for one text. */
function fixingFor(parts: FormParts, { loaded, entry }: FormSubject): Fixing {
  const textOf = (file: string): string | undefined => (file === entry.file ? parts.textOf(file) : undefined);
  const seed = `${entry.id} ${textOf(entry.file)?.length ?? 0}`;
  return new Fixing({ plan: loaded.plan, today: parts.today(), textOf, random: randomFrom(seed) });
}

/** So that the same text gets other ids in another window. */
const SALT = Math.floor(Math.random() * 0x1_0000_0000);

function randomFrom(seed: string): () => number {
  let state = SALT;
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01_00_01_93) >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
