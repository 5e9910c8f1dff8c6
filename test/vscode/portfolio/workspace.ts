import path from 'node:path';
import { writeTree } from '../../fixtures/writeTree.ts';

export const trusted = true;

/**
 * A workspace of two repositories side by side: a hub with three plans and their portfolio, which also names a plan that
 * is not there, and the private folder of one of them, which is not open.
 */
export async function prepare(folder: string): Promise<string> {
  writeTree(folder, {
    'hub/.git/x': '',
    'hub/portfolio.yaml': 'plans:\n  - {path: web, rank: 1}\n  - {path: gone, rank: 2}\n  - broken\n  - shop\n',
    'hub/web/plan.yaml':
      'project: {key: WEB, name: Web, private: ../../secret/web}\nitems:\n  - {id: WEB-aaaaa, title: Offer, status: todo}\n  - {id: WEB-bbbbb, title: Build}\n',
    'hub/broken/plan.yaml': 'project: {key: BRK\nitems: [\n',
    'hub/shop/plan.yaml': 'project: {key: SHP, name: Shop}\nitems:\n  - {id: SHP-aaaaa, title: Till}\n',
    'secret/.git/x': '',
    'secret/web/deal.yaml':
      '# not for everybody\nitems:\n  - {id: WEB-aaaaa, status: doing}\n  - {id: WEB-ccccc, title: Price}\n',
  });
  return path.join(folder, 'hub');
}
