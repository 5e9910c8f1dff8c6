import assert from 'node:assert/strict';
import { checkPlan } from '../../../../src/core/checks/checkPlan.ts';
import {
  checkedPlanFromTemplate,
  problemOfTemplate,
  problemOfTemplateName,
} from '../../../../src/core/exchange/ownTemplate.ts';
import { templateFromPlan } from '../../../../src/core/exchange/templateFromPlan.ts';
import { templateProblemMessage } from '../../../../src/core/exchange/templateProblem.ts';
import { METHOD_TEMPLATES } from '../../../../src/core/methods/methodTemplate.ts';
import { planOf } from '../checks/planOf.ts';
import { randomFrom } from '../random.ts';

const TODAY = '2026-11-24';
const OWN = 'project: {key: "{{key}}", name: {{name}}}\n{{people}}\nitems:\n  - {id: {{id:a}}, title: Begin}\n';

function problemOf(text: string): string | undefined {
  const problem = problemOfTemplate(text, TODAY);
  return problem && templateProblemMessage(problem);
}

function problemOfName(name: string, taken: readonly string[] = []): string | undefined {
  const problem = problemOfTemplateName(name, taken);
  return problem && templateProblemMessage(problem);
}

/** The template of a plan's files, or the sentence that refuses it. */
function savedFrom(texts: Readonly<Record<string, string>>): string {
  const made = templateFromPlan(
    planOf(texts),
    (file) => texts[file] ?? '',
    (file) => file,
  );
  return made.ok ? made.text : templateProblemMessage(made.problem);
}

describe('a template of the user’s own', () => {
  const options = { key: 'WEB', name: 'Portal', today: TODAY, random: randomFrom(7).next };

  it('makes a plan in which nothing is wrong, with the project put in', () => {
    const made = checkedPlanFromTemplate(OWN, options);
    assert.ok(made.ok);
    const plan = planOf(made.text);
    assert.deepEqual(checkPlan(plan, TODAY), []);
    assert.deepEqual([plan.project.key, plan.project.name], ['WEB', 'Portal']);
    assert.match(plan.items[0]?.id ?? '', /^WEB-[a-z][0-9a-z]{4}$/);
  });

  it('can be any that is built in', () => {
    for (const { text } of Object.values(METHOD_TEMPLATES)) assert.equal(problemOf(text), undefined);
  });

  it('says what is wrong with it: no YAML, an error of the plan, a project that is another', () => {
    assert.match(problemOf('items: [') ?? '', /^Its plan would have an error: This is not valid YAML/);
    assert.equal(
      problemOf(OWN.replace('title: Begin', 'status: nowhere')),
      'Its plan would have an error: The workflow has no status "nowhere". There are todo, doing, done, dropped.',
    );
    assert.match(problemOf('') ?? '', /^Its plan would have an error: This plan is empty/);
    const noPlace = 'Its project must have "key: {{key}}" and "name: {{name}}", where a new plan has its own.';
    for (const text of ['project: {key: WEB, name: {{name}}}\n', 'project: {key: {{key}}}\n'])
      assert.equal(problemOf(text), noPlace, text);
  });

  it('is refused for a name that would break it, and for a person that it has already', () => {
    const quoted = OWN.replace('{{name}}', '"{{name}}"');
    assert.equal(problemOf(quoted), undefined);
    assert.equal(checkedPlanFromTemplate(quoted, { ...options, name: 'The: "portal"' }).ok, false);
    const withAna = `${OWN}teams: [{id: ana, members: []}]\n`;
    assert.equal(checkedPlanFromTemplate(withAna, { ...options, person: { id: 'ana', name: 'Ana' } }).ok, false);
  });

  it('leaves a day that no calendar has as it is written', () => {
    assert.equal(problemOf(`${OWN}# {{monday+99999999999999}}\n`), undefined);
  });
});

describe('the name of a new template', () => {
  it('may have letters of any language, digits, spaces, - and _', () => {
    for (const name of ['team', 'Our way 2', 'équipe-été', '設計', ' trimmed ', 'a'.repeat(60)])
      assert.equal(problemOfName(name), undefined, name);
  });

  it('is refused where it is one already, built in or own, whatever its case', () => {
    const sentence = (name: string): string => `There is a template ${name} already. Choose another name.`;
    assert.equal(problemOfName('SCRUM', []), sentence('scrum'));
    assert.equal(problemOfName('kanban'), sentence('kanban'));
    assert.equal(problemOfName(' our WAY ', ['Our way']), sentence('Our way'));
    assert.equal(problemOfName('e\u0301te', ['\u00c9te']), sentence('\u00c9te'));
  });

  it('is refused where it is no name of a file in that folder', () => {
    const hostile = ['..', '.', '.git', 'a.yaml', '../a', 'a/b', 'a\\b', 'C:x', '-a', 'a\nb', 'a\0', '\u202ea', '$(x)'];
    for (const name of hostile) assert.match(problemOfName(name) ?? '', /^A name of a template has letters/, name);
    for (const name of ['', '  ']) assert.equal(problemOfName(name), 'A template needs a name.');
    assert.equal(problemOfName('a'.repeat(61)), 'A name of a template has 60 characters at most.');
    for (const name of ['con', 'NUL', 'Com1']) assert.match(problemOfName(name) ?? '', /^Windows has no files of/);
  });
});

describe('a plan saved as a template', () => {
  it('keeps how the team works, in its own words, and nothing of the project', () => {
    const text = savedFrom({
      'plan.yaml':
        '# Secret\nproject: {key: WEB, name: Portal, method: kanban, hoursPerDay: 7, start: 2026-01-01}\n\n' +
        '# One at a time.\nworkflow:\n  - todo\n  - {id: doing, wip: 1} # really\n  - done\n\n# Who we are\npeople: [ana]\nitems: [{id: WEB-bbbbb}]\n',
      'more.yaml': 'checks: {missing-title: off}\r\n# The work\r\nitems: [{id: WEB-aaaaa, title: Secret}]\r\n',
      'nothing.yaml': '# nothing yet\n',
    });
    assert.equal(
      text,
      'project:\n  key: {{key}}\n  name: {{name}}\n  method: kanban\n  hoursPerDay: 7\n\n' +
        '# One at a time.\nworkflow:\n  - todo\n  - {id: doing, wip: 1} # really\n  - done\n\n' +
        'checks: {missing-title: off}\n\n{{people}}\n\nitems: []\n',
    );
    assert.equal(problemOf(text), undefined);
  });

  it('is refused where that cannot be told truly', () => {
    const base = 'project: {key: WEB}\n';
    assert.match(savedFrom({ 'plan.yaml': `${base}workflow: [` }), /^plan\.yaml is written in a way/);
    assert.equal(
      savedFrom({ 'plan.yaml': `${base}calendars: [{id: a}]\n`, 'more.yaml': 'calendars: [{id: b}]\n' }),
      'The section "calendars" stands in several files of the plan. Put it into one file first.',
    );
    assert.equal(
      savedFrom({ 'plan.yaml': `${base}templates: [{id: a, title: "Ask {{name}}"}]\n` }),
      'plan.yaml has the text {{name}}, which a template would fill in. Change it first.',
    );
  });
});
