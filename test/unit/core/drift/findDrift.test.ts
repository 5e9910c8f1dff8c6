import assert from 'node:assert/strict';
import { fixTitle } from '../../../../src/core/checks/fixes/fix.ts';
import { fixesFor } from '../../../../src/core/checks/fixes/fixesFor.ts';
import { Fixing } from '../../../../src/core/checks/fixes/fixing.ts';
import { findingMessage } from '../../../../src/core/model/finding.ts';
import { applyEdits } from '../../../../src/core/model/range.ts';
import { planOf, TODAY } from '../checks/planOf.ts';
import { driftOf, KEY, type Repository } from './driftOf.ts';

const FLOW = 'workflow: [backlog, ready, doing, review, done, dropped]\n';
const PEOPLE = `people:
- {id: ana, email: ana@work.example}
- {id: bo, email: bo@work.example, aliases: [bo@home.example]}
teams: [{id: core, members: [bo]}]
`;

function item(fields: string): string {
  return `${FLOW}${PEOPLE}items:\n- {id: WEB-k7f2m, title: Log in${fields}}\n`;
}

function said(text: string, ...repositories: readonly Repository[]): string[] {
  return driftOf(text, ...repositories).map((finding) => `${finding.code}: ${findingMessage(finding)}`);
}

/** What the first fix of the only finding makes of the item. */
function fixed(text: string, ...repositories: readonly Repository[]): [title: string, line: string] {
  const [finding, ...others] = driftOf(text, ...repositories);
  assert.ok(finding);
  assert.deepEqual(others, []);
  const whole = KEY + text;
  const fixing = new Fixing({ plan: planOf(whole), today: TODAY, textOf: () => whole, random: () => 0 });
  const [fix, ...more] = fixesFor(finding, fixing);
  assert.ok(fix);
  assert.deepEqual([more.length, fix.isCertain], [0, false]);
  const line = applyEdits(whole, fix.change.edits)
    .split('\n')
    .find((one) => one.includes('WEB-k7f2m'));
  return [fixTitle(fix), line ?? ''];
}

const DAY = '2026-11-23';
const AHEAD: Repository = { branches: { 'ana/web-k7f2m-login': { day: DAY, messages: ['One', 'Two'] } } };

