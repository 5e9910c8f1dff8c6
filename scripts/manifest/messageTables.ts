import { FIX_TITLES } from '../../src/core/checks/fixes/fix.ts';
import { FIELD_LABELS } from '../../src/core/controls/labelOf.ts';
import { DRAFT_NOTES } from '../../src/core/exchange/draft.ts';
import { QUICK_ADD_PROBLEMS } from '../../src/core/exchange/quickAddProblem.ts';
import { TEMPLATE_PROBLEMS } from '../../src/core/exchange/templateProblem.ts';
import { METHOD_TEMPLATES } from '../../src/core/methods/methodTemplate.ts';
import { TERMS } from '../../src/core/methods/terms.ts';
import { FINDINGS } from '../../src/core/model/finding.ts';
import { FILTER_PROBLEMS } from '../../src/core/query/filter/filterProblem.ts';
import { GAPS } from '../../src/core/query/readiness.ts';
import { SUGGESTION_REASONS } from '../../src/core/query/suggestAssignees.ts';
import { CAUSES } from '../../src/core/schedule/explain.ts';
import { REFUSALS } from '../../src/core/text/refusal.ts';
import { GROUP_NAMES } from '../../src/host/pages/form/fieldGroups.ts';

/** The messages that are translated from a table, by the name of the table. */
export const MESSAGE_TABLES: Readonly<Record<string, readonly string[]>> = {
  FINDINGS: Object.values(FINDINGS).map(({ message }) => message),
  FIX_TITLES: Object.values(FIX_TITLES),
  REFUSALS: Object.values(REFUSALS),
  GAPS: Object.values(GAPS),
  SUGGESTION_REASONS: Object.values(SUGGESTION_REASONS),
  CAUSES: Object.values(CAUSES),
  FILTER_PROBLEMS: Object.values(FILTER_PROBLEMS),
  QUICK_ADD_PROBLEMS: Object.values(QUICK_ADD_PROBLEMS),
  TEMPLATE_PROBLEMS: Object.values(TEMPLATE_PROBLEMS),
  FIELD_LABELS: Object.values(FIELD_LABELS),
  GROUP_NAMES: Object.values(GROUP_NAMES),
  DRAFT_NOTES: Object.values(DRAFT_NOTES),
  METHOD_TEMPLATES: Object.values(METHOD_TEMPLATES).flatMap(({ title, description }) => [title, description]),
  TERMS: Object.values(TERMS).flatMap((terms) => Object.values(terms)),
};
