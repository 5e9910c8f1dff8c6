import * as vscode from 'vscode';
import { definitionsOf } from '../../core/language/definitions.ts';
import { hintsWithin, type WantedHints } from '../../core/language/hintsWithin.ts';
import type { Meaning } from '../../core/language/meaning.ts';
import type { Item } from '../../core/model/item.ts';
import { daysText } from '../../core/present/datesText.ts';
import type { StatusAges } from '../git/statusAges.ts';
import { translate } from '../log.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import type { ScheduleStore } from '../schedule/scheduleStore.ts';
import { setting } from '../setting.ts';
import { documentInPlan, type NameSource, openPlansOf } from './documentInPlan.ts';
import { PlacesNow } from './placesNow.ts';

/** What hints are made of, beside the plans. */
export interface HintSource extends NameSource {
  readonly ages: StatusAges;
  readonly schedules: ScheduleStore;
}

/** A hint that leads to what it says more of; where that is, only who points at it has to know. */
class LeadingHint extends vscode.InlayHint {
  readonly about: Meaning | undefined;

  constructor(position: vscode.Position, text: string, about: Meaning | undefined) {
    super(position, [new vscode.InlayHintLabelPart(text)]);
    this.paddingLeft = true;
    this.about = about;
  }
}

/** The hints in a part of a document of a plan, of what is known already. */
export async function hintPlan(
  source: HintSource,
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<vscode.InlayHint[]> {
  const here = await documentInPlan(source, document);
  if (here === undefined) return [];
  const { shift } = here;
  const seen = shift.aroundBefore({ start: document.offsetAt(range.start), end: document.offsetAt(range.end) });
  const wanted = await wantedHints(source, here.loaded);
  return hintsWithin(here, seen, wanted, translate).flatMap(({ offset, text, about }) => {
    const now = shift.toAfter({ start: offset, end: offset });
    return now ? [new LeadingHint(document.positionAt(now.start), text, about)] : [];
  });
}

async function wantedHints({ ages, schedules }: HintSource, loaded: LoadedPlan): Promise<WantedHints> {
  const known = setting('plandeck.inlayHints.dates') ? ages.of(loaded) : undefined;
  const areDatesWanted = setting('plandeck.inlayHints.schedule');
  if (areDatesWanted) await schedules.load();
  const scheduled = areDatesWanted ? schedules.of(loaded) : undefined;
  return {
    titles: setting('plandeck.inlayHints.titles'),
    children: setting('plandeck.inlayHints.children'),
    sinceOf: known && (({ id }: Item) => sinceText(known.get(id))),
    datesOf: (entry) => {
      const dates = scheduled?.of(entry);
      return dates ? daysText(dates) : '';
    },
  };
}

function sinceText(since: { readonly date: string; readonly isAtLeast: boolean } | undefined): string {
  if (since === undefined) return '';
  return since.isAtLeast ? vscode.l10n.t('since {0} or longer', since.date) : vscode.l10n.t('since {0}', since.date);
}

/** Finds where a hint leads. */
export function leadHint(source: HintSource, hint: vscode.InlayHint): vscode.InlayHint {
  if (!(hint instanceof LeadingHint) || hint.about === undefined || typeof hint.label === 'string') return hint;
  const [part] = hint.label;
  const [definition] = definitionsOf(hint.about, openPlansOf(source));
  const range = definition && new PlacesNow(source).rangeOf(definition.file, definition.name);
  if (part && definition && range) part.location = new vscode.Location(vscode.Uri.parse(definition.file), range);
  return hint;
}
