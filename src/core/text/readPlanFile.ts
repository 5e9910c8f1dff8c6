import type { FieldTable, Value } from '../model/fields.ts';
import { type FindingCode, findingIn, type Problem } from '../model/finding.ts';
import type { Entry, FieldRange, Located, PlanFile, SourceFile } from '../model/plan.ts';
import { lineStarts, positionAt, type Range } from '../model/range.ts';
import {
  type EntriesSection,
  emptySections,
  SECTIONS,
  type SectionsOf,
  type SectionTable,
  specOf,
} from '../model/sections.ts';
import { describeNode, readField } from './readField.ts';
import { readYaml } from './readYaml.ts';
import { entryOf, type MapNode, plainValue, type ScalarNode, type YamlNode } from './yamlNode.ts';

/** Reads one file of a plan: a function of its text alone, which never throws. */
export function readPlanFile(file: string, text: string): PlanFile {
  return readSections(file, text, SECTIONS);
}

/** A file of the plan whose bytes could not be read as text: nothing of it is shown, and `why` is its only finding. */
export function unreadablePlanFile(file: string, why: string): PlanFile {
  return unreadableFile(file, why, SECTIONS);
}

/** Reads a file that is a map of the sections of `table`. */
export function readSections<Table extends SectionTable>(
  file: string,
  text: string,
  table: Table,
): SourceFile & SectionsOf<Table> {
  const { root, problems, isSound } = readYaml(text);
  const reader = new SectionReader(file, text, [...problems]);
  const map = root?.kind === 'map' ? root : undefined;
  if (root && !map) reader.add('root-not-map', [root.kind === 'list' ? 'list' : 'single value'], root);
  return {
    file,
    isEmpty: root === undefined && problems.length === 0,
    isReadOnly: !isSound || (root !== undefined && !map),
    places: map ? rangesOf(map) : {},
    ...(map ? reader.read(map, table) : emptySections(table)),
    findings: reader.problems.map((problem) => findingIn(file, problem)),
  };
}

export function unreadableFile<Table extends SectionTable>(
  file: string,
  why: string,
  table: Table,
): SourceFile & SectionsOf<Table> {
  const problem: Problem = { code: 'not-utf8', args: [why], range: { start: 0, end: 0 } };
  const findings = [findingIn(file, problem)];
  return { file, isEmpty: false, isReadOnly: true, places: {}, ...emptySections(table), findings };
}

class SectionReader {
  readonly problems: Problem[];
  readonly #file: string;
  readonly #text: string;
  readonly #starts: number[];

  constructor(file: string, text: string, problems: Problem[]) {
    this.#file = file;
    this.#text = text;
    this.problems = problems;
    this.#starts = lineStarts(text);
  }

  add(code: FindingCode, args: string[], { start, end }: Range): void {
    this.problems.push({ code, args, range: { start, end } });
  }

  read<Table extends SectionTable>(root: MapNode, table: Table): SectionsOf<Table> {
    const sections: Record<string, unknown> = emptySections(table);
    for (const [name, section] of Object.entries(table)) {
      const node = sectionOf(root, name);
      if (node === undefined) continue;
      const read =
        section.kind === 'entries'
          ? this.#entries(node, name, section)
          : section.kind === 'settings'
            ? this.#settings(node, name, section.fields)
            : this.#field(name, section.value, node);
      if (read !== undefined) sections[name] = read;
    }
    return sections as SectionsOf<Table>;
  }

