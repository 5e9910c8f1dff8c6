import * as vscode from 'vscode';
import { rangeOf } from '../../core/model/place.ts';
import { atTheEdge, type Log } from '../log.ts';
import type { PlanStore } from '../plans/planStore.ts';
import { gitExtension } from './gitExtension.ts';
import { type ItemMention, itemMentions } from './itemMentions.ts';

/** Ids with anything else could end a link and begin something else. */
const HARMLESS = /^[\p{L}\p{N}_.-]+$/u;

/** Makes ids in the commit messages that VS Code shows links to the items. */
export class CommitMessageLinks implements vscode.Disposable {
  readonly #store: PlanStore;
  readonly #subscriptions: vscode.Disposable[] = [];

  constructor(store: PlanStore, log: Log) {
    this.#store = store;
    const first = store.onDidChange(() => {
      if (store.plans.length === 0) return;
      first.dispose();
      void atTheEdge(log, 'commit messages', () => this.#register());
    });
    this.#subscriptions.push(first);
  }

  async #register(): Promise<void> {
    const git = await gitExtension();
    const registered = git?.registerSourceControlHistoryItemDetailsProvider?.({
      provideAvatar: async () => undefined,
      provideHoverCommands: async () => undefined,
      provideMessageLinks: async (_repository, message) => this.withLinks(message),
    });
    if (registered) this.#subscriptions.push(registered);
  }

  /** A message with its ids as Markdown links to their lines; undefined where it names no item. */
  withLinks(message: string): string | undefined {
    const mentions = itemMentions(this.#store, message).filter(({ start, length }) =>
      HARMLESS.test(message.slice(start, start + length)),
    );
    if (mentions.length === 0) return undefined;
    let text = '';
    let end = 0;
    for (const mention of mentions) {
      const { start, length } = mention;
      text += `${message.slice(end, start)}[${message.slice(start, start + length)}](${this.#target(mention)})`;
      end = start + length;
    }
    return text + message.slice(end);
  }

  /** A link to a file needs no command, so that nothing in a message can run one. */
  #target({ item }: ItemMention): string {
    const before = this.#store.textOf(item.file)?.slice(0, rangeOf(item).start) ?? '';
    const line = before.split('\n').length;
    return vscode.Uri.parse(item.file)
      .with({ fragment: `L${line}` })
      .toString();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
