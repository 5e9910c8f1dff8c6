import { compare } from '../model/compare.ts';
import type { Entry } from '../model/located.ts';
import { type EntrySectionName, SECTIONS, type SectionName } from '../model/sections.ts';
import { titleOf } from '../model/titleOf.ts';
import { changedFields, fieldsOf } from './changedFields.ts';
import { compareSettings } from './compareSettings.ts';
import { matchEntries } from './matchEntries.ts';
import type { FieldChange, PlanChange, PlanState } from './planChange.ts';
import { isRenameTrace } from './renameTrace.ts';

/** Items are what people ask for first; the rest comes in the order of the format. */
const ORDER: readonly SectionName[] = [
  'items',
  ...(Object.keys(SECTIONS) as SectionName[]).filter((name) => name !== 'items'),
];

/**
 * What has to happen to `before` to become `after`, in the plan's words: by section, items first, and by id.
 * The plans' own files count, without the private folder: that is in no state of the repository, and nobody else's business.
 * @param before undefined where there was no plan, and so everything is new
 * @param fileName a file as the user names it
 */
export function comparePlans(
  before: PlanState | undefined,
  after: PlanState | undefined,
  fileName: (file: string) => string = (file) => file,
): PlanChange[] {
  return ORDER.flatMap((name) => [
    ...compareSettings(name, before, after),
    ...(SECTIONS[name].kind === 'entries' ? compareEntries(name as EntrySectionName, before, after, fileName) : []),
  ]);
}

function compareEntries(
  section: EntrySectionName,
  before: PlanState | undefined,
  after: PlanState | undefined,
  fileName: (file: string) => string,
): PlanChange[] {
  const order = Object.keys(SECTIONS[section].fields).filter((name) => name !== 'id');
  const changes: PlanChange[] = [];
  for (const [from, to] of matchEntries(entriesOf(before, section), entriesOf(after, section))) {
    const fields = {
      ...(from && to && identityOf(from, to, before, after, fileName)),
      ...changedFields(
        from && before && fieldsOf(from, before.textOf),
        to && after && fieldsOf(to, after.textOf),
        order,
      ),
    };
    const kind = from === undefined ? 'added' : to === undefined ? 'removed' : 'changed';
    if (kind === 'changed' && Object.keys(fields).length === 0) continue;
    // The former id says the same as the change of ids.
    if (fields['id'] && isRenameTrace(fields['id'], fields['formerly'])) delete fields['formerly'];
    const known = to ?? from;
    const title = known && titleOf(known);
    changes.push({ section, id: known?.id ?? '', ...(title !== undefined && { title }), kind, fields });
  }
  return changes.sort((a, b) => compare(a.id, b.id));
}

/** The entries of a section; of a workflow that stands in several files, the first counts. */
function entriesOf(state: PlanState | undefined, section: EntrySectionName): readonly Entry<object>[] {
  if (state === undefined) return [];
  const { files } = state.plan;
  if (section === 'workflow') return files.find(({ workflow }) => workflow.length > 0)?.workflow ?? [];
  return files.flatMap((file): readonly Entry<object>[] => file[section]);
}

/** The id and the file of an entry, where they are others than before. */
function identityOf(
  from: Entry<object>,
  to: Entry<object>,
  before: PlanState | undefined,
  after: PlanState | undefined,
  fileName: (file: string) => string,
): Record<string, FieldChange> {
  return {
    ...(from.id !== to.id && { id: { from: from.id, to: to.id } }),
    ...(nameIn(before, from.file) !== nameIn(after, to.file) && {
      file: { from: fileName(from.file), to: fileName(to.file) },
    }),
  };
}

/** A file within the folder of its plan: a plan whose folder was moved has the same files as before. */
function nameIn(state: PlanState | undefined, file: string): string {
  const folder = state?.plan.folder ?? '';
  return file.startsWith(folder) ? file.slice(folder.length) : file;
}
