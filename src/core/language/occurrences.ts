import { mapsIn } from '../checks/findingAt.ts';
import { iterationNamed } from '../model/iterations.ts';
import type { Entry, Located } from '../model/located.ts';
import { rangeOfField } from '../model/place.ts';
import { allFilesOf, type Plan, type PlanFile } from '../model/plan.ts';
import { isSameMeaning, isShared, type Meaning, meaningOf } from './meaning.ts';
import type { Name, NameRole } from './name.ts';
import { namesInValue } from './namesInValue.ts';
import { type NamingField, namingFields, personField } from './namingFields.ts';
import { priorityNames } from './priorityNames.ts';

/** A place at which something has its name. */
export interface Occurrence extends Pick<Name, 'range'> {
  readonly file: string;
  readonly role: NameRole;
  /** The map in which it stands. */
  readonly map?: Located<unknown>;
}

/** Where open plans are, and the texts that their files were read from. */
export interface OpenPlans {
  readonly plans: readonly Plan[];
  textOf(file: PlanFile): string | undefined;
}

/**
 * Every place at which something has its name, in the order of the files. Texts for people are left out.
 * @param only the one file in which they are looked for
 */
export function occurrencesOf(meaning: Meaning, open: OpenPlans, only?: string): Occurrence[] {
  const plans = isShared(meaning.kind) ? open.plans : open.plans.filter((plan) => plan === meaning.plan);
  return plans.flatMap((plan) => {
    const files = allFilesOf(plan).filter(({ file }) => only === undefined || file === only);
    return files.flatMap((file) => new Search(meaning, open, plan, file).occurrences());
  });
}

/** Looks in one file for what has a meaning. */
class Search {
  readonly #meaning: Meaning;
  readonly #names: readonly string[];
  readonly #open: OpenPlans;
  readonly #plan: Plan;
  readonly #file: PlanFile;
  readonly #text: string;

  constructor(meaning: Meaning, open: OpenPlans, plan: Plan, file: PlanFile) {
    this.#meaning = meaning;
    this.#names = namesOfMeaning(meaning);
    this.#open = open;
    this.#plan = plan;
    this.#file = file;
    this.#text = open.textOf(file) ?? '';
  }

  occurrences(): Occurrence[] {
    const { kind } = this.#meaning;
    const fields = new Map<string, readonly NamingField[]>();
    const found: Occurrence[] = [];
    if (kind === 'priority' || kind === 'field') found.push(...this.#meant(priorityNames(this.#file, this.#text)));
    for (const [map, section] of mapsIn(this.#file)) {
      const known = fields.get(section) ?? this.#fieldsFor(section);
      fields.set(section, known);
      for (const field of known) if (this.#mayName(map, field)) found.push(...this.#inField(map, field));
      if (kind === 'field' && section === 'items') found.push(...this.#asKey(map));
    }
    return found;
  }

  #fieldsFor(section: string): readonly NamingField[] {
    const { kind } = this.#meaning;
    const asked = kind === 'person' ? [kind, 'stakeholder'] : [kind];
    const known = namingFields(section).filter(({ role, kinds }) => {
      return role !== 'mention' && kinds.some((one) => asked.includes(one));
    });
    if (kind !== 'person' || section !== 'items') return known;
    const custom = [...this.#plan.fields.values()].filter(({ values }) => values.kind === 'person');
    return [...known, ...custom.map(({ id }) => personField(id))];
  }

  /** Whether a value has the name, as far as that is known without a look at the text. */
  #mayName(map: Located<unknown>, { field, role, names }: NamingField): boolean {
    // An id counts even where YAML would type it, so that there is no value.
    if (role === 'definition' && field === 'id') return this.#names.includes((map as Entry<unknown>).id);
    const value = (map.values as Readonly<Record<string, unknown>>)[field] ?? map.others[field];
    return value !== undefined && value !== null && names(value).some((name) => this.#names.includes(name));
  }

  #inField(map: Located<unknown>, field: NamingField): Occurrence[] {
    const place = rangeOfField(map, field.field)?.value;
    return place ? this.#meant(namesInValue(this.#text, place, field), map) : [];
  }

  #asKey(map: Located<unknown>): Occurrence[] {
    const range = rangeOfField(map, this.#meaning.id)?.key;
    return range ? [{ file: this.#file.file, range, role: 'reference', map }] : [];
  }

  #meant(names: readonly Name[], map?: Located<unknown>): Occurrence[] {
    return names.flatMap((one): Occurrence[] => {
      const meaning = this.#names.includes(one.name) && meaningOf(this.#plan, this.#open.plans, one);
      if (!meaning || !isSameMeaning(meaning, this.#meaning)) return [];
      return [{ file: this.#file.file, range: one.range, role: one.role, ...(map && { map }) }];
    });
  }
}

/** What something is called: an iteration by its id or its name. */
function namesOfMeaning({ plan, kind, id }: Meaning): readonly string[] {
  const name = kind === 'iteration' ? iterationNamed(plan, id)?.name : undefined;
  return name === undefined || name === id ? [id] : [id, name];
}
