import type { CommitAuthor, LinkedCommit } from '../../core/links/linkIndex.ts';
import { MentionScanner } from '../../core/links/mentionScanner.ts';
import type { Vocabulary } from '../../core/links/vocabulary.ts';

/** What git is asked to say of each commit; with `-z` a zero byte ends it. None but the message can hold a line break. */
export const COMMIT_FORMAT = '%H%n%at%n%an%n%ae%n%B';

const LINE_FEED = 0x0a;
/** An id has 40 digits, or 64. */
const SHORTEST_ID = 40;
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
    const timeAt = lineBehind(bytes, start + SHORTEST_ID, end);
    const nameAt = lineBehind(bytes, timeAt, end);
    const emailAt = lineBehind(bytes, nameAt, end);
    const message = lineBehind(bytes, emailAt, end);
    this.#scanner.scan(bytes, message, end, this.#found);
    if (this.#found.size === 0) return;
    const sha = bytes.toString('latin1', start, timeAt - 1);
    const time = Number(bytes.toString('latin1', timeAt, nameAt - 1));
    this.commits.set(sha, {
      sha,
      // A date that no calendar has can stand in a commit that was made by hand.
      time: Number.isSafeInteger(time) ? time : 0,
      author: this.#authorIn(bytes.toString('utf8', nameAt, message - 1)),
      subject: subjectIn(bytes, message, end),
      mentions: [...this.#found],
    });
    this.#found.clear();
  }

  /** One object for all commits of an author, whose name and email stand on two lines. */
  #authorIn(lines: string): CommitAuthor {
    const known = this.#authors.get(lines);
    if (known) return known;
    const [name = '', email = ''] = lines.split('\n');
    const author = { name, email };
    this.#authors.set(lines, author);
    return author;
  }
}

/** Where the line behind the next line feed begins. */
function lineBehind(bytes: Buffer, from: number, end: number): number {
  let at = from;
  while (at < end && bytes[at] !== LINE_FEED) at++;
  return Math.min(at + 1, end);
}

/** The first paragraph on one line, as git's own `%s`. */
function subjectIn(bytes: Buffer, start: number, end: number): string {
  const second = lineBehind(bytes, start, end);
  // One line and a blank one, as nearly always.
  const isUsual = second - start > 1 && (second === end || bytes[second] === LINE_FEED);
  const [paragraph = ''] = isUsual
    ? [bytes.toString('utf8', start, second)]
    : bytes
        .toString('utf8', start, end)
        .trimStart()
        .split(/\n[^\S\n]*\n/, 1);
  const subject = paragraph.trim().replaceAll(/\s*\n/g, ' ');
  return subject.length > MAX_SUBJECT ? subject.slice(0, MAX_SUBJECT).replace(/[\ud800-\udbff]$/, '') : subject;
}
