import * as vscode from 'vscode';
import { MAYBE_PLAN } from '../language/maybePlan.ts';
import type { PlanStore } from '../plans/planStore.ts';
import { compareWithCommit, type Impacts, impactSentence } from './impacts.ts';

/** Says beside the language of a plan's file what has been edited in it does to dates and load. */
export class ImpactStatus implements vscode.Disposable {
  readonly #store: PlanStore;
  readonly #impacts: Impacts;
  readonly #subscription: vscode.Disposable;
  #item: vscode.LanguageStatusItem | undefined;

  constructor(store: PlanStore, impacts: Impacts) {
    this.#store = store;
    this.#impacts = impacts;
    const show = (): void => this.#show();
    this.#subscription = vscode.Disposable.from(
      store.onDidChange(show),
      impacts.onDidChange(show),
      vscode.window.onDidChangeActiveTextEditor(show),
    );
    this.#show();
  }

  /** What is said; undefined while nothing is. */
  get shown(): vscode.LanguageStatusItem | undefined {
    return this.#item;
  }

  #show(): void {
    const file = vscode.window.activeTextEditor?.document.uri.toString();
    const loaded = file === undefined ? undefined : this.#store.planOf(file);
    const text = loaded && file !== undefined ? this.#impacts.of(loaded, file) : undefined;
    if (loaded === undefined || text === undefined) {
      this.#item?.dispose();
      this.#item = undefined;
      return;
    }
    this.#item ??= vscode.languages.createLanguageStatusItem('plandeck.impact', MAYBE_PLAN);
    this.#item.name = vscode.l10n.t('What This Edit Does');
    this.#item.text = impactSentence(text);
    this.#item.command = compareWithCommit(loaded, vscode.l10n.t('Compare'));
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#item?.dispose();
  }
}
