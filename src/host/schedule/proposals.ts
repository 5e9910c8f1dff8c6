import * as vscode from 'vscode';
import type { Intent } from '../../core/intents/intent.ts';
import { applyEdits } from '../../core/model/range.ts';
import { plain } from '../../core/present/plain.ts';
import { refusalMessage } from '../../core/text/refusal.ts';
import type { Context } from '../context.ts';
import { documentQuery } from '../documentQuery.ts';
import { editFor } from '../edits/carryOut.ts';
import type { EditOutcome } from '../edits/planEditor.ts';
import { translate } from '../log.ts';

/** Documents that show what files would say; nobody can write them. */
const SCHEME = 'plandeck-proposal';

/** What an edit would make of a file. */
interface ProposedFile {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

interface Proposal {
  /** Counts proposals: each has documents of its own. */
  readonly number: number;
  /** What the tab with its differences is called. */
  readonly title: string;
  /** What the edit is called. */
  readonly label: string;
  readonly intents: readonly Intent[];
  readonly files: readonly ProposedFile[];
}

/**
 * An edit that somebody looks at before it is made, as the differences of the files as they are and as they would be. There
 * is one at a time: it is gone once it is made, given up, or another takes its place.
 */
export class Proposals implements vscode.Disposable {
  readonly #context: Pick<Context, 'store' | 'editor'>;
  readonly #subscription: vscode.Disposable;
  #proposal: Proposal | undefined;
  #count = 0;

  constructor(context: Pick<Context, 'store' | 'editor'>) {
    this.#context = context;
    const showActive = (): void => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup;
      setContextKey('plandeck.isProposalShown', activeTab !== undefined && shows(activeTab, this.#proposal));
    };
    this.#subscription = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
        provideTextDocumentContent: ({ query }) => this.#textOf(query),
      }),
      vscode.window.tabGroups.onDidChangeTabs(showActive),
      vscode.window.tabGroups.onDidChangeTabGroups(showActive),
    );
  }

  /** Whether there is one, and the very one of this number where that is given. */
  has(number = this.#proposal?.number): boolean {
    return this.#proposal !== undefined && this.#proposal.number === number;
  }

  /** Shows what intents would make of the files; says its number, or why they cannot be carried out. */
  async show(
    { title, label }: Pick<Proposal, 'title' | 'label'>,
    intents: readonly Intent[],
  ): Promise<{ readonly ok: true; readonly number: number } | { readonly ok: false; readonly why: string }> {
    await this.discard();
    const { store } = this.#context;
    const edit = editFor(store, intents);
    if (!edit.ok) return { ok: false, why: refusalMessage(edit.refusal, translate) };
    const files = [...edit.value.edits].map(([file, edits]): ProposedFile => {
      const before = store.textOf(file) ?? '';
      return { file, before, after: applyEdits(before, edits) };
    });
    const number = ++this.#count;
    this.#proposal = { number, title: plain(title, 80), label, intents, files };
    setContextKey('plandeck.hasProposal', true);
    await showFiles(this.#proposal);
    return { ok: true, number };
  }

  /** Makes the edit, as one step to undo, if the files still say what it was made for. */
  async apply(): Promise<EditOutcome> {
    const proposal = this.#proposal;
    if (!proposal) return { ok: false, why: vscode.l10n.t('There is no proposal any more.') };
    const { store, editor } = this.#context;
    await store.settle();
    if (proposal.files.some(({ file, before }) => store.textOf(file) !== before)) {
      return { ok: false, why: changedMeanwhile() };
    }
    const outcome = await editor.edit(
      proposal.label,
      () => editFor(store, proposal.intents),
      proposal.files.map(({ file }) => file),
    );
    if (outcome.ok) await this.discard();
    return outcome;
  }

  /** Gives the proposal up: nothing of it is left. */
  async discard(): Promise<void> {
    const proposal = this.#proposal;
    this.#proposal = undefined;
    setContextKey('plandeck.hasProposal', false);
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter((tab) => shows(tab, proposal));
    if (tabs.length > 0) await vscode.window.tabGroups.close(tabs, true);
  }

  #textOf(query: string): string {
    const { number, file } = documentQuery(query);
    const found = this.#proposal?.number === number && this.#proposal?.files.find((one) => one.file === file);
    return found ? found.after : vscode.l10n.t('There is no proposal any more.');
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}

/** Of several files, VS Code says behind the title how many there are. */
function shows({ label }: vscode.Tab, proposal: Proposal | undefined): boolean {
  return proposal !== undefined && (label === proposal.title || label.startsWith(`${proposal.title} (`));
}

function setContextKey(key: string, value: boolean): void {
  void vscode.commands.executeCommand('setContext', key, value);
}

export function changedMeanwhile(): string {
  return vscode.l10n.t(
    'The plan has changed meanwhile, so that the proposal is not for it any more. Run the command again.',
  );
}

/** One file as a diff, several in one editor. */
async function showFiles({ number, title, files }: Proposal): Promise<void> {
  const sides = files.map(({ file }): [vscode.Uri, vscode.Uri] => {
    const before = vscode.Uri.parse(file);
    return [before, before.with({ scheme: SCHEME, query: JSON.stringify({ number, file }) })];
  });
  const [first] = sides;
  if (first && sides.length === 1) {
    await vscode.commands.executeCommand('vscode.diff', ...first, title, { preview: false });
  } else {
    const resources = sides.map(([before, after]) => [after, before, after]);
    await vscode.commands.executeCommand('vscode.changes', title, resources);
  }
}
