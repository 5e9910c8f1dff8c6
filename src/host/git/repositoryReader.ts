import { covers, joined, type Vocabulary } from '../../core/links/vocabulary.ts';
import { cachedLinks } from '../../node/git/cachedLinks.ts';
import type { Git } from '../../node/git/createGit.ts';
import type { GitResult } from '../../node/git/gitResult.ts';
import { lastFetch } from '../../node/git/lastFetch.ts';
import { readLinks } from '../../node/git/readLinks.ts';
import { refsOf } from '../../node/git/refsOf.ts';
import type { Repository } from '../../node/git/repositoryOf.ts';
import { Coalescer } from '../plans/coalesce.ts';
import type { ReadRepository } from './planLinks.ts';
import { withReadingProgress } from './readingProgress.ts';

/** Reads the refs and the links of one repository, for all plans whose code is in it. */
export class RepositoryReader {
  readonly #git: Git;
  readonly #repository: Repository;
  readonly #cacheFolder: string;
  readonly #onChange: () => void;
  /** Never two at a time: each goes on from what the one before has read. */
  readonly #work = new Coalescer(() => this.#read(), 0);
  #wanted: Vocabulary = { keys: new Set(), others: new Set() };
  #known: GitResult<ReadRepository> | undefined;
  /** What was read last, also where a later attempt has failed. */
  #last: ReadRepository | undefined;

  /** @param onChange hears that something else is known */
  constructor(git: Git, repository: Repository, cacheFolder: string, onChange: () => void) {
    this.#git = git;
    this.#repository = repository;
    this.#cacheFolder = cacheFolder;
    this.#onChange = onChange;
  }

  /** What git said last, or why it said nothing; undefined before it has answered. */
  get known(): GitResult<ReadRepository> | undefined {
    return this.#known;
  }

  /** Looks for more from the next time on; whether it was not looked for before. */
  want(vocabulary: Vocabulary): boolean {
    if (covers(this.#wanted, vocabulary)) return false;
    this.#wanted = joined(this.#wanted, vocabulary);
    return true;
  }

  /** Reads what is new. */
  async read(): Promise<void> {
    this.#work.request();
    await this.#work.settle();
  }

  /** Waits for what is being read. */
  settle(): Promise<void> {
    return this.#work.settle();
  }

  async #read(): Promise<void> {
    const next = await this.#readNow();
    const before = this.#known;
    this.#known = next;
    if (next.ok) this.#last = next.value;
    if (!next.ok || !before?.ok || !isSame(before.value, next.value)) this.#onChange();
  }

  async #readNow(): Promise<GitResult<ReadRepository>> {
    const { root } = this.#repository;
    const [refs, fetched] = await Promise.all([refsOf(this.#git, this.#repository), lastFetch(this.#repository)]);
    if (!refs.ok) return refs;
    const earlier = this.#last?.index;
    const index = await withReadingProgress((options) =>
      earlier
        ? readLinks(this.#git, root, refs.value, this.#wanted, earlier, options)
        : // Only the first time: what comes while the window is open is few, and is read again in a moment.
          cachedLinks(this.#git, this.#repository, refs.value, this.#wanted, {
            ...options,
            cacheFolder: this.#cacheFolder,
          }),
    );
    if (!index.ok) return index;
    const { value } = index;
    return { ok: true, value: { repository: this.#repository, refs: refs.value, index: value, lastFetch: fetched } };
  }
}

/** Whether both say the same; settings of branches may differ though the commits are the same. */
function isSame(a: ReadRepository, b: ReadRepository): boolean {
  return a.index === b.index && a.lastFetch === b.lastFetch && JSON.stringify(a.refs) === JSON.stringify(b.refs);
}
