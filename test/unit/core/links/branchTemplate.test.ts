import assert from 'node:assert/strict';
import { branchNameFor, DEFAULT_BRANCH } from '../../../../src/core/links/branchTemplate.ts';
import { itemOf, planOf } from '../checks/planOf.ts';

function nameOf(title: string, template = DEFAULT_BRANCH, id = 'W-a', user?: string): string {
  const plan = planOf(`items: [{id: ${JSON.stringify(id)}, title: ${JSON.stringify(title)}, type: Change request}]`);
  return branchNameFor(template, itemOf(plan, id), user);
}

describe('branchNameFor', () => {
  it('has the id and the words of the title, as many as fit', () => {
    assert.equal(nameOf('Log in with a passkey'), 'W-a/log-in-with-a-passkey');
    assert.equal(
      nameOf('One two three four five six seven eight nine ten'),
      'W-a/one-two-three-four-five-six-seven-eight',
    );
    assert.equal(nameOf('x'.repeat(300)), `W-a/${'x'.repeat(40)}`);
  });

  it('writes other letters as a to z where they have such a base, and leaves out what has none', () => {
    assert.equal(nameOf('Größe prüfen: Café & Naïveté'), 'W-a/grosse-prufen-cafe-naivete');
    assert.equal(nameOf('修正 🎉 \u202eabc'), 'W-a/abc');
    assert.equal(nameOf('修正'), 'W-a');
    assert.equal(nameOf(''), 'W-a');
  });

  it('leaves nothing that git would take for something else', () => {
    assert.equal(nameOf('--output=x'), 'W-a/output-x');
    assert.equal(nameOf('../../etc/passwd'), 'W-a/etc-passwd');
    assert.equal(nameOf('a.lock', '{id}-{slug}.lock'), 'W-a-a-lock');
    assert.equal(nameOf('x', '-{id}..'), 'W-a');
    assert.equal(nameOf('x', '/{id}//{slug}/'), 'W-a/x');
  });

  it('fills in all places, and leaves out the part of one that nothing is known of', () => {
    assert.equal(nameOf('A title', '{type}/{user}/{id}-{slug}', 'W-a', 'ana'), 'change-request/ana/W-a-a-title');
    assert.equal(nameOf('A title', '{type}/{user}/{id}-{slug}'), 'change-request/W-a-a-title');
  });
});

describe('project.branch', () => {
  it('needs the id, and takes only places that there are', () => {
    for (const good of ['{id}', '{type}/{id}-{slug}', 'work/{user}/{id}']) {
      assert.equal(planOf(`project: {key: W, branch: "${good}"}`).project.branch, good);
    }
    for (const bad of ['{slug}', '{id} x', '{id}/{title}', '{id}~1', '{id}{', '', '{id}\\n']) {
      assert.equal(planOf(`project: {key: W, branch: "${bad}"}`).project.branch, undefined, bad);
    }
  });
});
