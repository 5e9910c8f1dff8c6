import assert from 'node:assert/strict';
import path from 'node:path';
import { tempRepository } from '../node/git/tempRepository.ts';
import { writeFiles } from '../node/plan/writeFiles.ts';
import { useTempFolder } from '../node/useTempFolder.ts';
import { runCli } from './support/runCli.ts';

/** Today is Tuesday, 24 November. */
const PLAN = `project: {key: WEB, name: "Portal: #1"}
people: [ana, bo]
milestones: [{id: WEB-m1, title: Beta, committed: 2026-11-25}]
items:
  - {id: WEB-e1, title: Epic}
  - {id: WEB-a1, title: "First, \\"best\\"", parent: WEB-e1, estimate: 1d, assignees: ana, milestone: WEB-m1}
  - {id: WEB-b1, title: "=Second", parent: WEB-e1, estimate: 2d, assignees: bo, depends: WEB-a1, milestone: WEB-m1}
  - {id: WEB-c1, title: Old, status: done}
  - {id: WEB-d1, title: Free, estimate: 1d}
`;

describe('plandeck schedule', () => {
  const temp = useTempFolder();
  beforeEach(() => writeFiles(temp(), { 'plan.yaml': PLAN }));
  const cli = (...args: string[]) => runCli(temp(), args);

  it('prints items and milestones as JSON', async () => {
    const { code, out, err } = await cli('schedule', '--json');
    assert.equal(code, 0);
    const row = (
      id: string,
      start: string | null,
      finish: string | null,
      who: string[],
      slack: number,
      crit: boolean,
      chain = false,
    ) => {
      return { id, start, finish, assignees: who, totalSlack: slack, critical: crit, chain };
    };
    assert.deepEqual(JSON.parse(out), [
      row('WEB-e1', '2026-11-24T09:00', '2026-11-26T17:00', [], 0, true),
      row('WEB-a1', '2026-11-24T09:00', '2026-11-24T17:00', ['ana'], 0, true, true),
      row('WEB-b1', '2026-11-25T09:00', '2026-11-26T17:00', ['bo'], 0, true, true),
      row('WEB-c1', null, null, [], 0, false),
      row('WEB-d1', '2026-11-24T09:00', '2026-11-24T17:00', [], 960, false),
      row('WEB-m1', '2026-11-26T17:00', '2026-11-26T17:00', [], 0, true),
    ]);
    assert.match(err, /^warning: WEB-m1 is committed for 2026-11-25, but is reached on 2026-11-26: WEB-b1 is the last/);
  });

  it('prints a table, in the order of the starts', async () => {
    const { out } = await cli('schedule', '--as-of', '2026-12-05');
    const lines = out.trimEnd().split('\n');
    assert.match(lines[0] ?? '', /^ID +START +FINISH +SLACK +ASSIGNEES +TITLE$/);
    assert.match(out, /^WEB-b1 +2026-12-08 09:00 +2026-12-09 17:00 +critical +bo +=Second$/m);
    assert.match(out, /^WEB-d1 +2026-12-07 09:00 +2026-12-07 17:00 +16h +\? +Free$/m);
    assert.equal(lines.at(-1), 'The end of WEB follows from WEB-a1 → WEB-b1.');
  });

  it('prints comma-separated values, of which a spreadsheet makes no formula', async () => {
    const { out } = await cli('schedule', '--csv');
    assert.match(out, /^id,title,start,finish,assignees,totalSlack,critical\r\n/);
    assert.match(out, /^WEB-a1,"First, ""best""",2026-11-24T09:00,2026-11-24T17:00,ana,0,true\r$/m);
    assert.match(out, /^WEB-b1,'=Second,/m);
  });

  it('prints a calendar', async () => {
    const { out } = await cli('schedule', '--ical');
    assert.match(out, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    assert.match(
      out,
      /\r\nUID:WEB-a1@plandeck\r\nDTSTAMP:20261124T000000Z\r\nDTSTART:20261124T090000\r\nDTEND:20261124T170000\r\n/,
    );
    assert.match(out, /SUMMARY:WEB-a1 First\\, "best"\r\nDESCRIPTION:ana\r\n/);
    assert.equal(out.match(/BEGIN:VEVENT/g)?.length, 4);
    assert.ok(out.split('\r\n').every((line) => Buffer.byteLength(line) <= 75));
  });

  it('prints a diagram', async () => {
    const { out } = await cli('schedule', '--mermaid');
    assert.match(out, /^gantt\n {2}dateFormat YYYY-MM-DD\[T\]HH:mm\n/);
    assert.match(out, /^ {2}section Portal 1$/m);
    assert.match(out, /^ {2}WEB-b1 =Second :crit, 2026-11-25T09:00, 2026-11-26T17:00$/m);
    assert.match(out, /^ {2}WEB-m1 Beta :crit, milestone, /m);
    writeFiles(temp(), {
      'plan.yaml': 'items: [{id: section, estimate: 1d}, {id: WEB-a1, title: section, estimate: 1d}]\n',
    });
    assert.match((await cli('schedule', '--mermaid')).out, /^ {2}· section :.*\n {2}WEB-a1 section :/m);
  });

  it('schedules the plans of a portfolio together', async () => {
    const plan = (key: string): string => `project: {key: ${key}}
people: [{id: ana, email: ana@example.org}]
items: [{id: ${key}-1, estimate: 1d, assignees: ana}]
`;
    writeFiles(temp(), {
      'portfolio.yaml': 'plans: [{path: a, rank: 2}, {path: b, rank: 1}, gone]\n',
      'a/plan.yaml': plan('A'),
      'b/plan.yaml': plan('B'),
    });
    const { out, err } = await cli('schedule', '--json');
    const starts = (JSON.parse(out) as { id: string; start: string }[]).map(({ id, start }) => [id, start]);
    assert.deepEqual(starts, [
      ['B-1', '2026-11-24T09:00'],
      ['A-1', '2026-11-25T09:00'],
    ]);
    assert.match(err, /There is no plan at gone\./);
  });

  it('names people as the plan of each item does', async () => {
    const plan = (key: string, id: string): string => `project: {key: ${key}}
people: [{id: ${id}, email: ana@example.org}]
items: [{id: ${key}-1, estimate: 1d, assignees: ${id}}]
`;
    writeFiles(temp(), {
      'portfolio.yaml': 'plans: [{path: a, rank: 1}, {path: b, rank: 2}]\n',
      'a/plan.yaml': plan('A', 'ana'),
      'b/plan.yaml': plan('B', 'ruiz'),
    });
    const { out } = await cli('schedule', '--json');
    const assignees = (JSON.parse(out) as { assignees: string[] }[]).map(({ assignees }) => assignees);
    assert.deepEqual(assignees, [['ana'], ['ruiz']]);
    assert.match((await cli('schedule', '--csv')).out, /^B-1,.*,ruiz,/m);
    assert.match((await cli('schedule')).out, /^B-1 .* ruiz$/m);
    assert.match((await cli('why', 'B-1')).out, /ruiz is busy with A-1/);
  });

  it('says that a plan has errors', async () => {
    writeFiles(temp(), { 'plan.yaml': 'items: {a: [' });
    const { code, out, err } = await cli('schedule', '--json');
    assert.deepEqual([code, out], [0, '[]\n']);
    assert.match(err, /^This plan has 2 errors, so its dates may be others; see plandeck check\.$/m);
  });

  it('says what is wrong with a request', async () => {
    assert.deepEqual(await cli('schedule', 'WEB-a1'), {
      code: 2,
      out: '',
      err: 'The command schedule takes no arguments.\n',
    });
    assert.match((await cli('schedule', '--json', '--csv')).err, /takes one of --json, --csv/);
    assert.match((await cli('schedule', '--as-of', '2026-02-30')).err, /--as-of must be a date/);
    assert.match(
      (await cli('list', '--as-of', '2026-02-01')).err,
      /--as-of belongs to the commands check, schedule, why/,
    );
  });
});

describe('plandeck schedule in a repository', () => {
  const temp = useTempFolder();

  it('asks git when work was begun and done, where the plan does not say', async () => {
    const home = path.join(temp(), 'home');
    const repository = tempRepository(path.join(temp(), 'portal'), home);
    repository.git('init', '--quiet');
    const commit = (items: string, day: string): void => {
      repository.write('plan.yaml', `people: [ana]\nitems:\n${items}`);
      repository.git('add', '.');
      repository.git('commit', '--quiet', `--date=${day}T12:00:00Z`, '--message', 'Plan');
    };
    commit('- {id: A}\n- {id: B, assignees: ana}\n', '2026-11-02');
    commit('- {id: A, status: done}\n- {id: B, assignees: ana, status: doing}\n', '2026-11-11');
    const items = '- {id: A, status: done}\n- {id: B, assignees: ana, status: doing, estimate: 1d}\n';
    repository.write('plan.yaml', `people: [ana]\nitems:\n${items}`);
    const { out } = await runCli(repository.root, ['schedule', '--json'], { env: { HOME: home } });
    const dates = (JSON.parse(out) as { id: string; start: string; finish: string }[]).map((row) => {
      return [row.id, row.start, row.finish];
    });
    assert.deepEqual(dates, [
      ['A', '2026-11-11T17:00', '2026-11-11T17:00'],
      ['B', '2026-11-11T09:00', '2026-11-24T17:00'],
    ]);
  });
});

describe('plandeck schedule of what git knows', function () {
  // Real processes, on machines of any speed.
  this.timeout(20_000);
  const temp = useTempFolder();
  const world = () => ({ env: { HOME: path.join(temp(), 'home') }, today: '2026-11-28' });
  const repository = () => tempRepository(path.join(temp(), 'portal'), path.join(temp(), 'home'));
  const head = 'project: {key: W}\npeople: [ana]\nitems:\n';

  function commit(items: string, day: string): void {
    repository().write('plan.yaml', head + items);
    repository().git('add', '.');
    repository().git('commit', '--quiet', `--date=${day}T12:00:00Z`, '--message', 'Plan');
  }

  async function finishes(...args: string[]): Promise<Record<string, string>> {
    const { out, err } = await runCli(repository().root, args, world());
    assert.equal(err, '');
    return Object.fromEntries(
      (JSON.parse(out) as { id: string; finish: string }[]).map(({ id, finish }) => [id, finish.slice(0, 10)]),
    );
  }

  beforeEach(() => {
    repository().git('init', '--quiet');
    commit('- {id: A, estimate: 1d}\n- {id: B, estimate: 1d, assignees: ana, depends: A FS+10d}\n', '2026-11-02');
    commit('- {id: A, status: done}\n- {id: B, estimate: 1d, assignees: ana, depends: A FS+10d}\n', '2026-11-20');
  });

  it('is as of the day that was given: what is not committed is done then, what was committed later too', async () => {
    const items = '- {id: A, status: done}\n- {id: B, status: done}\n- {id: C, estimate: 1d, assignees: ana}\n';
    repository().write('plan.yaml', head + items);
    assert.deepEqual(await finishes('schedule', '--json', '--as-of', '2026-11-24'), {
      A: '2026-11-20',
      B: '2026-11-24',
      C: '2026-11-24',
    });
    assert.equal((await finishes('schedule', '--json', '--as-of', '2026-11-05'))['A'], '2026-11-05');
  });

  it('is the same at a revision, with what was known there', async () => {
    const now = await finishes('schedule', '--json', '--as-of', '2026-11-24');
    assert.deepEqual(now, { A: '2026-11-20', B: '2026-12-07' });
    commit('- {id: A, status: done}\n- {id: B, status: done}\n- {id: C}\n', '2026-11-23');
    assert.deepEqual(await finishes('at', 'HEAD~1', 'schedule', '--json', '--as-of', '2026-11-24'), now);
  });

  it('is what a comparison starts from', async () => {
    const dated = '- {id: A, status: done, finished: 2026-11-19}\n';
    commit(`${dated}- {id: B, estimate: 1d, assignees: ana, depends: A FS+10d}\n`, '2026-11-24');
    const { out } = await runCli(repository().root, ['diff', 'HEAD~1', 'HEAD', '--as-of', '2026-11-24'], world());
    assert.match(out, /~ B\n {6}finish: 2026-12-07 → 2026-12-04 /);
  });
});

describe('plandeck why', () => {
  const temp = useTempFolder();
  beforeEach(() => writeFiles(temp(), { 'plan.yaml': PLAN }));
  const cli = (...args: string[]) => runCli(temp(), args);

  it('leads back to today', async () => {
    assert.deepEqual(await cli('why', 'web-m1'), {
      code: 0,
      out: `WEB-m1  Beta: 2026-11-26 17:00
  WEB-b1 is the last that it needs, and ends on 2026-11-26T17:00
WEB-b1  =Second: 2026-11-25 09:00 to 2026-11-26 17:00
  WEB-a1 ends on 2026-11-24T17:00
WEB-a1  First, "best": 2026-11-24 09:00 to 2026-11-24 17:00
  nothing that is open starts before today, 2026-11-24
`,
      err: '',
    });
  });

  it('does so as JSON', async () => {
    const { out } = await cli('why', 'WEB-b1', '--json');
    const { id, start, chain } = JSON.parse(out);
    assert.deepEqual([id, start, chain.length], ['WEB-b1', '2026-11-25T09:00', 2]);
    assert.deepEqual(chain[1], {
      id: 'WEB-a1',
      start: '2026-11-24T09:00',
      finish: '2026-11-24T17:00',
      causes: [
        { code: 'today', args: ['2026-11-24'], message: 'nothing that is open starts before today, 2026-11-24' },
      ],
    });
  });

  it('tells of one item where two have its id', async () => {
    writeFiles(temp(), {
      'plan.yaml': 'items: [{id: W-1, title: Wall, estimate: 1d}, {id: W-1, title: Roof, estimate: 9d}]\n',
    });
    assert.match((await cli('why', 'W-1')).out, /^W-1 {2}Wall: 2026-11-24 09:00 to 2026-11-24 17:00\n/);
  });

  it('says which item it does not know', async () => {
    assert.deepEqual(await cli('why', 'WEB-a2'), {
      code: 1,
      out: '',
      err: 'There is no item WEB-a2 that has dates. Did you mean WEB-a1?\n',
    });
    assert.match((await cli('why')).err, /takes the id of one item/);
  });
});
