import type { FieldTable, Value } from '../model/fields.ts';
import type { FindingCode, Problem } from '../model/finding.ts';
import type { Located, Source } from '../model/located.ts';
import { packOffsets } from '../model/offsets.ts';
import { lineStarts, positionAt, type Range } from '../model/range.ts';
import { type EntriesSection, type Section, specOf } from '../model/sections.ts';
import { cutByCommas } from './cutByCommas.ts';
import { isBlank, LF } from './fast/chars.ts';
import { describeNode, readField } from './readField.ts';
import { reversedDays } from './reversedDays.ts';
import { entryOf, type MapEntry, type MapNode, plainValue, type ScalarNode, type YamlNode } from './yamlNode.ts';

/** What is read of a map, whatever stands above its piece of the text. */
export type MapContent = Pick<Located<Readonly<Record<string, unknown>>>, 'source' | 'values' | 'others' | 'unread'>;
/** What is read of an entry. */
export interface EntryContent extends MapContent {
  readonly id: string;
}

/** What is read of a section: its entries, or its one map of settings, or its one value. */
export interface SectionContent {
  readonly entries: readonly EntryContent[];
  readonly settings?: MapContent;
  readonly value?: unknown;
}

/** Reads the sections and entries of one piece of text. All places count from its start. */
export class SectionReader {
  readonly problems: Problem[] = [];
  readonly #text: string;
  readonly #base: number;
  #starts: number[] | undefined;

  /** @param base where the piece starts in the text; all nodes are at their places in the text, what is read counts from the piece */
  constructor(text: string, base: number) {
    this.#text = text;
    this.#base = base;
  }

