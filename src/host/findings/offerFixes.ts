import * as vscode from 'vscode';
import { applyFixes } from '../../core/checks/fixes/applyFixes.ts';
import { type Fix, fixTitle } from '../../core/checks/fixes/fix.ts';
import { draftsFor, FIXABLE_CODES, fixesFor } from '../../core/checks/fixes/fixesFor.ts';
import { Fixing } from '../../core/checks/fixes/fixing.ts';
import type { Finding } from '../../core/model/finding.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { TextEdit } from '../../core/model/range.ts';
import { plain } from '../../core/present/plain.ts';
import type { DriftStore } from '../git/driftStore.ts';
import { translate } from '../log.ts';
import type { PlanStore } from '../plans/planStore.ts';
import type { PlanTexts } from '../plans/planTexts.ts';
import { today } from '../today.ts';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('plandeck');

/** Offers the fixes of findings in plan files: on the light bulb, and all that are certain as a source action. */
export function offerFixes(store: PlanStore, texts: PlanTexts, drift: DriftStore): vscode.Disposable {
  const fixings = new LastFixing();
  return vscode.languages.registerCodeActionsProvider(
    { scheme: 'file', pattern: '**/*.{yaml,yml}' },
    {
      provideCodeActions: (document, range, { only }) =>
        actionsFor(store, texts, drift, fixings, document, range, only),
      resolveCodeAction: (action) => {
        if (action instanceof FixAll) action.make();
        return action;
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL] },
  );
}

async function actionsFor(
  store: PlanStore,
  texts: PlanTexts,
  drift: DriftStore,
  fixings: LastFixing,
  document: vscode.TextDocument,
  range: vscode.Range,
  only: vscode.CodeActionKind | undefined,
): Promise<vscode.CodeAction[]> {
  await store.catchUp();
  const file = document.uri.toString();
  const loaded = store.planOf(file);
  const source = texts.get(document.uri);
  // The findings' places are those of another text.
  if (!loaded || !source || !('text' in source) || source.text !== document.getText()) return [];
  const findings = [...loaded.findings, ...drift.of(loaded)].filter(
    (finding) => finding.file === file && FIXABLE_CODES.has(finding.code),
  );
  if (findings.length === 0) return [];
  const offer = new Offer(document, findings, fixings.of(loaded.plan, file, source.text));
  // Source actions are made for those who ask for them alone; with any other kind one gets what is at the cursor.
  return [
    ...(only === undefined || only.contains(vscode.CodeActionKind.QuickFix) ? offer.quickFixes(range) : []),
    ...(only?.contains(FIX_ALL) ? offer.source() : []),
  ];
}

/** The fixes of the file that was asked about last: the light bulb asks several times about one text. */
class LastFixing {
  #last: { readonly plan: Plan; readonly file: string; readonly day: string; readonly fixing: Fixing } | undefined;

  /** @param text what the plan has of the file */
  of(plan: Plan, file: string, text: string): Fixing {
    const day = today();
    const last = this.#last;
    if (last?.plan === plan && last.file === file && last.day === day) return last.fixing;
    const textOf = (name: string): string | undefined => (name === file ? text : undefined);
    const fixing = new Fixing({ plan, today: day, textOf, random: Math.random });
    this.#last = { plan, file, day, fixing };
    return fixing;
  }
}

/** Many fixes at once, which are made when somebody chooses them: the light bulb asks at every key. */
class FixAll extends vscode.CodeAction {
  readonly #make: (action: vscode.CodeAction) => void;

  constructor(title: string, make: (action: vscode.CodeAction) => void) {
    super(title, vscode.CodeActionKind.QuickFix);
    this.#make = make;
  }

  make(): void {
    this.#make(this);
  }
}

/** What can be offered for one document. */
class Offer {
  readonly #document: vscode.TextDocument;
  readonly #findings: readonly Finding[];
  readonly #fixing: Fixing;

  constructor(document: vscode.TextDocument, findings: readonly Finding[], fixing: Fixing) {
    this.#document = document;
    this.#findings = findings;
    this.#fixing = fixing;
  }

  /** The fixes of the findings at a place, and of all findings of the same kinds. */
  quickFixes(range: vscode.Range): vscode.CodeAction[] {
    const start = this.#document.offsetAt(range.start);
    const end = this.#document.offsetAt(range.end);
    const here = this.#findings.filter((finding) => finding.range.start <= end && start <= finding.range.end);
    const kinds = new Set(here.map(({ code }) => code));
    return [
      ...here.flatMap((finding) =>
        fixesFor(finding, this.#fixing).map((fix, index) => this.#quickFix(fix, index === 0)),
      ),
      ...[...kinds].flatMap((code) => this.#fixKind(code) ?? []),
    ];
  }

  source(): vscode.CodeAction[] {
    const title = vscode.l10n.t('Fix all findings that Plandeck can fix');
    const action = new vscode.CodeAction(title, FIX_ALL);
    this.#fixAll(action, this.#findings);
    return action.edit ? [action] : [];
  }

  /** One action for all fixes of a kind that are certain, where there is more than one. */
  #fixKind(code: string): vscode.CodeAction | undefined {
    const all = this.#findings.filter((finding) => finding.code === code);
    let certain = 0;
    const isSeveral = all.some((finding) => this.#certain(finding) && ++certain > 1);
    const title = vscode.l10n.t('Fix all of this kind in this file ({0})', code);
    return isSeveral ? new FixAll(title, (action) => this.#fixAll(action, all)) : undefined;
  }

  /**
   * The edit is the action's own, and not one of PlanEditor's: it is made in a text editor, whose undo, dirty state and
   * preview of changes are what people expect there.
   */
  #quickFix(fix: Fix, isFirst: boolean): vscode.CodeAction {
    const action = new vscode.CodeAction(plain(fixTitle(fix, translate)), vscode.CodeActionKind.QuickFix);
    action.edit = this.#edit(fix.change.edits);
    action.diagnostics = this.#diagnosticsOf(fix.finding);
    action.isPreferred = isFirst && fix.isCertain;
    return action;
  }

  /** Gives an action all fixes that are certain, if there are any. */
  #fixAll(action: vscode.CodeAction, findings: readonly Finding[]): void {
    const { fixes, edits } = applyFixes(
      this.#fixing,
      findings.flatMap((finding) => this.#certain(finding) ?? []),
    );
    if (fixes.length === 0) return;
    action.edit = this.#edit([...edits.values()].flat());
    action.diagnostics = fixes.flatMap(({ finding }) => this.#diagnosticsOf(finding));
  }

  #certain(finding: Finding): Fix | undefined {
    return draftsFor(finding, this.#fixing).find(({ isCertain }) => isCertain);
  }

  #edit(edits: readonly TextEdit[]): vscode.WorkspaceEdit {
    const edit = new vscode.WorkspaceEdit();
    for (const { range, newText } of edits) edit.replace(this.#document.uri, this.#rangeAt(range), newText);
    return edit;
  }

  #diagnosticsOf(finding: Finding): vscode.Diagnostic[] {
    const range = this.#rangeOf(finding);
    return vscode.languages
      .getDiagnostics(this.#document.uri)
      .filter(
        ({ source, code, range: place }) => source === 'plandeck' && code === finding.code && place.isEqual(range),
      );
  }

  #rangeOf({ range }: Finding): vscode.Range {
    return this.#rangeAt(range);
  }

  #rangeAt({ start, end }: TextEdit['range']): vscode.Range {
    return new vscode.Range(this.#document.positionAt(start), this.#document.positionAt(end));
  }
}
