import * as vscode from 'vscode';
import type { Plan } from '../../core/model/plan.ts';
import {
  type PlanRow,
  type ProgrammeRow,
  type ProgrammeSums,
  portfolioRows as rowsByProgramme,
} from '../../core/query/portfolioRows.ts';
import type { Changes } from '../compare/planStates.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import { planName } from '../plans/planName.ts';
import type { Plans } from '../plans/shownPlans.ts';
import { today } from '../today.ts';
import type { User } from '../user.ts';
import { newsRows } from './newsRows.ts';
import { errorIcon, errorsText } from './planErrors.ts';
import { evidenceRows, exposureText, milestoneText, progressText } from './planEvidence.ts';
import type { RankedPlace, Row } from './rows/row.ts';
import { summaryRow } from './rows/summaryRow.ts';
import type { BesidePlans } from './sidebar.ts';

/** The plans by programme in the order of their ranks, each on one line; without a portfolio as the workspace has them. */
export function portfolioRows(shown: Plans, _user: User, { lastLook }: BesidePlans): readonly Row[] {
  const { plans, portfolios } = shown;
  const newsOf: NewsOf = (folder) => (shown.past ? undefined : lastLook.newsOf(folder));
  const at = (folder: string | undefined): Plan | undefined => plans.find(({ plan }) => plan.folder === folder)?.plan;
  const named = new Set(portfolios.flatMap(({ folders }) => [...folders.values()]));
  const others = plans.map(({ plan }) => plan).filter(({ folder }) => !named.has(folder));
  const sources = portfolios.map(({ portfolio, folders }) => {
    return rowsByProgramme(portfolio, (path) => at(folders.get(path)), [], today());
  });
  const groups = [...sources, rowsByProgramme(undefined, () => undefined, others, today())];
  const files = portfolios.map(({ portfolio }) => portfolio.file.file);
  return groups.flatMap((rows, source) =>
    rows.flatMap((row) => programmeRows({ plans, newsOf }, row, source, files[source])),
  );
}

/** What changed in the plan of a folder since the user last looked. */
type NewsOf = (folder: string) => Changes | undefined;

interface Source {
  readonly plans: readonly LoadedPlan[];
  readonly newsOf: NewsOf;
}

/** Plans that belong to no programme stand on their own. */
function programmeRows(
  from: Source,
  { programme, plans, sums }: ProgrammeRow,
  source: number,
  portfolio: string | undefined,
): readonly Row[] {
  const place = { ...(portfolio !== undefined && { portfolio }), ...(programme && { programme: programme.id }) };
  const children = (): Row[] => plans.map((row) => planRow(from, row, source, place));
  if (programme === undefined) return children();
  return [
    summaryRow({
      id: JSON.stringify(['programme', source, programme.id]),
      label: programme.values.name ?? programme.id,
      kind: vscode.l10n.t('programme'),
      description: joined([
        vscode.l10n.t('{0} of {1} items done', sums.done, sums.total),
        sums.lateMilestones > 0 ? vscode.l10n.t('{0} late for a milestone', sums.lateMilestones) : '',
        ...countTexts(sums),
        sums.topRisk ? riskText(sums.topRisk.risk) : '',
      ]),
      icon: new vscode.ThemeIcon('folder-library'),
      children,
      isOpenAtFirst: true,
      ranked: place,
    }),
  ];
}

function planRow(from: Source, { entry, plan, rollUp }: PlanRow, source: number, place: RankedPlace): Row {
  const loaded = from.plans.find((one) => one.plan === plan);
  const id = JSON.stringify(['plan', source, entry?.id ?? plan?.folder ?? '']);
  const ranked = { ...place, plan: entry?.id ?? plan?.folder ?? '' };
  const common = { id, ranked, contextValue: 'ranked-plan' };
  if (!loaded || !rollUp) {
    const description = vscode.l10n.t('not open here');
    return summaryRow({ ...common, label: entry?.id ?? '', description, icon: new vscode.ThemeIcon('question') });
  }
  const { milestone, late, blocked, unowned, openRequests, risks } = rollUp;
  const [risk] = risks;
  const errors = errorsText(loaded);
  const counts = {
    late: late.length,
    blocked: blocked.length,
    unowned: unowned.length,
    openRequests: openRequests.length,
  };
  return summaryRow({
    ...common,
    label: planName(loaded),
    kind: vscode.l10n.t('plan'),
    description: joined([
      errors,
      progressText(rollUp),
      milestone ? `${milestone.milestone.values.title ?? milestone.milestone.id}: ${milestoneText(milestone)}` : '',
      ...countTexts(counts),
      risk ? riskText(risk) : '',
    ]),
    icon: errors ? errorIcon() : new vscode.ThemeIcon('project'),
    children: () => [...newsRows(from.newsOf(loaded.plan.folder)), ...evidenceRows(loaded, rollUp)],
  });
}

type Counts = Pick<ProgrammeSums, 'late' | 'blocked' | 'unowned' | 'openRequests'>;

/** What there is of what needs somebody; nothing is not told of. */
function countTexts({ late, blocked, unowned, openRequests }: Counts): string[] {
  return [
    late > 0 ? vscode.l10n.t('{0} late', late) : '',
    blocked > 0 ? vscode.l10n.t('{0} blocked', blocked) : '',
    unowned > 0 ? vscode.l10n.t('{0} unowned', unowned) : '',
    openRequests > 0 ? vscode.l10n.t('{0} to decide', openRequests) : '',
  ];
}

function riskText({ title, exposure }: { readonly title: string; readonly exposure?: number }): string {
  return vscode.l10n.t('top risk: {0} ({1})', title, exposureText(exposure));
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
