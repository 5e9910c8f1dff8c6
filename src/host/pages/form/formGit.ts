import * as vscode from 'vscode';
import type { Item } from '../../../core/model/item.ts';
import { personWithEmail } from '../../../core/model/personsWithEmail.ts';
import { ageText } from '../../../core/present/ageText.ts';
import { plain } from '../../../core/present/plain.ts';
import type { Form } from '../../../messages/form.ts';
import type { Git } from '../../../node/git/createGit.ts';
import { type ItemGit, itemGit } from '../../git/itemGit.ts';
import type { LinkStore } from '../../git/linkStore.ts';
import type { RepositoryLinks } from '../../git/planLinks.ts';
import { atTheEdge, type Log } from '../../log.ts';
import type { LoadedPlan } from '../../plans/loadedPlan.ts';
import { stateText } from '../../views/gitRows.ts';
import type { GitEntry } from '../../views/rows/gitRow.ts';

/** So many commits are named. */
const NAMED = 10;
/** Of so many items that were looked at last what git said is kept. */
const KEPT = 50;

type Said = NonNullable<Form['git']>;

interface Known {
  /** What it was read from: it is read again where that is another. */
  readonly from: readonly RepositoryLinks[];
  readonly found: readonly ItemGit[];
}

interface Parts {
  readonly links: LinkStore;
  readonly git: Git;
  readonly log: Log;
  /** The days of an item's life in words, as far as they are known by now. */
  observed(loaded: LoadedPlan, item: Item): string;
}

/**
 * What git says of the items that forms show. It is read when somebody looks at an item, and again when git says something
 * else; edits of a plan start nothing. Never in a workspace that is not trusted.
 */
export class FormGit implements vscode.Disposable {
  readonly #parts: Parts;
  readonly #known = new Map<string, Known>();
  readonly #reading = new Set<string>();
  readonly #didRead = new vscode.EventEmitter<void>();

  /** Fires when more is known of an item. */
  readonly onDidRead = this.#didRead.event;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** What is known of an item by now. */
  of(loaded: LoadedPlan, item: Item): Said | undefined {
    const found = this.#known.get(nameOf(loaded, item.id))?.found;
    if (found === undefined || found.length === 0) return undefined;
    const branches = found.flatMap((one) =>
      one.branches.map(({ branch, state }) => ({ name: plain(branch.name), state: stateText(state) })),
    );
    const commits = found.flatMap((one) => one.commits).sort((a, b) => b.time - a.time);
    const observed = this.#parts.observed(loaded, item);
    return {
      branches,
      commits: commits.slice(0, NAMED).map(({ sha, subject, author, time }) => ({
        hash: sha,
        subject: plain(subject),
        author: plain(personWithEmail(loaded.plan, author.email)?.values.name ?? author.name),
        date: ageText(time, Date.now() / 1000, vscode.env.language),
      })),
      more: Math.max(0, commits.length - NAMED),
      ...(observed !== '' && { observed: plain(observed) }),
    };
  }

  /** Reads what is not known of an item that somebody looks at. */
  want(loaded: LoadedPlan, id: string): void {
    const name = nameOf(loaded, id);
    if (!vscode.workspace.isTrusted || this.#reading.has(name)) return;
    const from = this.#parts.links.of(loaded)?.repositories;
    const known = this.#known.get(name);
    if (from && known && isSame(from, known.from)) return;
    this.#reading.add(name);
    void atTheEdge(this.#parts.log, 'item form', () => this.#read(loaded, id)).finally(() =>
      this.#reading.delete(name),
    );
  }

  /** A commit of an item, as commands take it; undefined where git has not said that it is one of the item. */
  commit(loaded: LoadedPlan, id: string, name: string): GitEntry | undefined {
    for (const { read, commits } of this.#known.get(nameOf(loaded, id))?.found ?? []) {
      const commit = commits.find(({ sha }) => sha === name);
      if (commit) return { kind: 'commit', repository: read.repository, sha: commit.sha, subject: commit.subject };
    }
    return undefined;
  }

  async #read(loaded: LoadedPlan, id: string): Promise<void> {
    const { links, git } = this.#parts;
    const from = (await links.read(loaded))?.repositories ?? [];
    const found = await Promise.all(from.map((one) => itemGit(git, id, one)));
    const name = nameOf(loaded, id);
    this.#known.delete(name);
    this.#known.set(name, { from, found: found.flatMap((one) => (one.ok ? one.value : [])) });
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= KEPT) break;
      this.#known.delete(oldest);
    }
    this.#didRead.fire();
  }

  dispose(): void {
    this.#didRead.dispose();
  }
}

function nameOf({ plan }: LoadedPlan, id: string): string {
  return `${plan.folder}\n${id}`;
}

function isSame(a: readonly RepositoryLinks[], b: readonly RepositoryLinks[]): boolean {
  return a.length === b.length && a.every((one, place) => one === b[place]);
}