  #settings(node: YamlNode, name: string, fields: FieldTable): Located<unknown> | undefined {
    if (node.kind === 'map') return this.#located(node, fields);
    this.add('wrong-section', [name, 'a map of settings'], node);
    return undefined;
  }

  #entries(node: YamlNode, name: string, section: EntriesSection): Entry<unknown>[] {
    if (node.kind === 'list') return node.elements.flatMap((element) => this.#entry(element, name, section) ?? []);
    this.add('wrong-section', [name, 'a list, each entry of which starts with "- "'], node);
    return [];
  }

  #entry(node: YamlNode, name: string, section: EntriesSection): Entry<unknown> | undefined {
    const { idField, mayBeShort, fields } = section;
    if (mayBeShort && node.kind === 'scalar' && node.text !== '') return this.#shortEntry(node, section);
    if (node.kind !== 'map') {
      this.add('wrong-section', [`An entry of ${name}`, `a map such as {${idField}: …}`], node);
      return undefined;
    }
    const located = this.#located(node, fields);
    const idNode = entryOf(node, idField)?.value;
    if (idNode === undefined) this.add('missing-id', [], firstLineOf(node, this.#text));
    if (idNode?.kind !== 'scalar') return undefined;
    this.#checkQuotes(idNode);
    const id = idOf(idNode, section);
    return id === undefined ? undefined : { id, ...located };
  }

  /** An entry that is nothing but its id. */
  #shortEntry(node: ScalarNode, section: EntriesSection): Entry<unknown> | undefined {
    const { idField, fields } = section;
    const spec = specOf(fields, idField);
    if (spec) this.#field(idField, spec, node);
    this.#checkQuotes(node);
    const id = idOf(node, section);
    if (id === undefined) return undefined;
    const range = { start: node.start, end: node.end };
    const ranges = Object.assign(Object.create(null), { [idField]: { key: range, value: range } });
    const values = Object.assign(Object.create(null), { [idField]: id });
    return { id, file: this.#file, range, line: this.#lineOf(node), values, ranges, others: NOTHING };
  }

  /** An id is text. One that YAML would type otherwise is named as it was written, and must be quoted. */
  #checkQuotes(node: ScalarNode): void {
    if (node.style !== 'plain' || !YAML_TYPED.test(node.text)) return;
    this.add('quote-id', [node.text, YAML_NUMBER.test(node.text) ? 'a number' : 'a special value'], node);
  }

  #located(map: MapNode, fields: FieldTable): Located<Readonly<Record<string, unknown>>> {
    const values: Record<string, unknown> = Object.create(null);
    let others: Record<string, unknown> | undefined;
    for (const { key, value } of map.entries) {
      if (value === undefined) continue;
      const spec = specOf(fields, key.text);
      if (spec === undefined) {
        others ??= Object.create(null) as Record<string, unknown>;
        others[key.text] = plainValue(value);
        continue;
      }
      const read = this.#field(key.text, spec, value);
      if (read !== undefined) values[key.text] = read;
    }
    const range = { start: map.start, end: map.end };
    const line = this.#lineOf(map);
    return { file: this.#file, range, line, values, ranges: rangesOf(map), others: others ?? NOTHING };
  }

  #lineOf({ start }: Range): number {
    return positionAt(this.#starts, start).line;
  }

  #field<T>(name: string, spec: Value<T>, node: YamlNode): T | undefined {
    if (node.kind === 'scalar' && node.style === 'plain') this.#warnOfCutText(name, node);
    if (plainValue(node) === null) return undefined;
    const result = readField(name, spec, node);
    if (result.ok) return result.value;
    const { at } = result;
    this.add('wrong-value', [at.name, at.expected, describeNode(at.node, this.#text)], at.node);
    return undefined;
  }

  /** `title: Fix login #123` loses its end to a comment, which nobody wants who writes no space after the #. */
  #warnOfCutText(name: string, node: ScalarNode): void {
    const rest = CUT_TEXT.exec(this.#text.slice(node.end, node.end + 80))?.[1];
    if (rest) this.add('comment-cuts-value', [name, rest], { start: node.start, end: node.end });
  }
}

/** A section's value; one that holds null is as good as none. */
function sectionOf(root: MapNode, name: string): YamlNode | undefined {
  const node = entryOf(root, name)?.value;
  return plainValue(node) === null ? undefined : node;
}

/** What most entries have under keys that are not Plandeck's. */
const NOTHING: Readonly<Record<string, unknown>> = Object.freeze(Object.create(null) as Record<string, unknown>);

/** An id as it was written, even where YAML would type it. */
function idOf({ text }: ScalarNode, { idField, fields }: EntriesSection): string | undefined {
  const id = specOf(fields, idField)?.schema.safeParse(text);
  return id?.success === true && typeof id.data === 'string' ? id.data : undefined;
}

const CUT_TEXT = /^[ \t]+(#[^\s#][^\r\n]*)/;
const YAML_NUMBER = /^[-+]?(0x[\da-f]+|0o[0-7]+|(\.\d+|\d+(\.\d*)?)(e[-+]?\d+)?|\.inf|\.nan)$/i;
const YAML_TYPED = new RegExp(`${YAML_NUMBER.source}|^(null|true|false|~)$`, 'i');

function rangesOf(map: MapNode): Record<string, FieldRange> {
  const ranges: Record<string, FieldRange> = Object.create(null);
  for (const { key, value } of map.entries) {
    ranges[key.text] = {
      key: { start: key.start, end: key.end },
      ...(value && { value: { start: value.start, end: value.end } }),
    };
  }
  return ranges;
}

function firstLineOf({ start, end }: Range, text: string): Range {
  const lineEnd = text.slice(start, end).search(/[\r\n]/);
  return { start, end: lineEnd < 0 ? end : start + lineEnd };
}
