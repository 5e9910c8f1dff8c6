import path from 'node:path';
import { writeTree } from '../../fixtures/writeTree.ts';

export const trusted = true;

const plan = (key: string, name: string, person: string): string => `project: {key: ${key}, name: ${name}}
people: [{id: me, name: ${person}, email: me@example.org}]
milestones: [{id: ${key}-m, title: ${name} is there, committed: 2099-01-15}]
requests: [{id: ${key}-q, title: More of ${name}, raised: 2026-01-15}]
raid: [{id: ${key}-r, risk: ${name} is late, probability: 2, impact: 2}]
items:
  - {id: ${key}-aaaaa, title: ${name} begins, assignees: [me], milestone: ${key}-m}
`;

/** Three folders with a plan each, the last of which breaks off behind its item. */
export async function prepare(folder: string): Promise<string> {
  writeTree(folder, {
    'one/plan.yaml': plan('ONE', 'Alder', 'Ana Alder'),
    'two/plan.yaml': plan('TWO', 'Birch', 'Bea Birch'),
    'three/plan.yaml': `${plan('TRE', 'Cedar', 'Cem Cedar')}checks: {\n`,
    'all.code-workspace': JSON.stringify({
      folders: [{ path: 'one' }, { path: 'two' }, { path: 'three' }],
      settings: { 'plandeck.me': 'me@example.org' },
    }),
  });
  return path.join(folder, 'all.code-workspace');
}
