import { commitAll } from '../../fixtures/repository.ts';
import { type Folder, useFolder } from './folder.ts';

export const MAIN = 'plan/plan.yaml';
export const BUGS = 'plan/bugs.yaml';

/** A plan for tests of the board: two files, and a column that is too full, into which its checks let nothing more. */
export const MAIN_TEXT = `project: {key: WEB, name: Portal}
workflow: [todo, doing, review, {id: verify, category: doing, wip: 1}, done, dropped]
priorities: moscow
checks: {wip-exceeded: error}
people:
  - {id: ana, name: Ana Ruiz}
  - {id: bo, name: Bo Lind}
iterations:
  - {id: harden, name: Hardening}
  - {id: beta, name: Beta}
items:
  - {id: WEB-safe1, title: Safe to run, type: epic}
  - {id: WEB-fast1, title: Fast to use, type: epic}
  - id: WEB-keys1
    title: Rotate the keys
    parent: WEB-safe1
    status: todo   # since Tuesday
    priority: must
    rank: 10
    assignees: [ana]
    iteration: harden
    estimate: 2d   # as Chen says
  - {id: WEB-cert1, title: Renew the certificate, parent: WEB-safe1, status: todo, priority: must, rank: 20, assignees: [ana], iteration: beta}
  - {id: WEB-back1, title: Restore a backup, parent: WEB-safe1, status: todo, priority: must, rank: 30, assignees: [ana], iteration: harden}
  - {id: WEB-page1, title: Cache the pages, parent: WEB-fast1, status: todo, priority: should, rank: 40, assignees: [bo], iteration: beta}
  - {id: WEB-logs1, title: Keep the logs, parent: WEB-safe1, status: doing, priority: must, rank: 50, assignees: [ana], iteration: harden}
  - {id: WEB-aler1, title: Alert at night, parent: WEB-safe1, status: verify, priority: must, rank: 60, assignees: [bo], iteration: harden}
  - {id: WEB-load1, title: Load test, parent: WEB-fast1, status: verify, priority: must, rank: 70, assignees: [bo], iteration: beta}
  - {id: WEB-disk1, title: Encrypt the disks, parent: WEB-safe1, status: done, priority: must, rank: 80, assignees: [ana], iteration: harden}
`;

const BUGS_TEXT = `items:
  - {id: WEB-blan1, title: Blank page, type: bug, parent: WEB-fast1, status: todo, priority: should, rank: 90, assignees: [bo], iteration: beta}
`;

/** A repository with that plan and nothing else, committed. */
export function useBoardPlan(more: Readonly<Record<string, string>> = {}): Folder {
  const folder = useFolder({ [MAIN]: MAIN_TEXT, [BUGS]: BUGS_TEXT, ...more });
  commitAll(folder.path, 'Plan the portal');
  return folder;
}

/** A plan of so many items in one column, `Item 0001` and on. */
export function longPlan(count: number): string {
  const items = Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(4, '0');
    return `  - {id: BIG-i${number}, title: Item ${number}, status: todo, assignees: [ana]}`;
  });
  const people = 'people:\n  - {id: bo, name: Bo Lind}\n  - {id: ana, name: Ana Ruiz}\n';
  const others = '  - {id: BIG-other, title: Another one, status: doing, assignees: [bo]}\n';
  return `project: {key: BIG, name: Big}\nworkflow: [todo, doing, review, verify, deploy, done, dropped]\n${people}items:\n${others}${items.join('\n')}\n`;
}
