import {
  type FieldSpec,
  type FieldsOf,
  ITEM_FIELDS,
  MILESTONE_FIELDS,
  PERSON_FIELDS,
  PRIORITIES,
  PROJECT_FIELDS,
  WRITTEN_STATUS,
} from '../model/fields.ts';
import { type FindingCode, findingIn, type Problem } from '../model/finding.ts';
import type { Entry, FieldRange, PlanFile } from '../model/plan.ts';
import { lineStarts, positionAt, type Range } from '../model/range.ts';
import { prioritiesOf, workflowOf } from '../model/workflow.ts';
import { describeNode, readField } from './readField.ts';
import { readYaml } from './readYaml.ts';
import { entryOf, type MapNode, plainValue, type ScalarNode, type YamlNode } from './yamlNode.ts';

/** Reads one file of a plan: a function of its text alone, which never throws. */
export function readPlanFile(file: string, text: string): PlanFile {
  const { root, problems, isSound } = readYaml(text);
  const reader = new SectionReader(file, text, [...problems]);
  const map = root?.kind === 'map' ? root : undefined;
  if (root && !map) reader.add('root-not-map', [root.kind === 'list' ? 'list' : 'single value'], root);
  const content = map ? reader.read(map) : { people: [], items: [], milestones: [] };
  return {
    file,
    isEmpty: root === undefined && problems.length === 0,
    isReadOnly: !isSound || (root !== undefined && !map),
    ...content,
    findings: reader.problems.map((problem) => findingIn(file, problem)),
  };
}

/** A file of the plan whose bytes could not be read as text: nothing of it is shown, and `why` is its only finding. */
export function unreadablePlanFile(file: string, why: string): PlanFile {
  const problem: Problem = { code: 'not-utf8', args: [why], range: { start: 0, end: 0 } };
  const findings = [findingIn(file, problem)];
  return { file, isEmpty: false, isReadOnly: true, people: [], items: [], milestones: [], findings };
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

  read(root: MapNode): Omit<PlanFile, 'file' | 'isEmpty' | 'isReadOnly' | 'findings'> {
    const project = this.#map(root, 'project', PROJECT_FIELDS);
    const workflow = this.#elements(root, 'workflow')?.flatMap(
      (node) => this.#field('workflow', WRITTEN_STATUS, node) ?? [],
    );
    const prioritiesNode = entryOf(root, 'priorities')?.value;
    const priorities = prioritiesNode && prioritiesOf(this.#field('priorities', PRIORITIES, prioritiesNode));
    return {
      ...(project && { project }),
      ...(workflow && workflow.length > 0 && { workflow: workflowOf(workflow) }),
      ...(priorities && { priorities }),
      people: this.#entries(root, 'people', PERSON_FIELDS),
      items: this.#entries(root, 'items', ITEM_FIELDS),
      milestones: this.#entries(root, 'milestones', MILESTONE_FIELDS),
    };
  }

  #map<Specs extends Record<string, FieldSpec>>(
    root: MapNode,
    name: string,
    specs: Specs,
  ): FieldsOf<Specs> | undefined {
    const node = sectionOf(root, name);
    if (node === undefined) return undefined;
    if (node.kind === 'map') return this.#values(node, specs);
    this.add('wrong-section', [name, 'a map of settings'], node);
    return undefined;
  }

  #elements(root: MapNode, name: string): readonly YamlNode[] | undefined {
    const node = sectionOf(root, name);
    if (node === undefined || node.kind === 'list') return node?.elements;
    this.add('wrong-section', [name, 'a list, each entry of which starts with "- "'], node);
    return undefined;
  }

  #entries<Specs extends Record<string, FieldSpec>>(
    root: MapNode,
    name: string,
    specs: Specs,
  ): Entry<FieldsOf<Specs>>[] {
    const entries: Entry<FieldsOf<Specs>>[] = [];
    for (const node of this.#elements(root, name) ?? []) {
      if (node.kind !== 'map') {
        this.add('wrong-section', [`An entry of ${name}`, 'a map such as {id: …}'], node);
        continue;
      }
      const values = this.#values(node, specs);
      const idNode = entryOf(node, 'id')?.value;
      const id = idNode?.kind === 'scalar' ? this.#id(idNode) : undefined;
      if (id === undefined) {
        if (idNode === undefined) this.add('missing-id', [], firstLineOf(node, this.#text));
        continue;
      }
      const line = positionAt(this.#starts, node.start).line;
      const range = { start: node.start, end: node.end };
      entries.push({ id, file: this.#file, range, line, values, ranges: rangesOf(node) });
    }
    return entries;
  }

  /** An id is text. One that YAML would type otherwise is named as it was written, and must be quoted. */
  #id(node: ScalarNode): string | undefined {
    const isText = node.style !== 'plain' || !YAML_TYPED.test(node.text);
    if (!isText) this.add('quote-id', [node.text, YAML_NUMBER.test(node.text) ? 'a number' : 'a special value'], node);
    return /^\S+$/.test(node.text) ? node.text : undefined;
  }

  #values<Specs extends Record<string, FieldSpec>>(map: MapNode, specs: Specs): FieldsOf<Specs> {
    const values: Record<string, unknown> = Object.create(null);
    for (const { key, value } of map.entries) {
      const spec = Object.hasOwn(specs, key.text) ? specs[key.text] : undefined;
      if (spec === undefined || value === undefined) continue;
      const read = this.#field(key.text, spec, value);
      if (read !== undefined) values[key.text] = read;
    }
    return values as FieldsOf<Specs>;
  }

  #field<T>(name: string, spec: FieldSpec<T>, node: YamlNode): T | undefined {
    if (node.kind === 'scalar' && node.style === 'plain') this.#warnOfCutText(name, node);
    if (plainValue(node) === null) return undefined;
    const result = readField(spec, node);
    if (result.ok) return result.value;
    this.add('wrong-value', [name, spec.expected, describeNode(result.node, this.#text)], result.node);
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
  return node?.kind === 'scalar' && node.value === null ? undefined : node;
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
