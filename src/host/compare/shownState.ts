import * as vscode from 'vscode';

/** A state of a plan that people look at: as it stands in the window, unsaved text included, or one that git keeps. */
export type ShownState =
  | { readonly kind: 'now' }
  | { readonly kind: 'index' }
  | { readonly kind: 'revision'; readonly revision: string };

export const NOW: ShownState = { kind: 'now' };

/** What a state is called. A revision is what somebody typed or a repository has, and not made safe. */
export function stateName(state: ShownState): string {
  switch (state.kind) {
    case 'now':
      return vscode.l10n.t('now');
    case 'index':
      return vscode.l10n.t('index');
    case 'revision':
      return /^[0-9a-f]{40,64}$/.test(state.revision) ? state.revision.slice(0, 8) : state.revision;
  }
}

/** The state that a value says, which may come from anybody. */
export function shownState(value: unknown): ShownState | undefined {
  const { kind, revision } = Object(value) as Record<string, unknown>;
  if (kind === 'now' || kind === 'index') return { kind };
  return kind === 'revision' && typeof revision === 'string' ? { kind, revision } : undefined;
}
