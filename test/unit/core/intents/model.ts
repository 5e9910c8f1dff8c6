import type { FieldValue } from '../../../../src/core/text/writeValue.ts';

/** An entry as it is meant: where it stands, and its fields. */
export interface ModelEntry {
  file: string;
  readonly section: string;
  fields: Map<string, FieldValue>;
}

/** A plan as it is meant, all files' entries in their order; and the ids of those that intents have changed so far. */
export interface Model {
  readonly files: readonly string[];
  entries: ModelEntry[];
  readonly touched: Set<string>;
  /** The file for new entries of a section about which nothing else is said: that which had most at first. */
  readonly usual: ReadonlyMap<string, string>;
}

export function modelOf(files: readonly string[], entries: readonly ModelEntry[]): Model {
  const usual = new Map<string, string>();
  for (const section of new Set(entries.map((entry) => entry.section))) {
    const sizeOf = (file: string): number =>
      entries.filter((entry) => entry.file === file && entry.section === section).length;
    usual.set(
      section,
      files.reduce((best, file) => (sizeOf(file) > sizeOf(best) ? file : best)),
    );
  }
  return { files, entries: [...entries], touched: new Set(), usual };
}

export function idOf({ fields }: ModelEntry): string {
  return String(fields.get('id'));
}

/**
 * Puts an entry where the user pointed, below its parent in the order of ids, or else (which '' asks for) in their order
 * in its file.
 */
export function insert(
  model: Model,
  section: string,
  fields: Map<string, FieldValue>,
  file?: string,
  pointed?: string,
): void {
  const id = String(fields.get('id'));
  const own = model.entries.filter((entry) => entry.section === section);
  let behind = own.find((entry) => idOf(entry) === pointed && (file === undefined || entry.file === file));
  const parent = own.find((entry) => section === 'items' && idOf(entry) === fields.get('parent'));
  if (pointed === undefined && parent && (file === undefined || file === parent.file)) {
    const siblings = own.filter((entry) => entry.fields.get('parent') === idOf(parent) && entry.file === parent.file);
    behind = lastBefore(siblings, id) ?? parent;
  }
  const usual = model.usual.get(section) ?? model.files[0] ?? '';
  const entry: ModelEntry = { file: file ?? behind?.file ?? usual, section, fields };
  const inFile = own.filter((other) => other.file === entry.file);
  behind ??= lastBefore(inFile, id);
  const smallest = [...inFile].sort(byId)[0];
  const at = behind
    ? model.entries.indexOf(behind) + 1
    : smallest
      ? model.entries.indexOf(smallest)
      : model.entries.length;
  model.entries.splice(at, 0, entry);
}

/** Puts an entry before all others of its section in its file. */
export function insertFirst(model: Model, entry: ModelEntry): void {
  const at = model.entries.findIndex((other) => other.file === entry.file && other.section === entry.section);
  model.entries.splice(at < 0 ? model.entries.length : at, 0, entry);
}

function lastBefore(entries: readonly ModelEntry[], id: string): ModelEntry | undefined {
  return entries
    .filter((entry) => idOf(entry) < id)
    .sort(byId)
    .at(-1);
}

function byId(a: ModelEntry, b: ModelEntry): number {
  return idOf(a) < idOf(b) ? -1 : 1;
}