describe('what is out of step', () => {
  it('to do, but there are commits on its branch', () => {
    for (const status of ['', ', status: ready']) {
      assert.deepEqual(said(item(status), AHEAD), [
        `unstarted-work: WEB-k7f2m is "${status ? 'ready' : 'backlog'}", but there is work on its branch ana/web-k7f2m-login (commits: 2).`,
      ]);
    }
    assert.deepEqual(said(item(', status: doing'), AHEAD), []);
    assert.deepEqual(said(item(', status: dropped'), AHEAD), []);
    assert.deepEqual(said(item(''), { branches: { 'web-k7f2m': { day: DAY } } }), []);
    assert.deepEqual(said(item(''), { ...AHEAD, hasNoDefault: true }), []);
    assert.deepEqual(fixed(item(''), AHEAD), [
      'Set the status to doing',
      '- {id: WEB-k7f2m, title: Log in, status: doing}',
    ]);
  });

  it('names the branch with the most commits, and its repository', () => {
    const other: Repository = {
      name: '../api',
      branches: {
        'web-k7f2m-api': { day: DAY, messages: ['1', '2', '3'] },
        'web-k7f2m': { day: DAY, messages: ['1'] },
      },
    };
    assert.deepEqual(said(item(''), AHEAD, other), [
      'unstarted-work: WEB-k7f2m is "backlog", but there is work on its branch web-k7f2m-api (../api) (commits: 3).',
    ]);
  });

  describe('being worked on, without a commit for long', () => {
    const old: Repository = { merged: [['2026-11-14', 'WEB-k7f2m: Begin']], branches: {} };
    const says = 'stale-work: WEB-k7f2m is "doing", but has had no commit since 2026-11-14.';

    it('from ten days on', () => {
      assert.deepEqual(said(item(', status: doing'), old), [says]);
      assert.deepEqual(said(item(', status: doing'), { merged: [['2026-11-15', 'WEB-k7f2m: Begin']] }), []);
      assert.deepEqual(said(item(', status: ready'), old), []);
      assert.deepEqual(fixed(item(', status: doing'), old), [
        'Set the status to ready',
        '- {id: WEB-k7f2m, title: Log in, status: ready}',
      ]);
    });

    it('counts the last commit of a branch that is not merged, though it names nothing', () => {
      assert.deepEqual(said(item(', status: doing'), old, AHEAD), []);
      // A branch without a commit of its own is as old as what it was made from.
      assert.deepEqual(said(item(', status: doing'), { branches: { 'web-k7f2m': { day: '2026-10-01' } } }), []);
    });

    it('counts from the day on which it was started, where there is no commit', () => {
      const started = ', status: doing, started: 2026-11-01';
      assert.deepEqual(said(item(started), {}), []);
      const linked = `${item(started)}- {id: WEB-zzzzz, title: Log out, status: done}\n`;
      assert.deepEqual(said(linked, { merged: [[DAY, 'WEB-zzzzz: Log out']] }), [
        'stale-work: WEB-k7f2m is "doing", but has had no commit since 2026-11-01.',
      ]);
      assert.deepEqual(said(item(', status: doing'), {}), []);
      assert.deepEqual(said(item(', status: doing, started: 2026-11-01'), AHEAD), []);
    });

    it('not for types without code, for what waits, and for what has items below it', () => {
      assert.deepEqual(said(item(', status: doing, type: epic'), old), []);
      assert.deepEqual(said(item(', status: doing, waiting: Legal'), old), []);
      const types = 'types: [{id: ticket, like: bug}, {id: letter}]\n';
      assert.deepEqual(said(types + item(', status: doing, type: letter'), old), []);
      assert.deepEqual(said(types + item(', status: doing, type: ticket'), old), [says]);
      assert.deepEqual(said(`${item(', status: doing')}- {id: WEB-zzzzz, title: Part, parent: WEB-k7f2m}\n`, old), []);
    });

    it('as late and as severe as the plan wants it', () => {
      const severity = (checks: string) =>
        driftOf(`checks: {stale-work: ${checks}}\n${item(', status: doing')}`, old).map((finding) => finding.severity);
      assert.deepEqual(severity('11'), []);
      assert.deepEqual(severity('10'), ['warning']);
      assert.deepEqual(severity('error'), ['error']);
      assert.deepEqual(severity('{days: 3, severity: info}'), ['info']);
      assert.deepEqual(severity('{days: 30, severity: info}'), []);
      assert.deepEqual(severity('off'), []);
    });
  });

  describe('merged, but still open', () => {
    const merged: Repository = {
      merged: [[DAY, 'WEB-k7f2m: Log in']],
      branches: { 'web-k7f2m': { day: DAY } },
    };

    it('where a commit of the default branch is as new as the branch', () => {
      for (const status of ['doing', 'review']) {
        assert.deepEqual(said(item(`, status: ${status}`), merged), [
          `merged-open: WEB-k7f2m is "${status}", but its branch web-k7f2m is merged.`,
        ]);
      }
      assert.deepEqual(said(item(', status: done'), merged), []);
      assert.deepEqual(fixed(item(', status: review'), merged), [
        'Set the status to done',
        '- {id: WEB-k7f2m, title: Log in, status: done}',
      ]);
    });

    it('not where the branch was only just made', () => {
      const fresh = {
        merged: [['2026-11-20', 'WEB-k7f2m: First part'] as const],
        branches: { 'web-k7f2m': { day: DAY } },
      };
      assert.deepEqual(said(item(', status: doing'), fresh), []);
      assert.deepEqual(said(item(', status: doing'), { branches: { 'web-k7f2m': { day: DAY } } }), []);
    });

    it('not where another branch of it has more', () => {
      assert.deepEqual(said(item(', status: doing'), merged, AHEAD), []);
    });

    it('also where the branch was deleted, by the commit that merged it', () => {
      const by = (subject: string) => said(item(', status: doing'), { merged: [[DAY, subject]] });
      const says = (name: string) => [`merged-open: WEB-k7f2m is "doing", but its branch ${name} is merged.`];
      assert.deepEqual(by("Merge branch 'web-k7f2m-login'"), says('web-k7f2m-login'));
      assert.deepEqual(by('Merge pull request #7 from ana/web-k7f2m'), says('ana/web-k7f2m'));
      assert.deepEqual(by("Merge branch 'main' into web-k7f2m-login"), []);
      assert.deepEqual(by('WEB-k7f2m: Begin'), []);
    });
  });

  it('done, but its branch is not merged', () => {
    assert.deepEqual(said(item(', status: done'), AHEAD), [
      'done-unmerged: WEB-k7f2m is "done", but its branch ana/web-k7f2m-login is not merged (commits: 2).',
    ]);
    assert.deepEqual(said(item(', status: dropped'), AHEAD), []);
    assert.deepEqual(said(item(', status: done'), { ...AHEAD, merged: [[DAY, 'WEB-k7f2m: Log in (#7)']] }), []);
    const older = { ...AHEAD, merged: [['2026-11-22', 'WEB-k7f2m: Log in (#7)'] as const] };
    assert.equal(said(item(', status: done'), older).length, 1);
    assert.deepEqual(fixed(item(', status: done'), AHEAD), [
      'Set the status to review',
      '- {id: WEB-k7f2m, title: Log in, status: review}',
    ]);
  });

  it('somebody else works on its branch', () => {
    const by = (email: string): Repository => ({
      branches: { 'web-k7f2m': { day: DAY, messages: ['One'], by: email } },
    });
    const doing = (assignees: string) => item(`, status: doing, assignees: ${assignees}`);
    assert.deepEqual(said(doing('[ana 50%]'), by('BO@home.example')), [
      'unassigned-author: bo works on WEB-k7f2m in the branch web-k7f2m, but it is assigned to ana.',
    ]);
    assert.deepEqual(said(doing('[ana]'), by('ana@work.example')), []);
    assert.deepEqual(said(doing('[core]'), by('bo@work.example')), []);
    assert.deepEqual(said(doing('[ana]'), by('guest@example.org')), []);
    assert.deepEqual(said(item(', status: doing'), by('bo@work.example')), []);
    for (const [before, after] of [
      ['[ana 50%]', '[ana 50%, bo]'],
      ['ana', '[ana, bo]'],
      ['[{person: ana, share: 50%}]', '[{person: ana, share: 50%}, bo]'],
    ] as const) {
      assert.deepEqual(fixed(doing(before), by('bo@work.example')), [
        'Add bo to the assignees',
        `- {id: WEB-k7f2m, title: Log in, status: doing, assignees: ${after}}`,
      ]);
    }
  });

  describe('commits that name an id that no plan has', () => {
    const naming = (message: string, day = DAY, settings = '') =>
      said(settings + item(', status: done'), { merged: [[day, message]] });
    const says = (id: string, message: string, near = '') =>
      `unknown-in-commits: The commit 0000000000 ("${message}") names ${id}, which is an item of no plan.${near}`;

    it('says which is near, at the key of the plan', () => {
      assert.deepEqual(naming('WEB-k7f2n: Slip'), [says('WEB-k7f2n', 'WEB-k7f2n: Slip', ' Did you mean WEB-k7f2m?')]);
      assert.deepEqual(naming('web-a1b2c'), [says('WEB-a1b2c', 'web-a1b2c')]);
      const [finding] = driftOf(item(''), { merged: [[DAY, 'WEB-a1b2c']] });
      assert.deepEqual(finding?.range, { start: KEY.indexOf('WEB'), end: KEY.indexOf('WEB') + 3 });
    });

    it('not what is known, is a word, or belongs to another key', () => {
      for (const fine of ['WEB-k7f2m', 'A web-based server', 'web-2', 'OLD-a1b2c', 'WEB-a1b2cd']) {
        assert.deepEqual(naming(fine), [], fine);
      }
    });

    it('of the last days only', () => {
      assert.equal(naming('WEB-a1b2c', '2026-10-26').length, 1);
      assert.equal(naming('WEB-a1b2c', '2026-10-25').length, 0);
      assert.equal(naming('WEB-a1b2c', '2026-10-25', 'checks: {unknown-in-commits: 31}\n').length, 1);
    });

    it('numbers, where the plan counts its ids', () => {
      const text = `${KEY.replace('}', ', ids: sequential}')}items: [{id: WEB-1, title: Log in}]\n`;
      const found = driftOf(text, { merged: [[DAY, 'WEB-1, WEB-2 and WEB-k7f2m']] });
      assert.deepEqual(
        found.map(({ args }) => args[0]),
        ['WEB-2'],
      );
    });
  });
});
