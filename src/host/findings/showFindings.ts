import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import { type Finding, findingMessage, type Severity } from '../../core/model/finding.ts';
import { groupBy } from '../../core/model/groupBy.ts';
import { lineStarts, positionAt } from '../../core/model/range.ts';
import { plain } from '../../core/present/plain.ts';
import { translate } from '../log.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import type { PlanStore } from '../plans/planStore.ts';
import { openDocument, type PlanTexts } from '../plans/planTexts.ts';

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

const MAX_MESSAGE = 1000;

/** What is found of plans beside what they say themselves; when it changes with a plan, the plan tells of that. */
export interface OtherFindings {
  readonly onDidChange: vscode.Event<void>;
  of(loaded: LoadedPlan): readonly Finding[];
}

/** Keeps the Problems panel true to the plans. VS Code is told only of files that say something else, or of which something else is said. */
export function showFindings(store: PlanStore, texts: PlanTexts, others: readonly OtherFindings[]): vscode.Disposable {
  const diagnostics = vscode.languages.createDiagnosticCollection('plandeck');
  const shown = new Map<string, { readonly text: string; readonly diagnostics: readonly vscode.Diagnostic[] }>();
  const show = (): void => {
    const byFile = groupBy(
      [...store.findings, ...store.plans.flatMap((loaded) => others.flatMap((one) => one.of(loaded)))],
      ({ file }) => file,
    );
    for (const file of shown.keys()) {
      if (byFile.has(file)) continue;
      diagnostics.delete(vscode.Uri.parse(file));
      shown.delete(file);
    }
    for (const [file, findings] of byFile) {
      const uri = vscode.Uri.parse(file);
      const source = texts.get(uri);
      const text = source && 'text' in source ? source.text : '';
      const now = diagnosticsOf(findings, uri, text);
      const before = shown.get(file);
      // Where the text is another, what VS Code has made of the places may be gone with what was replaced.
      if (before?.text === text && isDeepStrictEqual(before.diagnostics, now)) continue;
      diagnostics.set(uri, now);
      shown.set(file, { text, diagnostics: now });
    }
  };
  return vscode.Disposable.from(diagnostics, store.onDidChange(show), ...others.map((one) => one.onDidChange(show)));
}

function diagnosticsOf(findings: readonly Finding[], uri: vscode.Uri, text: string): vscode.Diagnostic[] {
  const place = placesIn(uri, text);
  return findings.map((finding) => {
    const range = new vscode.Range(place(finding.range.start), place(finding.range.end));
    const message = plain(findingMessage(finding, translate), MAX_MESSAGE);
    const diagnostic = new vscode.Diagnostic(range, message, SEVERITIES[finding.severity]);
    diagnostic.source = 'plandeck';
    diagnostic.code = finding.code;
    return diagnostic;
  });
}

/** Where offsets are in a file. An open document knows its lines already, which takes a while to find out. */
function placesIn(uri: vscode.Uri, text: string): (offset: number) => vscode.Position {
  const document = openDocument(uri);
  if (document?.getText() === text) return (offset) => document.positionAt(offset);
  const starts = lineStarts(text);
  return (offset) => {
    const { line, column } = positionAt(starts, offset);
    return new vscode.Position(line, column);
  };
}