  add(code: FindingCode, args: string[], { start, end }: Range): void {
    this.problems.push({ code, args, range: { start: start - this.#base, end: end - this.#base } });
  }

  section(name: string, section: Section, { value: node }: MapEntry): SectionContent {
    if (node === undefined || isNull(node)) return { entries: [] };
    switch (section.kind) {
      case 'entries':
        return { entries: this.#entries(node, name, section) };
      case 'settings': {
        if (node.kind === 'map') return { entries: [], settings: this.#map(node, section.fields) };
        this.add('wrong-section', [name, 'a map of settings'], node);
        return { entries: [] };
      }
      case 'value':
        return { entries: [], value: this.#field(name, section.value, node) };
    }
  }

  #entries(node: YamlNode, name: string, section: EntriesSection): EntryContent[] {
    if (node.kind === 'list') return node.elements.flatMap((element) => this.entry(element, name, section) ?? []);
    this.add('wrong-section', [name, 'a list, each entry of which starts with "- "'], node);
    return [];
  }

  entry(node: YamlNode, name: string, section: EntriesSection): EntryContent | undefined {
    const { idField, mayBeShort, fields } = section;
    if (mayBeShort && node.kind === 'scalar' && node.text !== '') return this.#shortEntry(node, section);
    if (node.kind !== 'map') {
      this.add('wrong-section', [name, `a list of maps such as {${idField}: …}`], node);
      return undefined;
    }
    const content = this.#map(node, fields);
    const idNode = entryOf(node, idField)?.value;
    if (idNode === undefined) this.add('missing-id', [], firstLineOf(node, this.#text));
    if (idNode?.kind !== 'scalar') return undefined;
    this.#checkQuotes(idNode);
    const id = idNode.value === idNode.text ? content.values[idField] : idOf(idNode, section);
    return typeof id === 'string' ? { id, ...content } : undefined;
  }

  /** An entry that is nothing but its id. */
  #shortEntry(node: ScalarNode, section: EntriesSection): EntryContent | undefined {
    const { idField, fields } = section;
    const spec = specOf(fields, idField);
    if (spec) this.#field(idField, spec, node);
    this.#checkQuotes(node);
    const id = idOf(node, section);
    if (id === undefined) return undefined;
    const [start, end] = [node.start - this.#base, node.end - this.#base];
    const source = {
      start,
      end,
      line: this.#lineOf(node),
      keys: [idField],
      places: packOffsets([start, end, start, end]),
    };
    return { id, source, values: Object.assign(withoutPrototype(), { [idField]: id }), others: NOTHING };
  }

  /** An id is text. One that YAML would type otherwise is named as it was written, and must be quoted. */
  #checkQuotes(node: ScalarNode): void {
    if (node.style !== 'plain' || !YAML_TYPED.test(node.text)) return;
    this.add('quote-id', [node.text, YAML_NUMBER.test(node.text) ? 'a number' : 'a special value'], node);
  }

  #map(map: MapNode, fields: FieldTable): MapContent {
    const values = withoutPrototype();
    let others: Record<string, unknown> | undefined;
    let unread: Record<string, unknown> | undefined;
    for (const { name, rest, range } of cutByCommas(this.#text, map, fields)) {
      this.add('comma-cuts-value', [name, rest], range);
    }
    for (const { key, value } of map.entries) {
      if (value === undefined) continue;
      const spec = specOf(fields, key.text);
      if (spec === undefined) {
        others ??= withoutPrototype();
        others[key.text] = plainValue(value);
        continue;
      }
      const read = this.#field(key.text, spec, value);
      if (read !== undefined) values[key.text] = read;
      else if (!isNull(value)) {
        unread ??= withoutPrototype();
        unread[key.text] = plainValue(value);
      }
    }
    const source = sourceOf(map, this.#base, this.#lineOf(map));
    return { source, values, others: others ?? NOTHING, ...(unread && { unread }) };
  }

  /** The line on which a node starts, counted from the piece's first. */
  #lineOf({ start }: Range): number {
    // Nearly always the first: a list's dash stands before it, and little else.
    if (start - this.#base < 1000) return lineFeedsIn(this.#text, this.#base, start);
    this.#starts ??= lineStarts(this.#text);
    return positionAt(this.#starts, start).line - positionAt(this.#starts, this.#base).line;
  }

  #field<T>(name: string, spec: Value<T>, node: YamlNode): T | undefined {
    if (node.kind === 'scalar' && node.style === 'plain') this.#warnOfCutText(name, node);
    if (isNull(node)) return undefined;
    const result = readField(name, spec, node, this.#text);
    if (result.ok) return result.value;
    const { at } = result;
    const reversed = reversedDays(at.node);
    if (reversed !== undefined) this.add('days-reversed', [at.name, reversed], at.node);
    else this.add('wrong-value', [at.name, at.expected, describeNode(at.node, this.#text)], at.node);
    return undefined;
  }

  /** `title: Fix login #123` loses its end to a comment, which nobody wants who writes no space after the #. */
  #warnOfCutText(name: string, node: ScalarNode): void {
    if (!isBlank(this.#text.charCodeAt(node.end))) return;
    const rest = CUT_TEXT.exec(this.#text.slice(node.end, node.end + 80))?.[1];
    if (rest) this.add('comment-cuts-value', [name, rest], { start: node.start, end: node.end });
  }
}

function lineFeedsIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === LF) count++;
  return count;
}

function isNull(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** What most entries have under keys that are not Plandeck's. */
const NOTHING: Readonly<Record<string, unknown>> = Object.freeze(withoutPrototype());

/** An object without a prototype. Made in this order, V8 keeps it compact, as it does not keep Object.create(null). */
function withoutPrototype(): Record<string, unknown> {
  return Object.setPrototypeOf({}, null) as Record<string, unknown>;
}

/** An id as it was written, even where YAML would type it. */
function idOf({ text }: ScalarNode, { idField, fields }: EntriesSection): string | undefined {
  const id = specOf(fields, idField)?.schema.safeParse(text);
  return id?.success === true && typeof id.data === 'string' ? id.data : undefined;
}

const CUT_TEXT = /^[ \t]+(#[^\s#][^\r\n]*)/;
const YAML_NUMBER = /^[-+]?(0x[\da-f]+|0o[0-7]+|(\.\d+|\d+(\.\d*)?)(e[-+]?\d+)?|\.inf|\.nan)$/i;
const YAML_TYPED = new RegExp(`${YAML_NUMBER.source}|^(null|true|false|~)$`, 'i');

/** The keys of the last map that was read: most of the same section have the same, and share them. */
let lastKeys: readonly string[] = [];

function sourceOf({ start, end, entries }: MapNode, base: number, line: number): Source {
  if (entries.length !== lastKeys.length || entries.some(({ key }, index) => key.text !== lastKeys[index])) {
    lastKeys = entries.map(({ key }) => key.text);
  }
  const places = new Array<number>(4 * entries.length);
  let at = 0;
  for (const { key, value } of entries) {
    places[at++] = key.start - base;
    places[at++] = key.end - base;
    places[at++] = value ? value.start - base : -1;
    places[at++] = value ? value.end - base : -1;
  }
  return { start: start - base, end: end - base, line, keys: lastKeys, places: packOffsets(places) };
}

function firstLineOf({ start, end }: Range, text: string): Range {
  const lineEnd = text.slice(start, end).search(/[\r\n]/);
  return { start, end: lineEnd < 0 ? end : start + lineEnd };
}
