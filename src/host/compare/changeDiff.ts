import * as vscode from 'vscode';
import type { PlanChange, PlanState } from '../../core/compare/planChange.ts';
import type { SectionName } from '../../core/model/sections.ts';
import { plain } from '../../core/present/plain.ts';
import type { Changes } from './planStates.ts';
import { stateName } from './shownState.ts';
import { type ShownPart, stateDocument } from './stateUri.ts';

/** What shows a change side by side: the lines of its entry, or of settings the file in which they stand. */
export function diffCommand({ folder, from, to, before, after }: Changes, change: PlanChange): vscode.Command {
  const { section, id, fields } = change;
  const [left, right] =
    id === section
      ? [settingsIn(before ?? after, section), settingsIn(after ?? before, section)]
      : [
          { section, id: String(fields['id']?.from ?? id) },
          { section, id },
        ];
  const title = plain(`${id} (${stateName(from)} ↔ ${stateName(to)})`);
  const options: vscode.TextDocumentShowOptions = { preview: true, preserveFocus: true };
  return {
    command: 'vscode.diff',
    title: vscode.l10n.t('Show Change'),
    arguments: [stateDocument(folder, from, left), stateDocument(folder, to, right), title, options],
  };
}

/** The file with a section of settings; plan.yaml where none has it. */
function settingsIn(state: PlanState | undefined, section: SectionName): ShownPart {
  const files = state?.plan.files ?? [];
  const holds = files.find((file) => Object.hasOwn(file.places, section));
  return { file: (holds ?? files[0])?.file ?? '' };
}
