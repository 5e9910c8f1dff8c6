import assert from 'node:assert/strict';
import type { Finding } from '../../../../../src/core/model/finding.ts';
import type { Entry } from '../../../../../src/core/model/located.ts';
import { applyEdits } from '../../../../../src/core/model/range.ts';
import { type EntrySectionName, entrySectionsOf, SECTIONS } from '../../../../../src/core/model/sections.ts';
import { columnFields } from '../../../../../src/core/table/columnsOf.ts';
import { fixAt } from '../../../../../src/host/pages/form/entryFindings.ts';
import { formOf } from '../../../../../src/host/pages/form/formOf.ts';
import type { FormParts, FormSubject } from '../../../../../src/host/pages/form/formParts.ts';
import type { LoadedPlan } from '../../../../../src/host/plans/loadedPlan.ts';
import { type Form, type FormField, form as formSchema } from '../../../../../src/messages/form.ts';
import { TODAY } from '../../../core/intents/carriedOut.ts';
import { MAIN, sourceOf } from '../../../core/table/sources.ts';

interface Made {
  readonly form: Form;
  readonly subject: FormSubject;
  readonly parts: FormParts;
}

/** The form of an entry, as it crosses the boundary to a page. */
function made(text: string, section: EntrySectionName, id: string, more: Partial<FormParts> = {}): Made {
  const { plan, findings, file } = sourceOf(text);
  const loaded = { plan, findings } as unknown as LoadedPlan;
  const entries: readonly Entry<unknown>[] = file[section];
  const entry = entries.find((one) => one.id === id) ?? assert.fail(`there is no ${id}`);
  const parts: FormParts = {
    translate: (message, ...args) => message.replaceAll(/\{(\d)\}/g, (_, place) => args[Number(place)] ?? ''),
    today: () => TODAY,
    fileName: (name) => name,
    textOf: (name) => (name === MAIN ? text : undefined),
    driftOf: () => [],
    datesOf: () => [],
    gitOf: () => undefined,
    ...more,
  };
  const form = formOf(parts, loaded, section, entry, 7, id);
  assert.deepEqual(formSchema.parse(JSON.parse(JSON.stringify(form))), JSON.parse(JSON.stringify(form)));
  return { form, subject: { loaded, section, entry }, parts };
}

function fieldsIn({ groups }: Form): readonly FormField[] {
  return groups.flatMap(({ fields }) => fields);
}

function fieldIn(form: Form, name: string): FormField {
  return fieldsIn(form).find((field) => field.name === name) ?? assert.fail(`there is no field ${name}`);
}

