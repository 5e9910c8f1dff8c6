import { applyEdits, type Range, type TextEdit } from '../../model/range.ts';
import { specOf } from '../../model/sections.ts';
import { text as textValue } from '../../model/values.ts';
import { ourSide } from '../../text/conflictMarkers.ts';
import { lineEnd, lineStart } from '../../text/layout.ts';
import { readSyntax } from '../../text/readSyntax.ts';
import { writeScalar } from '../../text/writeScalar.ts';
import type { PlainValue } from '../../text/yamlNode.ts';
import { isReadBetter } from './applyFixes.ts';
import { isFlow, replaceValue } from './changes.ts';
import type { Change } from './fix.ts';
import { type Fixer, fixWith } from './fixing.ts';
import { type NodePlace, nodeAt, scalarsIn, setAt, valueAt } from './nodes.ts';
import { fieldsOf, valueSpecAt } from './sectionFields.ts';

/** `id: 0777`: the same id, as text. */
export const quoteId: Fixer = (finding, fixing) => {
  const file = fixing.sound(finding.file);
  const place = file && nodeAt(file.root, finding.range);
  if (place?.node.kind !== 'scalar') return [];
  const { node } = place;
  return [fixWith(finding, 'quote', [], true, replaceValue(file?.text ?? '', { ...place, node }, node.text))];
};

/** `title: Fix login #123`: all of the line as the value. Where the value is no free text, the comment may well be one. */
export const quoteComment: Fixer = (finding, fixing) => {
  const file = fixing.sound(finding.file);
  const place = file && nodeAt(file.root, finding.range);
  if (!file || !place || isFlow(place.parent) || /[\r\n]/.test(textAt(file.text, finding.range))) return [];
  const { start } = finding.range;
  const whole = file.text.slice(start, lineEnd(file.text, start)).trimEnd();
  const range = { start, end: start + whole.length };
  const change = quoted(range, whole, false, (root) => setAt(root, place.path, whole));
  return [fixWith(finding, 'quote', [], isFreeText(place), change)];
};

/** `{title: Log in, then out}`: all up to the last word without a colon as the value. */
export const quoteCommas: Fixer = (finding, fixing) => {
  const file = fixing.sound(finding.file);
  const value = file && scalarAt(file.root, finding.range.start);
  if (!file || !value || value.parent?.kind !== 'map') return [];
  const whole = textAt(file.text, finding.range);
  const rest = value.parent.entries.filter(({ key }) => isWithin(key, finding.range)).map(({ key }) => key.text);
  const change = quoted(finding.range, whole, true, (root) => {
    setAt(root, value.path, whole);
    const map = valueAt(root, value.path.slice(0, -1)) as { [key: string]: PlainValue } | undefined;
    for (const key of rest) delete map?.[key];
  });
  return [fixWith(finding, 'quote', [], isFreeText(value), change)];
};

const KEY_AND_REST = /^([ \t]*(?:-[ \t]+)*([\w.-]+):[ \t]+)(\S.*?)[ \t]*$/;

/** `title: Fix: login`, `title: @ana asks`: a line of free text that YAML cannot read, or reads as something else. */
export const quoteLine: Fixer = (finding, fixing) => {
  const text = fixing.textOf(finding.file);
  if (text === undefined || ourSide(text)) return [];
  const start = lineStart(text, finding.range.start);
  const [, before = '', key = '', rest = ''] = KEY_AND_REST.exec(text.slice(start, lineEnd(text, start))) ?? [];
  const range = { start: start + before.length, end: start + before.length + rest.length };
  const change = quoted(range, rest, false);
  if (change === undefined || !isReadBetter(text, change.edits)) return [];
  const { root } = readSyntax(applyEdits(text, change.edits));
  const isRead = root && scalarAt(root, range.start)?.node.text === rest;
  return isRead ? [fixWith(finding, 'quote', [], FREE_TEXT.has(key), change)] : [];
};

function quoted(range: Range, whole: string, flow: boolean, expect?: Change['expect']): Change | undefined {
  const newText = writeScalar(whole, { flow });
  const edits: TextEdit[] = [{ range, newText }];
  return newText === whole ? undefined : { edits, ...(expect && { expect }) };
}

/** The keys under which people write what they like. */
const FREE_TEXT: ReadonlySet<string> = new Set(
  ['project', 'items', 'milestones', 'people', 'raid', 'iterations', 'decisions'].flatMap((section) => {
    const fields = fieldsOf(section);
    return Object.keys(fields).filter((key) => {
      const spec = specOf(fields, key);
      return spec?.schema === textValue.schema && spec.expected === textValue.expected && !spec.references;
    });
  }),
);

function isFreeText({ path }: NodePlace): boolean {
  return FREE_TEXT.has(String(path.at(-1))) && valueSpecAt(path)?.schema === textValue.schema;
}

function scalarAt(root: NodePlace['node'], start: number): ReturnType<typeof scalarsIn>[number] | undefined {
  return scalarsIn({ node: root, path: [], parent: undefined }).find(({ node }) => node.start === start);
}

function isWithin(inner: Range, { start, end }: Range): boolean {
  return start <= inner.start && inner.end <= end;
}

function textAt(text: string, { start, end }: Range): string {
  return text.slice(start, end);
}
