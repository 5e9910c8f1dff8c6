import * as vscode from 'vscode';
import { planHealth } from '../../core/language/planHealth.ts';
import type { Severity } from '../../core/model/finding.ts';
import { plainWithoutIcons } from '../../core/present/plain.ts';
import type { OtherFindings } from '../findings/showFindings.ts';
import { translate } from '../log.ts';
import { planName } from '../plans/planName.ts';
import type { PlanStore } from '../plans/planStore.ts';
import { MAYBE_PLAN } from './maybePlan.ts';

const SEVERITIES: Readonly<Record<Severity, vscode.LanguageStatusSeverity>> = {
  error: vscode.LanguageStatusSeverity.Error,
  warning: vscode.LanguageStatusSeverity.Warning,
  info: vscode.LanguageStatusSeverity.Information,
};

/** Says beside the language of a plan's file how the plan is. */
export class PlanStatus implements vscode.Disposable {
  readonly #store: PlanStore;
  readonly #others: readonly OtherFindings[];
  readonly #subscription: vscode.Disposable;
  #item: vscode.LanguageStatusItem | undefined;

  constructor(store: PlanStore, others: readonly OtherFindings[]) {
    this.#store = store;
    this.#others = others;
    const show = (): void => this.#show();
    this.#subscription = vscode.Disposable.from(
      store.onDidChange(show),
      ...others.map((one) => one.onDidChange(show)),
      vscode.window.onDidChangeActiveTextEditor(show),
    );
    this.#show();
  }

  /** What is said of the plan of the file that is edited; undefined while none is. */
  get shown(): vscode.LanguageStatusItem | undefined {
    return this.#item;
  }

  #show(): void {
    const document = vscode.window.activeTextEditor?.document;
    const loaded = document && this.#store.planOf(document.uri.toString());
    if (loaded === undefined) {
      this.#item?.dispose();
      this.#item = undefined;
      return;
    }
    this.#item ??= newItem();
    const findings = [...loaded.findings, ...this.#others.flatMap((one) => one.of(loaded))];
    const health = planHealth(loaded.plan, findings, translate);
    this.#item.severity = SEVERITIES[health.severity];
    this.#item.text = health.text;
    this.#item.detail = plainWithoutIcons(`${planName(loaded)}. ${health.detail}`, 120);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#item?.dispose();
  }
}

function newItem(): vscode.LanguageStatusItem {
  // It is there only while a plan's file is edited: which files these are, no pattern says.
  const item = vscode.languages.createLanguageStatusItem('plandeck.plan', MAYBE_PLAN);
  item.name = vscode.l10n.t('Plan');
  item.command = { command: 'workbench.actions.view.problems', title: vscode.l10n.t('Show Problems') };
  return item;
}
