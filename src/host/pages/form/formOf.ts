import type { Control } from '../../../core/controls/control.ts';
import { partTexts } from '../../../core/controls/fieldText.ts';
import { labelOf } from '../../../core/controls/labelOf.ts';
import { plainText } from '../../../core/controls/valueText.ts';
import { customFieldsOf } from '../../../core/model/customFields.ts';
import type { Translate } from '../../../core/model/fillIn.ts';
import { ITEM_FIELDS } from '../../../core/model/itemFields.ts';
import type { Entry } from '../../../core/model/located.ts';
import { hasValue } from '../../../core/model/place.ts';
import type { EntrySectionName } from '../../../core/model/sections.ts';
import { titleOf } from '../../../core/model/titleOf.ts';
import { markdownNodes } from '../../../core/present/markdownNodes.ts';
import { plain } from '../../../core/present/plain.ts';
import { columnsOf, columnText, keyOfColumn } from '../../../core/table/columnsOf.ts';
import type { TableColumn } from '../../../core/table/table.ts';
import type { FieldValue } from '../../../core/text/writeValue.ts';
import type { Form, FormField } from '../../../messages/form.ts';
import type { LoadedPlan } from '../../plans/loadedPlan.ts';
import { addressesIn } from './addresses.ts';
import { findingsOf, marksOf, shownFindings } from './entryFindings.ts';
import { itemAs, linksOf } from './entryLinks.ts';
import { groupFields, isRare } from './fieldGroups.ts';
import type { FormParts, FormSubject } from './formParts.ts';

const TITLE_LENGTH = 300;

/**
 * All of an entry, for a page.
 * @param version of what the entry is one of
 * @param key by what the page asks for the entry
 */
export function formOf(
  parts: FormParts,
  loaded: LoadedPlan,
  section: EntrySectionName,
  entry: Entry<unknown>,
  version: number,
  key: string,
): Form {
  const subject = { loaded, section, entry };
  const findings = findingsOf(parts, subject);
  const columns = columnsFor(parts, subject);
  const byName = new Map(columns.map((column) => [column.id, fieldOf(parts, subject, column, findings)]));
  const fields = [...byName.values()];
  const others = othersOf(subject, columns);
  const item = section === 'items' ? itemAs(loaded.plan, entry) : undefined;
  const git = item && parts.gitOf(loaded, item);
  return {
    kind: 'form',
    version,
    key,
    section,
    id: entry.id,
    title: plain(titleOf(entry as Entry<object>) ?? '', TITLE_LENGTH),
    place: plain(`${parts.fileName(entry.file)}:${entry.line + 1}`),
    groups: groupFields(section, [...byName.keys()], parts.translate).map(({ fields: names, ...group }) => ({
      ...group,
      fields: names.flatMap((name) => byName.get(name) ?? []),
    })),
    others,
    ...linksOf(subject),
    findings: shownFindings(parts, subject, findings),
    previews: previewsOf(fields),
    links: addressesIn([...fields, ...others].map(({ text }) => text)),
    ...(git && { git }),
  };
}

/** The fields that the entry can have: of the plan's own, those of its type, and those that it has anyway. */
function columnsFor({ translate }: FormParts, { loaded: { plan }, section, entry }: FormSubject): TableColumn[] {
  const columns = columnsOf(plan, section, translate);
  if (section !== 'items') return columns;
  const { type } = entry.values as { readonly type?: string };
  const own = new Set(customFieldsOf(plan, type).map(({ id }) => id));
  return columns.filter(({ id }) => Object.hasOwn(ITEM_FIELDS, id) || own.has(id) || hasValue(entry, id));
}

function fieldOf(
  parts: FormParts,
  subject: FormSubject,
  { id, name, description, control }: TableColumn,
  findings: ReturnType<typeof findingsOf>,
): FormField {
  const { loaded, section, entry } = subject;
  const { plan } = loaded;
  const key = keyOfColumn(section, entry, id);
  const texts = control.kind === 'map' ? partTexts(plan, section, entry, key) : undefined;
  return {
    name: id,
    label: plain(name),
    description: plain(description),
    control,
    text: columnText(plan, section, entry, id),
    ...(texts && { parts: texts, partLabels: labelsOf(texts, parts.translate) }),
    ...(isRare(section, id) && { isRare: true }),
    ...(id === 'id' && {
      fixed: parts.translate('Others name the entry by it, so it is changed by a command or in the text.'),
    }),
    marks: marksOf(parts, subject, key, findings),
  };
}

/** What the user wrote under keys that nobody has said anything of. */
function othersOf({ section, entry }: FormSubject, columns: readonly TableColumn[]): Form['others'] {
  const known = new Set(columns.map(({ id }) => keyOfColumn(section, entry, id)));
  return Object.entries(entry.others)
    .filter(([name]) => !known.has(name))
    .map(([name, held]) => ({ name: plain(name), text: plainText(held as FieldValue) }));
}

function labelsOf(texts: Readonly<Record<string, string>>, translate: Translate): Record<string, string> {
  return Object.fromEntries(Object.keys(texts).map((part) => [part, labelOf(part, translate)]));
}

function previewsOf(fields: readonly FormField[]): Form['previews'] {
  const written = fields.filter(({ control, text }) => isMarkdown(control) && text.trim() !== '');
  return Object.fromEntries(written.map(({ name, text }) => [name, markdownNodes(text)]));
}

function isMarkdown({ kind }: Control): boolean {
  return kind === 'text';
}
