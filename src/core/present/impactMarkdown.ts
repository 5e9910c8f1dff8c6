import { fillIn, type Translate } from '../model/fillIn.ts';
import type { Impact } from '../schedule/impact.ts';
import { impactText } from './impactText.ts';
import { plainComment } from './plain.ts';

/** What changes make of dates and load, as a paragraph of Markdown below the changes; '' where that is nothing. */
export function impactMarkdown(impact: Impact, translate: Translate = fillIn): string {
  const does = impactText(impact, translate, plainComment);
  return does === undefined ? '' : `\n**${translate('Schedule:')}** ${does}.\n`;
}
