/** The part of JSON Schema that our schemas use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
  readonly anyOf?: readonly JsonSchema[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
}

/** Whether `value` is as `schema` says; throws on a keyword or a reference that it does not know. */
export function validates(schema: JsonSchema, value: unknown, root: JsonSchema): boolean {
  const known = ['$schema', '$id', '$ref', 'title', 'description', 'definitions', 'anyOf', 'type', 'enum', 'pattern'];
  const rest = ['minimum', 'maximum', 'items', 'properties', 'required', 'additionalProperties'];
  const strange = Object.keys(schema).find((keyword) => ![...known, ...rest].includes(keyword));
  if (strange !== undefined) throw new Error(`Unknown keyword ${strange}`);
  if (schema.$ref !== undefined) {
    const target = root.definitions?.[schema.$ref.replace('#/definitions/', '')];
    if (target === undefined) throw new Error(`Nothing at ${schema.$ref}`);
    return validates(target, value, root);
  }
  const types = schema.type === undefined ? undefined : [schema.type].flat();
  if (types && !types.some((type) => typesOf(value).includes(type))) return false;
  if (schema.enum && !schema.enum.includes(value)) return false;
  if (schema.anyOf && !schema.anyOf.some((form) => validates(form, value, root))) return false;
  if (typeof value === 'string') return schema.pattern === undefined || new RegExp(schema.pattern).test(value);
  if (typeof value === 'number') {
    return value >= (schema.minimum ?? value) && value <= (schema.maximum ?? value);
  }
  if (Array.isArray(value)) return value.every((each) => !schema.items || validates(schema.items, each, root));
  return typeof value !== 'object' || value === null || isMapOf(schema, value, root);
}

function isMapOf(schema: JsonSchema, value: object, root: JsonSchema): boolean {
  const { properties = {}, additionalProperties: others = true } = schema;
  if (schema.required?.some((key) => !Object.hasOwn(value, key))) return false;
  return Object.entries(value).every(([key, held]) => {
    const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (property) return validates(property, held, root);
    return typeof others === 'boolean' ? others : validates(others, held, root);
  });
}

function typesOf(value: unknown): string[] {
  if (value === null) return ['null'];
  if (Array.isArray(value)) return ['array'];
  if (typeof value === 'number') return Number.isInteger(value) ? ['number', 'integer'] : ['number'];
  return [typeof value];
}
