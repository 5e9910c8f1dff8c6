import assert from 'node:assert/strict';
import { commitAll } from '../../fixtures/repository.ts';
import { eventually } from './eventually.ts';
import { type Folder, useFolder } from './folder.ts';

export const MAIN = 'plan/plan.yaml';
export const BUGS = 'plan/bugs.yaml';

/** A plan for tests of the plan editor: entries in all styles, with comments, and something in each section. */
export const MAIN_TEXT = `# The plan of the portal, kept by hand.
project: {key: WEB, name: Portal}
workflow: [todo, doing, {id: review, wip: 3}, done, dropped]
priorities: moscow
fields:
  - {id: value, name: Worth, kind: number, description: What it is worth to them}
  - {id: area, name: Area, kind: choice, choices: [front, back]}
people:
  - {id: ana, name: Ana Ruiz}   # leads
  - id: bo
    name: Bo Lind
    skills: {sql: 2}
  - {id: chen, name: Chen Wei}
iterations:
  - {id: S1, name: Sprint one, dates: 2026-11-16..2026-11-29}
  - {id: S2, name: Sprint two, dates: 2026-11-30..2026-12-13}
milestones:
  - {id: WEB-beta, title: Beta, committed: 2027-01-15}
stakeholders:
  - {id: dana, name: Dana Levy}
requests:
  - {id: WEB-q7mkc, title: Export invoices, kind: change, from: dana, raised: 2026-11-18}
raid:
  - {id: WEB-r4tqa, risk: SSO arrives late, probability: 3, impact: 4, owner: ana}
decisions:
  - {id: WEB-d5rte, title: Where passkeys are stored, owner: ana}
items:
  - {id: WEB-safe1, title: Safe to run, type: epic}
  # Asked for by the auditors.
  - id: WEB-keys1
    title: Rotate the keys   # each quarter
    parent: WEB-safe1
    status: todo   # since Tuesday
    priority: must
    rank: 10
    assignees: [ana]
    estimate: 2d   # as Chen says
    iteration: S1
    due: 2026-12-11
    labels: [ops]
  - {id: WEB-cert1, title: Renew the certificate, parent: WEB-safe1, status: todo, priority: must, rank: 20, assignees: [ana], iteration: S1}

  # Nobody has tried it yet.
  - {id: WEB-back1, title: Restore a backup, parent: WEB-safe1, status: todo, priority: must, rank: 30, assignees: [bo]}   # twice
  - {id: WEB-fast1, title: Fast to use, type: epic}
  - {id: WEB-page1, title: Cache the pages, parent: WEB-fast1, status: doing, priority: should, rank: 40, assignees: [bo], depends: [WEB-cert1]}
  - {id: WEB-load1, title: Load test, parent: WEB-fast1, status: todo, priority: could, rank: 50}
`;

/** The ids of its items, from the top. */
export const ITEMS = ['WEB-safe1', 'WEB-keys1', 'WEB-cert1', 'WEB-back1', 'WEB-fast1', 'WEB-page1', 'WEB-load1'];

export const BUGS_TEXT = `items:
  - {id: WEB-blan1, title: Blank page, type: bug, parent: WEB-fast1, status: todo, priority: should, rank: 60}
`;

/** A repository with that plan and nothing else, committed. */
export function useEditorPlan(main = MAIN_TEXT): Folder {
  const folder = useFolder({ [MAIN]: main, [BUGS]: BUGS_TEXT });
  commitAll(folder.path, 'Plan the portal');
  return folder;
}

/** The text of the plan with one place of it changed. */
export function changed(before: string, after: string, text = MAIN_TEXT): string {
  assert.equal(text.split(before).length, 2, `${before} stands there once`);
  return text.replace(before, () => after);
}

/** Waits until a file of the plan has exactly this text. */
export async function assertText(folder: Folder, text: string, file = MAIN): Promise<void> {
  await eventually(() => assert.equal(folder.bytes().get(file), Buffer.from(text).toString('latin1')), 10_000);
}
