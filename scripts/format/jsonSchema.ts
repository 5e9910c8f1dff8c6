import type { FieldTable, Value } from '../../src/core/model/fields.ts';
import {
  type EntriesSection,
  PORTFOLIO_SECTIONS,
  SECTIONS,
  type Section,
  type SectionTable,
} from '../../src/core/model/sections.ts';

type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
type JsonSchema = { readonly [key: string]: Json };

const BASE = 'https://plandeck.dev/schemas';

/** The schema files by their names. */
export function schemaFiles(): Map<string, string> {
  const plan = ['Plandeck plan', 'A file of a plan: any of the sections may stand in any file.'] as const;
  const portfolio = ['Plandeck portfolio', 'The plans that belong together.'] as const;
  return new Map([
    ['plan.schema.json', fileOf('plan.schema.json', ...plan, SECTIONS)],
    ['portfolio.schema.json', fileOf('portfolio.schema.json', ...portfolio, PORTFOLIO_SECTIONS)],
  ]);
}

/** JSON Schema draft 7, which editors' YAML support knows best. */
function fileOf(name: string, title: string, description: string, table: SectionTable): string {
  const writer = new SchemaWriter();
  const properties = Object.fromEntries(Object.entries(table).map(([key, spec]) => [key, writer.section(spec)]));
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `${BASE}/${name}`,
    ...{ title, description, type: ['object', 'null'], properties, additionalProperties: true },
    definitions: writer.definitions(),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** Shorter schemas than this, in characters, are written out where they are used. */
const MIN_SHARED = 120;

/** Makes schemas of sections, and a definition of each larger one, so that the same one stands there once. */
class SchemaWriter {
  readonly #names = new Map<string, string>();
  readonly #shared = new Map<string, JsonSchema>();

  definitions(): JsonSchema {
    return Object.fromEntries(this.#shared);
  }

  section(section: Section): JsonSchema {
    const { description } = section;
    if (section.kind === 'value') return { description, ...orNull({ anyOf: this.#forms('value', section.value) }) };
    if (section.kind === 'settings') return { description, ...orNull(this.#map(section.fields)) };
    return { description, type: ['array', 'null'], items: this.#entry(section) };
  }

  #entry({ mayBeShort, fields, idField }: EntriesSection): JsonSchema {
    const map = this.#map(fields, [idField]);
    const id = fields[idField];
    return mayBeShort && id ? { anyOf: [...this.#forms(idField, id), map] } : map;
  }

  #map(fields: FieldTable, required: readonly string[] = []): JsonSchema {
    const properties = Object.entries(fields).map(([key, spec]) => {
      return [key, { description: spec.description, ...orNull(this.#value(key, spec)) }];
    });
    return {
      type: 'object',
      properties: Object.fromEntries(properties),
      ...(required.length > 0 && { required }),
      additionalProperties: true,
    };
  }

  #value(name: string, value: Value): JsonSchema {
    const forms = this.#forms(name, value);
    const [only] = forms;
    const schema = forms.length === 1 && only ? only : { anyOf: forms };
    const text = JSON.stringify(schema);
    if (text.length < MIN_SHARED) return schema;
    return { $ref: `#/definitions/${this.#names.get(text) ?? this.#share(name, text, schema)}` };
  }

  #share(wanted: string, text: string, schema: JsonSchema): string {
    let name = wanted;
    for (let count = 2; this.#shared.has(name); count++) name = `${wanted}${count}`;
    this.#names.set(text, name);
    this.#shared.set(name, schema);
    return name;
  }

  #forms(name: string, { scalar, fields, required, each, element }: Value): JsonSchema[] {
    return [
      ...(scalar ? [{ ...scalar } as JsonSchema] : []),
      ...(element ? [{ type: 'array', items: this.#value(`${name}Element`, element) }] : []),
      ...(fields ? [this.#map(fields, required)] : []),
      ...(each ? [{ type: 'object', additionalProperties: this.#value(`${name}Value`, each) }] : []),
    ];
  }
}

/** The same, or nothing: a key without a value is as good as no key. */
function orNull(schema: JsonSchema): JsonSchema {
  const { type, enum: names, anyOf } = schema;
  if (Array.isArray(anyOf)) return { ...schema, anyOf: [...anyOf, { type: 'null' }] };
  if (Array.isArray(names)) return { ...schema, enum: [...names, null] };
  if (type !== undefined) return { ...schema, type: [...(Array.isArray(type) ? type : [type]), 'null'] };
  return { anyOf: [schema, { type: 'null' }] };
}
