import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { FIELD_CASES, type FieldCase, SETTING_CASES } from '../core/text/sectionCases.ts';
import { type JsonSchema, validates } from './validates.ts';

const schema = JSON.parse(readFileSync('schemas/plan.schema.json', 'utf8')) as JsonSchema;

function accepts(text: string): boolean {
  return validates(schema, parse(text), schema);
}

function entry({ section, field }: FieldCase, value: string): string {
  return `${section}:\n- id: A\n  ${field}: ${value}\n`;
}

function setting({ section, field }: FieldCase, value: string): string {
  return `${section}:\n  ${field}: ${value}\n`;
}

const ALL = [
  ...FIELD_CASES.map((each) => [each, entry] as const),
  ...SETTING_CASES.map((each) => [each, setting] as const),
];

describe('the JSON Schema of plan files', () => {
  it('accepts every form of every value', () => {
    for (const [each, textOf] of ALL) {
      // What YAML types as a number is no text to other tools, whatever its digits.
      for (const written of each.good.filter((good) => good !== '|-\n    1.10')) {
        const text = textOf(each, written);
        const isQuotedNumber = typeof each.value === 'number' && /^["'][\d.]+["']$/.test(written);
        assert.equal(accepts(text), !isQuotedNumber, text);
      }
    }
  });

  it('refuses most of what Plandeck refuses: all but what no pattern can tell', () => {
    const texts = ALL.flatMap(([each, textOf]) => {
      return each.bad.map((bad) => textOf(each, (bad.split(' → ')[0] ?? '').replace('«', '').replace('»', '')));
    });
    const refused = texts.filter((text) => !accepts(text)).length;
    assert.ok(refused / texts.length > 0.7, `${refused} of ${texts.length}`);
  });

  it('accepts the plans of this repository, and keys that are not known', () => {
    const files = ['examples', 'plan'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
    );
    const plans = files.filter((name) => name.endsWith('.yaml') && !name.endsWith('portfolio.yaml'));
    assert.ok(plans.length > 10);
    for (const name of plans) assert.ok(accepts(readFileSync(name, 'utf8')), name);
    assert.ok(accepts('mine: 1\nitems: [{id: A, mine: [x], due: , estimate: ~}]\npeople:\n'));
    assert.ok(!accepts('items: {A: 1}'));
    assert.ok(!accepts('items: [{title: x}]'));
  });
});
