import type { CommitAuthor, LinkedCommit } from '../../core/links/linkIndex.ts';
import { MentionScanner } from '../../core/links/mentionScanner.ts';
import type { Vocabulary } from '../../core/links/vocabulary.ts';

/** What git is asked to say of each commit; with `-z` a zero byte ends it. None but the message can hold a line break. */
export const COMMIT_FORMAT = '%H%n%at%n%an%n%ae%n%B';

const MAX_SUBJECT = 500;
/** So much is read at a time, since git's pipe brings it in pieces of a few KiB. */
const BATCH = 2 ** 18;

/** Reads a log of {@link COMMIT_FORMAT} as it comes, and keeps the commits that mention something. */
export class CommitReader {
  readonly commits = new Map<string, LinkedCommit>();
  /** How many commits have been read. */
  count = 0;
  readonly #scanner: MentionScanner;
  #chunks: Buffer[] = [];
  #length = 0;
  readonly #authors = new Map<string, CommitAuthor>();
  readonly #found = new Set<string>();

  constructor(vocabulary: Vocabulary) {
    this.#scanner = new MentionScanner(vocabulary);
  }

  read(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    // A commit that is larger than a batch is not put together anew with each piece of it.
    if (this.#length >= BATCH && chunk.includes(0)) this.end();
  }

  /** Reads what has come, up to the end of the last whole commit. */
  end(): void {
    const bytes = Buffer.concat(this.#chunks);
    const text = bytes.toString('latin1');
    this.#scanner.open(text);
    let start = 0;
    for (let end = text.indexOf('\0'); end >= 0; end = text.indexOf('\0', start)) {
      this.#readCommit(bytes, text, start, end);
      start = end + 1;
    }
    const rest = bytes.subarray(start);
    this.#chunks = [rest];
    this.#length = rest.length;
  }

  /** @param text the bytes, a character each */
  #readCommit(bytes: Buffer, text: string, start: number, end: number): void {
    this.count++;
    const timeAt = text.indexOf('\n', start) + 1;
    const nameAt = text.indexOf('\n', timeAt) + 1;
    const emailAt = text.indexOf('\n', nameAt) + 1;
    const message = text.indexOf('\n', emailAt) + 1;
    this.#scanner.scan(message, end, this.#found);
    if (this.#found.size === 0) return;
    const sha = bytes.toString('latin1', start, timeAt - 1);
    const time = Number(text.slice(timeAt, nameAt - 1));
    this.commits.set(sha, {
      sha,
      // A date that no calendar has can stand in a commit that was made by hand.
      time: Number.isSafeInteger(time) ? time : 0,
      author: this.#authorIn(bytes.toString('utf8', nameAt, message - 1)),
      subject: subjectIn(bytes, text, message, end),
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

/** The first paragraph on one line, as git's own `%s`. */
function subjectIn(bytes: Buffer, text: string, start: number, end: number): string {
  const line = text.indexOf('\n', start);
  // One line and a blank one, or nothing more, as nearly always.
  const isUsual = line > start && (line + 1 >= end || text.charAt(line + 1) === '\n');
  const [paragraph = ''] = isUsual
    ? [bytes.toString('utf8', start, Math.min(line, end))]
    : bytes
        .toString('utf8', start, end)
        .trimStart()
        .split(/\n[^\S\n]*\n/, 1);
  const subject = paragraph.trim().replaceAll(/\s*\n/g, ' ');
  return subject.length > MAX_SUBJECT ? subject.slice(0, MAX_SUBJECT).replace(/[\ud800-\udbff]$/, '') : subject;
}
