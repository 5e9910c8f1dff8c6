import type { CommitAuthor, LinkedCommit, LinkIndex } from '../../core/links/linkIndex.ts';

/** Another one whenever the file holds something else, or the same text would be read in another way. */
const VERSION = 1;

/** A link index as JSON holds it: in columns, which are read several times as fast as an object for each commit. */
interface LinkColumns {
  readonly version: number;
  /** The repository, so that no other takes it for its own. */
  readonly repository: string;
  readonly epoch: string;
  readonly keys: readonly string[];
  readonly others: readonly string[];
  readonly tips: readonly string[];
  readonly authors: readonly (readonly [name: string, email: string])[];
  /** Of each commit: its id, its time, the place of its author above, its subject, its mentions on a line each. */
  readonly commits: string;
  readonly times: readonly number[];
  readonly authorOf: readonly number[];
  readonly subjects: readonly string[];
  readonly mentions: readonly string[];
}

export function linkFileText(repository: string, index: LinkIndex): string {
  const commits = [...index.commits.values()];
  const authors = new Map([...new Set(commits.map(({ author }) => author))].map((author, place) => [author, place]));
  const columns: LinkColumns = {
    version: VERSION,
    repository,
    epoch: index.epoch,
    keys: [...index.vocabulary.keys],
    others: [...index.vocabulary.others],
    tips: index.tips,
    authors: [...authors.keys()].map(({ name, email }) => [name, email] as const),
    commits: commits.map(({ sha }) => sha).join(' '),
    times: commits.map(({ time }) => time),
    authorOf: commits.map(({ author }) => authors.get(author) ?? 0),
    subjects: commits.map(({ subject }) => subject),
    mentions: commits.map(({ mentions }) => mentions.join('\n')),
  };
  return JSON.stringify(columns);
}

/** The index in a file's text; undefined where anything in it is not as it was written. */
export function linksInFile(repository: string, text: string): LinkIndex | undefined {
  const columns = parsed(text);
  if (columns === undefined || columns.repository !== repository || !isSound(columns)) return undefined;
  const authors: CommitAuthor[] = columns.authors.map(([name, email]) => ({ name, email }));
  const commits = new Map<string, LinkedCommit>();
  for (const [place, sha] of wordsIn(columns.commits).entries()) {
    const author = authors[columns.authorOf[place] ?? -1];
    if (author === undefined) return undefined;
    commits.set(sha, {
      sha,
      author,
      time: columns.times[place] ?? 0,
      subject: columns.subjects[place] ?? '',
      mentions: (columns.mentions[place] ?? '').split('\n'),
    });
  }
  const vocabulary = { keys: new Set(columns.keys), others: new Set(columns.others) };
  return { vocabulary, epoch: columns.epoch, tips: columns.tips, commits };
}

function parsed(text: string): LinkColumns | undefined {
  try {
    const value: LinkColumns | null = JSON.parse(text);
    return value?.version === VERSION ? value : undefined;
  } catch {
    return undefined;
  }
}

function isSound(columns: LinkColumns): boolean {
  const { epoch, keys, others, tips, authors, commits, times, authorOf, subjects, mentions } = columns;
  const isText = (value: unknown): boolean => typeof value === 'string';
  const isId = (value: unknown): boolean => isText(value) && /^[0-9a-f]{40,64}$/.test(String(value));
  const isNumber = (value: unknown): boolean => Number.isSafeInteger(value);
  if (!isText(epoch) || !isText(commits)) return false;
  const ids = wordsIn(commits);
  const isColumn = (column: unknown, isValue: (value: unknown) => boolean): boolean =>
    Array.isArray(column) && column.length === ids.length && column.every(isValue);
  return (
    ids.every(isId) &&
    isListOf(keys, (key) => isText(key) && /^[a-z][a-z0-9]*$/.test(String(key))) &&
    isListOf(others, (name) => isText(name) && /^\S+$/.test(String(name))) &&
    // Git is asked about these.
    isListOf(tips, isId) &&
    isListOf(authors, (author) => isListOf(author, isText) && (author as unknown[]).length === 2) &&
    isColumn(times, isNumber) &&
    isColumn(authorOf, isNumber) &&
    isColumn(subjects, isText) &&
    isColumn(mentions, isText)
  );
}

function isListOf(value: unknown, isElement: (element: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isElement);
}

function wordsIn(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}
