import type { Identified } from '../../../../src/core/links/knownIds.ts';
import type { TempRepository } from './tempRepository.ts';

/** The full ids of commits and the names of branches, each sorted, by the ids of items. */
export type PlainLinks = Record<string, { commits: string[]; branches: string[] }>;

interface Text {
  readonly name: string;
  readonly text: string;
  /** Ids that need no finding. */
  readonly given: readonly string[];
}

/** What links items by the book: all of the history, and a regular expression for each id. Slow, and simple. */
export function linkReference(repository: TempRepository, items: readonly Identified[]): PlainLinks {
  const log = repository.git('log', '--branches', '--remotes', '--tags', 'HEAD', '-z', '--format=%H%n%B');
  const commits = log.split('\0').map((entry): Text => {
    const [name = '', ...lines] = entry.split('\n');
    return { name, text: lines.join('\n'), given: [] };
  });
  const refs = repository.git('for-each-ref', '--format=%(refname) %(symref)|', 'refs/heads', 'refs/remotes');
  const branches = refs.split('\n').flatMap((line): Text[] => {
    const [, kind, name = ''] = /^refs\/(heads|remotes)\/(\S+) \|$/.exec(line) ?? [];
    if (kind === undefined) return [];
    return [{ name, text: name, given: kind === 'heads' ? configured(repository, name) : [] }];
  });
  const names = namesOf(items);
  const links: PlainLinks = {};
  for (const [name, id] of names) {
    const longer = [...names.keys()].filter((other) => other.length > name.length && other.startsWith(name));
    const add = (kind: 'commits' | 'branches', texts: readonly Text[]): void => {
      for (const { name: found } of texts.filter((text) => isNamed(text, name, longer))) {
        links[id] ??= { commits: [], branches: [] };
        if (!links[id][kind].includes(found)) links[id][kind].push(found);
      }
    };
    add('commits', commits);
    add('branches', branches);
  }
  for (const link of Object.values(links)) {
    link.commits.sort();
    link.branches.sort();
  }
  return links;
}

/** The ids of items by every name in lower case: an id that an item has outranks one that another had. */
function namesOf(items: readonly Identified[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const item of [...items].reverse()) {
    for (const former of item.values.formerly ?? []) names.set(former.toLowerCase(), item.id);
  }
  for (const item of items) names.set(item.id.toLowerCase(), item.id);
  return names;
}

function isNamed({ text, given }: Text, name: string, longer: readonly string[]): boolean {
  const word = (one: string): string => `${one.replaceAll('.', String.raw`\.`)}(?![\\p{L}\\p{N}])`;
  const not = longer.map((one) => `(?!${word(one)})`).join('');
  return given.includes(name) || new RegExp(`(?<![\\p{L}\\p{N}])${not}${word(name)}`, 'iu').test(text);
}

function configured(repository: TempRepository, branch: string): string[] {
  try {
    return repository.git('config', '--get-all', `branch.${branch}.plandeck-item`).toLowerCase().split('\n');
  } catch {
    return [];
  }
}
