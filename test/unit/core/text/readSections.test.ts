import assert from 'node:assert/strict';
import type { Value } from '../../../../src/core/model/fields.ts';
import type { Entry } from '../../../../src/core/model/located.ts';
import { rangeOf, rangeOfField } from '../../../../src/core/model/place.ts';
import type { PlanFile } from '../../../../src/core/model/plan.ts';
import { entrySectionsOf, SECTIONS } from '../../../../src/core/model/sections.ts';
import { readPlanFile } from '../../../../src/core/text/readPlanFile.ts';
import { marked } from '../marked.ts';
import { FIELD_CASES, type FieldCase, SETTING_CASES } from './sectionCases.ts';

type Sections = Readonly<Record<string, unknown>>;

function entryText({ section, field }: FieldCase, value: string): string {
  return `${section}:\n- id: A\n  ${field}: ${value}\n`;
}

function settingText({ section, field }: FieldCase, value: string): string {
  return `${section}:\n  ${field}: ${value}\n`;
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function valueIn(file: PlanFile, { section, field }: FieldCase): unknown {
  const read = (file as unknown as Sections)[section];
  const located = (Array.isArray(read) ? read[0] : read) as { readonly values: Sections };
  return located.values[field];
}

describe('the fields of all sections', () => {
  for (const [cases, textOf] of [
    [FIELD_CASES, entryText],
    [SETTING_CASES, settingText],
  ] as const) {
    for (const each of cases) {
      const { section, field, good, value, bad } = each;
      it(`${section}.${field} reads ${good.join(' and ').replaceAll('\n', ' ')}`, () => {
        for (const written of good) {
          const file = readPlanFile('f', textOf(each, written));
          assert.deepEqual(file.findings, [], written);
          assert.deepEqual(plain(valueIn(file, each)), value, written);
        }
      });

      it(`${section}.${field} refuses ${bad.join(' and ')}, at the very place`, () => {
        for (const written of bad) {
          const [source = '', name = field] = written.split(' → ');
          const { text, range } = marked(textOf(each, source));
          const file = readPlanFile('f', text);
          assert.deepEqual(
            file.findings.map((finding) => [
              finding.code,
              finding.args[0],
              text.slice(finding.range.start, finding.range.end),
            ]),
            [['wrong-value', name, text.slice(range.start, range.end)]],
            written,
          );
          assert.deepEqual(file.findings[0]?.range, range, written);
          assert.equal(valueIn(file, each), undefined, written);
        }
      });
    }
  }

  it('are all lists of entries, or a map, and say so', () => {
    for (const [name, section] of Object.entries(SECTIONS)) {
      if (section.kind === 'value') continue;
      const { findings } = readPlanFile('f', `${name}: 1`);
      assert.deepEqual(
        findings.map(({ code, args }) => [code, args[0]]),
        [['wrong-section', name]],
      );
    }
  });

  it('take no long time over long hostile text', () => {
    const hostile = ['a ', '1', ' ', '{n}', '1d ', '9:00-', 'mon 8h, ', '2026-12-24..', 'EUR', '../', 'A SS+'].flatMap(
      (part) => [part.repeat(50_000), `${part.repeat(50_000)}!`, `a${part.repeat(50_000)}\n`],
    );
    for (const section of Object.values(SECTIONS)) {
      const specs = section.kind === 'value' ? [section.value] : Object.values(section.fields);
      for (const { schema } of new Set<Value>(specs)) {
        for (const text of hostile) assert.equal(typeof schema.safeParse(text).success, 'boolean');
      }
    }
  });

  it('may be short where the id says it all', () => {
    for (const [name, { mayBeShort, idField }] of entrySectionsOf(SECTIONS)) {
      const text = `${name}: [a1, {${idField}: b2}]`;
      const file = readPlanFile('f', text) as unknown as Sections;
      const entries = file[name] as readonly Entry<unknown>[];
      const ids = entries.map(({ id }) => id);
      assert.deepEqual(ids, mayBeShort ? ['a1', 'b2'] : ['b2'], name);
      const place = entries[0] && rangeOf(entries[0]);
      if (mayBeShort) assert.equal(text.slice(place?.start, place?.end), 'a1');
    }
    const { findings, people } = readPlanFile('f', 'people: [007, null, [x], ana]');
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['quote-id', 'quote-id', 'wrong-section'],
    );
    assert.deepEqual(
      people.map(({ id }) => id),
      ['007', 'null', 'ana'],
    );
  });

  it('keep what stands under other keys, and where', () => {
    const text =
      'mine: 1\nitems:\n- {id: A, severity: 3, tags: [x, {y: z}]}\n- {id: B}\nproject: {key: WEB, color: red}\n';
    const file = readPlanFile('f', text);
    assert.deepEqual(file.findings, []);
    assert.deepEqual(plain(file.items.map(({ others }) => others)), [{ severity: 3, tags: ['x', { y: 'z' }] }, {}]);
    assert.deepEqual(plain(file.project?.others), { color: 'red' });
    assert.deepEqual(Object.keys(file.places), ['mine', 'items', 'project']);
    const place = file.places['mine']?.key;
    assert.equal(text.slice(place?.start, place?.end), 'mine');
    const [item] = file.items;
    assert.ok(item);
    assert.equal(rangeOfField(item, 'severity')?.value?.start, text.indexOf('3,'));
  });
});
