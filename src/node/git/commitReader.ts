import type { CommitAuthor, LinkedCommit } from '../../core/links/linkIndex.ts';
import { MentionScanner } from '../../core/links/mentionScanner.ts';
import type { Vocabulary } from '../../core/links/vocabulary.ts';

/** What git is asked to say of each commit; with `-z` a zero byte ends it. None but the message can hold a line break. */
export const COMMIT_FORMAT = '%H%n%at%n%an%n%ae%n%B';

const LINE_FEED = 0x0a;
const MAX_SUBJECT = 500;

/** Reads a log of {@link COMMIT_FORMAT} as it comes, and keeps the commits that mention something. */
export class CommitReader {
  readonly commits = new Map<string, LinkedCommit>();
  /** How many commits have come. */
  count = 0;
  readonly #scanner: MentionScanner;
  /** The beginning of a commit whose end has not come. */
  #begun: Buffer[] = [];
  readonly #authors = new Map<string, CommitAuthor>();
  readonly #found = new Set<string>();

  constructor(vocabulary: Vocabulary) {
    this.#scanner = new MentionScanner(vocabulary);
  }

  read(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      if (this.#begun.length > 0) {
        const commit = Buffer.concat([...this.#begun, chunk.subarray(0, end)]);
        this.#begun = [];
        this.#readCommit(commit, 0, commit.length);
      } else {
        this.#readCommit(chunk, start, end);
      }
      start = end + 1;
    }
    if (start < chunk.length) this.#begun.push(chunk.subarray(start));
  }

  #readCommit(bytes: Buffer, start: number, end: number): void {
    this.count++;
    let message = start;
    for (let lines = 0; lines < 4 && message < end; message++) if (bytes[message] === LINE_FEED) lines++;
    this.#scanner.scan(bytes, message, end, this.#found);
    if (this.#found.size === 0) return;
    const [sha = '', time = '', name = '', email = ''] = bytes.toString('utf8', start, message).split('\n');
    this.commits.set(sha, {
      sha,
      // A date that no calendar has can stand in a commit that was made by hand.
      time: Number.isSafeInteger(Number(time)) ? Number(time) : 0,
      author: this.#authorOf(name, email),
      subject: subjectOf(bytes.toString('utf8', message, end)),
      mentions: [...this.#found],
    });
    this.#found.clear();
  }

  /** One object for all commits of an author. */
  #authorOf(name: string, email: string): CommitAuthor {
    const key = `${name}\n${email}`;
    const author = this.#authors.get(key) ?? { name, email };
    this.#authors.set(key, author);
    return author;
  }
}

/** The first paragraph on one line, as git's own `%s`. */
function subjectOf(message: string): string {
  const [paragraph = ''] = message.trimStart().split(/\n[^\S\n]*\n/, 1);
  return paragraph
    .trimEnd()
    .replaceAll(/\s*\n/g, ' ')
    .slice(0, MAX_SUBJECT)
    .replace(/[\ud800-\udbff]$/, '');
}
