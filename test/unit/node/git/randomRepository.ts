import path from 'node:path';
import type { Identified } from '../../../../src/core/links/knownIds.ts';
import { type TempRepository, tempRepository } from './tempRepository.ts';

/** A repository with a remote in which anything may happen, the same for the same seed. */
export interface RandomRepository {
  readonly repository: TempRepository;
  /** The items of its plan, which change as well. */
  readonly items: Identified[];
  /** Does something, and says what. */
  step(): string;
}

const AUTHORS = ['Ana Ruiz <ana@example.org>', 'ana <ANA@home.example>', 'Bo <bo@example.org>'];
const USUAL = ['WEB-a1', 'WEB-b2', 'web-C3', 'PAY-k7f2m', 'WEB-a11'];
/** Of other forms, some of them the beginnings of others. */
const UNUSUAL = ['WEB-a1-x', 'login', '#12', 'V1.2', 'WEB_q', '7'];
const PLACES: readonly ((id: string) => string)[] = [
  (id) => `${id}: do it`,
  (id) => `Do it (${id.toUpperCase()})\n\nFor a reason.`,
  (id) => `Do it\n\nThis is “${id.toLowerCase()}”, ${id}.\nAnd X${id}, too.`,
  (id) => `Do it\n\nWhy.\n\nRefs: ${id}\nSigned-off-by: Bo <bo@example.org>`,
  (id) => `Do it\n\nFixes: ${id}\nCloses: WEB-b2`,
  (id) => `Not ${id}x and not é${id}, nor ${id}é`,
  (id) => `${id}-2 and _${id}_`,
  () => 'Nothing of an item',
];

export function randomRepository(folder: string, seed: number): RandomRepository {
  const repository = tempRepository(path.join(folder, 'work'), path.join(folder, 'home'));
  const remote = tempRepository(path.join(folder, 'remote'), path.join(folder, 'home'));
  remote.git('init', '--quiet', '--bare');
  repository.git('init', '--quiet');
  repository.git('remote', 'add', 'origin', remote.root);
  const items: Identified[] = [{ id: 'WEB-a1', values: {} }];
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const git = (...args: string[]): string => repository.git(...args);
  let count = 0;
  const commit = (...args: string[]): void => {
    const message = pick(PLACES)(pick([...USUAL, ...USUAL, ...UNUSUAL]));
    const author = `--author=${pick(AUTHORS)}`;
    git('commit', '--quiet', '--allow-empty', author, `--message=${message} ${count++}`, ...args);
  };
  const branches = (): string[] => git('for-each-ref', '--format=%(refname:short)', 'refs/heads').split('\n');
  commit();

  const steps: Record<string, () => unknown> = {
    commit: () => commit(),
    'two commits': () => [commit(), commit()],
    amend: () => commit('--amend'),
    branch: () =>
      git('checkout', '--quiet', '-b', `${pick(['', 'ana/', 'x'])}${pick(USUAL)}${pick(['-slug', '', '_2'])}-${count}`),
    checkout: () => git('checkout', '--quiet', pick(branches())),
    detach: () => [git('checkout', '--quiet', '--detach'), commit()],
    merge: () => git('merge', '--quiet', '--no-ff', '-m', `Merge ${pick(USUAL)}`, pick(branches())),
    rebase: () => git('rebase', '--quiet', pick(branches())),
    reset: () => git('reset', '--quiet', '--hard', `HEAD~${pick([0, 1, 2])}`),
    'delete a branch': () => git('branch', '--quiet', '-D', pick(branches())),
    tag: () => git('tag', ...pick([[], ['-a', '-m', 'WEB-a1']]), `v${count++}`),
    'delete a tag': () => git('tag', '-d', pick(git('tag').split('\n'))),
    push: () => git('push', '--quiet', '--force', 'origin', pick(branches())),
    'delete on the remote': () => git('push', '--quiet', 'origin', '--delete', pick(branches())),
    configure: () => git('config', `branch.${pick(branches())}.plandeck-item`, pick([...USUAL, ...UNUSUAL])),
    collect: () => [git('reflog', 'expire', '--expire=now', '--all'), git('gc', '--quiet', '--prune=now')],
    mailmap: () => repository.write('.mailmap', pick(['', 'Ana Ruiz <ana@example.org> <ana@home.example>\n'])),
    'new item': () => items.push({ id: pick([...USUAL, ...UNUSUAL]), values: {} }),
    'renamed item': () => {
      const { id, values } = items.splice(Math.floor(random() * items.length), 1)[0] as Identified;
      items.push({ id: `NEW-${count++}`, values: { formerly: [...(values.formerly ?? []), id] } });
    },
    'item gone': () => items.length > 1 && items.splice(Math.floor(random() * items.length), 1),
  };
  return {
    repository,
    items,
    step() {
      const name = pick(Object.keys(steps));
      try {
        steps[name]?.();
        return name;
      } catch {
        // Not everything can be done everywhere, and a rebase may stop in the middle; that is a state like any other.
        return `${name}, refused`;
      }
    },
  };
}

/** Mulberry32: small, fast, and good enough to choose by. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