describe('The form of an entry', () => {
  const texts: Readonly<Record<string, string>> = {
    raid: 'risk: It rains',
    workflow: 'category: todo',
    types: 'like: task',
  };
  for (const section of entrySectionsOf(SECTIONS).map(([name]) => name as EntrySectionName)) {
    it(`has every field of ${section}, each once`, () => {
      const { form, subject } = made(`${section}:\n  - {id: a, ${texts[section] ?? 'title: A'}}\n`, section, 'a');
      const names = fieldsIn(form).map(({ name }) => name);
      assert.deepEqual(names.toSorted(), [...columnFields(subject.loaded.plan, section).keys()].toSorted());
      assert.ok(form.groups.every(({ name, fields }) => name !== '' && fields.length > 0));
      assert.deepEqual([form.id, form.section, form.key, form.version], ['a', section, 'a', 7]);
    });
  }

  it('holds what stands there as text, and says what few entries have', () => {
    const { form } = made(
      'people:\n  - {id: ana, name: Ana}\nitems:\n  - {id: A, title: One, assignees: [ana 50%], labels: [x, y], due: 2026-12-24,\n     waiting: {for: ana, since: 2026-11-01}}\n',
      'items',
      'A',
    );
    const text = (name: string): string => fieldIn(form, name).text;
    assert.deepEqual(['title', 'assignees', 'labels', 'due'].map(text), ['One', 'ana 50%', 'x, y', '2026-12-24']);
    const { control, parts, partLabels } = fieldIn(form, 'waiting');
    assert.equal(control.kind, 'map');
    assert.equal(parts?.['for'], 'ana');
    assert.equal(partLabels?.['for'], 'For');
    assert.deepEqual(
      ['title', 'splitFrom', 'acceptance'].map((name) => fieldIn(form, name).isRare ?? false),
      [false, true, true],
    );
    assert.ok(fieldIn(form, 'id').fixed);
    assert.equal(form.place, `${MAIN}:4`);
  });

  it("has the plan's own fields of the item's type, and those that it has all the same", () => {
    const fields =
      'fields:\n  - {id: risk, name: Risk, kind: choice, choices: [low, high]}\n  - {id: cause, types: [bug]}\n  - {id: site, kind: url, types: [epic]}\n';
    const named = (item: string): readonly string[] => {
      const { form } = made(`${fields}items:\n  - {id: A, ${item}}\n`, 'items', 'A');
      return form.groups.find(({ id }) => id === 'own')?.fields.map(({ name }) => name) ?? [];
    };
    assert.deepEqual(named('type: bug'), ['risk', 'cause']);
    assert.deepEqual(named('type: task'), ['risk']);
    assert.deepEqual(named('type: task, site: https://a.example'), ['risk', 'site']);
    const { form } = made(`${fields}items:\n  - {id: A, risk: high}\n`, 'items', 'A');
    assert.deepEqual(
      [fieldIn(form, 'risk').label, fieldIn(form, 'risk').text, fieldIn(form, 'risk').control],
      ['Risk', 'high', { kind: 'choice', choices: ['low', 'high'] }],
    );
  });

  it('shows what the user wrote under keys of their own, and what is written wrong', () => {
    const { form } = made('items:\n  - {id: A, title: One, x-mine: {a: 1}, due: soon}\n', 'items', 'A');
    assert.deepEqual(form.others, [{ name: 'x-mine', text: '{a: 1}' }]);
    assert.equal(fieldIn(form, 'due').text, 'soon');
    const [mark] = fieldIn(form, 'due').marks;
    assert.equal(mark?.severity, 'error');
    assert.match(mark?.text ?? '', /"due" must be/);
    assert.deepEqual(fieldIn(form, 'title').marks, []);
    assert.deepEqual(
      form.findings.map(({ text }) => text),
      [mark?.text],
    );
  });

  it('leads around in the outline and by dependencies', () => {
    const text = [
      'milestones: [{id: M, title: Live}]',
      'items:',
      '  - {id: E, title: Epic}',
      '  - {id: S, title: Story, parent: E, status: doing}',
      '  - {id: T, title: Task, parent: S, depends: [E SS+2d, M, gone]}',
      '  - {id: U, title: Under, parent: T}',
      '  - {id: W, title: Waits, depends: [T]}',
      '',
    ].join('\n');
    const { form } = made(text, 'items', 'T');
    const ids = (links: Form['below']): readonly string[] => links.map(({ id, title }) => `${id} ${title}`);
    assert.deepEqual(ids(form.above), ['E Epic', 'S Story']);
    assert.deepEqual(ids(form.below), ['U Under']);
    assert.deepEqual(ids(form.predecessors), ['E Epic', 'M Live']);
    assert.deepEqual(ids(form.dependents), ['W Waits']);
    assert.equal(form.above[1]?.detail, 'doing');
    assert.deepEqual(ids(made(text, 'milestones', 'M').form.dependents), ['T Task']);
  });

  it('reads Markdown, and finds the addresses in all texts', () => {
    const { form } = made(
      'items:\n  - id: A\n    title: See (https://a.example/x_(y)).\n    link: https://b.example\n    description: |\n      **Go** to https://c.example/, [there](https://d.example).\n',
      'items',
      'A',
    );
    assert.deepEqual(form.links, [
      'https://a.example/x_(y)',
      'https://c.example/',
      'https://d.example',
      'https://b.example',
    ]);
    assert.equal(form.previews['description']?.[0]?.children?.[0]?.tag, 'strong');
    assert.deepEqual(Object.keys(form.previews), ['description']);
  });

  it('offers fixes of what is wrong, and does what it says', () => {
    const text = 'items:\n  - {id: A, title: One, status: toddo}\n  - {id: A, title: Two}\n';
    const { form, subject, parts } = made(text, 'items', 'A');
    const at = form.findings.findIndex(({ fixes }) => fixes.some((title) => title.includes('todo')));
    assert.notEqual(at, -1, JSON.stringify(form.findings));
    const change = fixAt(parts, subject, at, 0)?.change ?? assert.fail();
    assert.equal(applyEdits(text, change.edits), text.replace('toddo', 'todo'));
    assert.equal(fixAt(parts, subject, at, 9), undefined);
    assert.equal(fixAt(parts, subject, 99, 0), undefined);
  });

  it('gives the new id that it has offered', () => {
    const text = 'project: {key: WEB}\nitems:\n  - {id: WEB-k7f2m, title: One}\n  - {id: WEB-k7f2m, title: Two}\n';
    const { plan, findings } = sourceOf(text);
    const entry = plan.items[1] ?? assert.fail();
    const { parts } = made(text, 'items', 'WEB-k7f2m');
    const subject = { loaded: { plan, findings } as unknown as LoadedPlan, section: 'items', entry } as const;
    const form = formOf(parts, subject.loaded, 'items', entry, 1, 'WEB-k7f2m#2');
    const offered =
      form.findings.flatMap(({ fixes }) => fixes).find((title) => /WEB-/.test(title)) ??
      assert.fail(JSON.stringify(form.findings));
    const id = /WEB-\w+/.exec(offered)?.[0] ?? '';
    const change = fixAt(parts, subject, 0, 0)?.change ?? assert.fail();
    assert.equal(applyEdits(text, change.edits), text.replace('id: WEB-k7f2m, title: Two', `id: ${id}, title: Two`));
  });

  it('says what git says: of the item alone, in the form alone', () => {
    const drift: Finding = {
      code: 'stale-work',
      args: ['A', 'doing', '2026-01-01'],
      severity: 'warning',
      file: MAIN,
      range: { start: 0, end: 0 },
    };
    const git = { branches: [{ name: 'A/one', state: 'open' }], commits: [], more: 0 };
    const { form } = made('items:\n  - {id: A, title: One}\n', 'items', 'A', {
      driftOf: () => [drift],
      gitOf: () => git,
    });
    assert.deepEqual(form.git, git);
    assert.equal(form.findings.length, 1);
    const other = made('items:\n  - {id: B, title: Two}\n', 'items', 'B', { driftOf: () => [drift] });
    assert.deepEqual(other.form.findings, []);
  });

  it('shows nothing that acts', () => {
    const { form } = made('items:\n  - {id: A, title: "One\\u202e\\u0007", "k\\u202e": v}\n', 'items', 'A');
    assert.equal(form.title, String.raw`One\u202e\u0007`);
    assert.equal(form.others[0]?.name, String.raw`k\u202e`);
  });
});
