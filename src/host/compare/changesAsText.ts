import { changeRecords } from '../../core/compare/changeRecords.ts';
import { changesMarkdown } from '../../core/present/changesMarkdown.ts';
import { impactMarkdown } from '../../core/present/impactMarkdown.ts';
import { jsonText } from '../../core/present/jsonText.ts';
import type { Impact } from '../../core/schedule/impact.ts';
import { impactOfChanges } from '../../core/schedule/impactOfChanges.ts';
import { impactRecords } from '../../core/schedule/impactRecords.ts';
import { translate } from '../log.ts';
import { today } from '../today.ts';
import type { Changes } from './planStates.ts';

/** Changes, and what they do to the dates, as Markdown for a pull request. */
export function changesAsMarkdown(found: Changes): string {
  return changesMarkdown(found.changes, undefined, translate) + impactMarkdown(impactIn(found), translate);
}

/** The same as programs read it. */
export function changesAsJson(found: Changes): string {
  return jsonText([...changeRecords(found.changes), ...impactRecords(impactIn(found))]);
}

function impactIn({ before, after, changes }: Changes): Impact {
  return changes.length === 0 ? { moves: [], loads: [] } : impactOfChanges(before?.plan, after?.plan, today());
}
