import type { Context } from '../context.ts';
import { finishWork } from '../git/finishWork.ts';
import { startWork } from '../git/startWork.ts';
import { refactorText } from '../language/refactorPlan.ts';
import type { CommandId } from '../manifest/commandTable.ts';
import { arrangePlan } from './arrangePlan.ts';
import {
  comparePlan,
  comparePlanWithCommit,
  compareTwoStates,
  copyChanges,
  openChangesAsJson,
  swapComparison,
} from './comparePlan.ts';
import { copyItemId } from './copyItemId.ts';
import { createPlanFromTemplate } from './createFromTemplate.ts';
import { createPlan } from './createPlan.ts';
import { acceptRequest, declineRequests, mergeRequests, triageRequests } from './decideRequests.ts';
import { deleteItems } from './deleteItems.ts';
import { draftPlanFromThis } from './draftPlan.ts';
import { duplicateItem } from './duplicateItem.ts';
import { filterPlan } from './filterPlan.ts';
import { closeRisks, deliverPromises, reviewRisks } from './followRisks.ts';
import { checkOutBranch, copyBranchName, copyCommitId, openCommitChanges, openPlanChanges } from './gitRows.ts';
import { goToItem } from './goToItem.ts';
import { groupBy } from './groupBy.ts';
import { closeItemHistory, readItemHistory, showItemHistory } from './itemHistory.ts';
import { moveBelow } from './moveBelow.ts';
import { moveToFile } from './moveToFile.ts';
import { moveToIteration } from './moveToIteration.ts';
import { newChildItem, newItem } from './newItem.ts';
import { openAsText, openAsTextToSide } from './openAsText.ts';
import { holdStandUp, openBoard } from './openBoard.ts';
import { openEntry } from './openEntry.ts';
import { openInPlanEditor, openInPlanEditorToSide } from './openInPlanEditor.ts';
import { openItem } from './openItem.ts';
import { openItemForm } from './openItemForm.ts';
import { openWalkthrough } from './openWalkthrough.ts';
import { applyProposal, discardProposal, optimiseSchedule } from './optimiseSchedule.ts';
import { quickAddItem } from './quickAddItem.ts';
import { raiseRequest } from './raiseRequest.ts';
import { raiseRisk } from './raiseRisk.ts';
import { rankItems } from './rankItems.ts';
import { rankPlans } from './rankPlans.ts';
import { recordDecision } from './recordDecision.ts';
import { renameItem } from './renameItem.ts';
import { revertEdit } from './revertEdit.ts';
import { savePlanAsTemplate } from './saveAsTemplate.ts';
import { setAssignees } from './setAssignees.ts';
import { setPriority } from './setPriority.ts';
import { setStatus } from './setStatus.ts';
import { showInGitView } from './showInGitView.ts';
import { showInPlanView } from './showInPlanView.ts';
import { showOnBoard } from './showOnBoard.ts';
import { showPast } from './showPast.ts';
import { showRelatives } from './showRelatives.ts';
import { sortPlan } from './sortPlan.ts';
import { splitItem } from './splitItem.ts';
import { suggestAssignee } from './suggestAssignee.ts';
import { whatDoesntFit } from './whatDoesntFit.ts';
import { whyThisDate } from './whyThisDate.ts';

/** What a command does. Its arguments come from VS Code's menus, or from anybody who runs it: they are checked. */
type Handler = (context: Context, ...args: unknown[]) => Promise<void> | void;

/**
 * Loaded with the first command that is run: most of the extension's code is what commands do, and no start waits for it.
 */
export const HANDLERS: Readonly<Record<CommandId, Handler>> = {
  'plandeck.item.open': openItem,
  'plandeck.item.openForm': openItemForm,
  'plandeck.item.setStatus': setStatus,
  'plandeck.item.setPriority': setPriority,
  'plandeck.item.setAssignees': setAssignees,
  'plandeck.item.suggestAssignee': suggestAssignee,
  'plandeck.item.moveToIteration': moveToIteration,
  'plandeck.item.new': newItem,
  'plandeck.item.newChild': newChildItem,
  'plandeck.item.quickAdd': quickAddItem,
  'plandeck.item.goTo': goToItem,
  'plandeck.item.copyId': copyItemId,
  'plandeck.work.start': startWork,
  'plandeck.work.finish': finishWork,
  'plandeck.item.rankUp': (context, ...args) => rankItems(context, 'up', ...args),
  'plandeck.item.rankDown': (context, ...args) => rankItems(context, 'down', ...args),
  'plandeck.item.rankTop': (context, ...args) => rankItems(context, 'top', ...args),
  'plandeck.portfolio.rankUp': (context, ...args) => rankPlans(context, 'up', ...args),
  'plandeck.portfolio.rankDown': (context, ...args) => rankPlans(context, 'down', ...args),
  'plandeck.portfolio.rankTop': (context, ...args) => rankPlans(context, 'top', ...args),
  'plandeck.item.rename': renameItem,
  'plandeck.item.moveBelow': moveBelow,
  'plandeck.item.moveToFile': moveToFile,
  'plandeck.item.split': splitItem,
  'plandeck.item.duplicate': duplicateItem,
  'plandeck.item.delete': deleteItems,
  'plandeck.editor.open': openInPlanEditor,
  'plandeck.editor.openToSide': openInPlanEditorToSide,
  'plandeck.editor.openText': openAsText,
  'plandeck.editor.openTextToSide': openAsTextToSide,
  'plandeck.editor.find': ({ editorPages }) => editorPages.active?.page.run('find'),
  'plandeck.editor.replace': ({ editorPages }) => editorPages.active?.page.run('replace'),
  'plandeck.entry.open': openEntry,
  'plandeck.request.raise': raiseRequest,
  'plandeck.request.triage': triageRequests,
  'plandeck.request.accept': acceptRequest,
  'plandeck.request.decline': declineRequests,
  'plandeck.request.merge': mergeRequests,
  'plandeck.risk.raise': raiseRisk,
  'plandeck.risk.reviewAgain': reviewRisks,
  'plandeck.risk.close': closeRisks,
  'plandeck.promise.deliver': deliverPromises,
  'plandeck.decision.record': recordDecision,
  'plandeck.plan.showPast': showPast,
  'plandeck.plan.backToNow': ({ shown }) => shown.back(),
  'plandeck.plan.compare': comparePlan,
  'plandeck.plan.compareWithCommit': comparePlanWithCommit,
  'plandeck.plan.compareStates': compareTwoStates,
  'plandeck.schedule.optimise': optimiseSchedule,
  'plandeck.item.whyThisDate': whyThisDate,
  'plandeck.iteration.whatDoesntFit': whatDoesntFit,
  'plandeck.proposal.apply': applyProposal,
  'plandeck.proposal.discard': discardProposal,
  'plandeck.changes.refresh': ({ comparison }) => comparison.refresh(),
  'plandeck.changes.swap': swapComparison,
  'plandeck.changes.copyMarkdown': copyChanges,
  'plandeck.changes.openJson': openChangesAsJson,
  'plandeck.changes.close': ({ comparison }) => comparison.close(),
  'plandeck.plan.groupBy': groupBy,
  'plandeck.plan.filter': filterPlan,
  'plandeck.plan.clearFilter': (context) => arrangePlan(context, { filter: '' }),
  'plandeck.plan.sort': sortPlan,
  'plandeck.plan.create': createPlan,
  'plandeck.plan.createFromTemplate': createPlanFromTemplate,
  'plandeck.plan.saveAsTemplate': savePlanAsTemplate,
  'plandeck.plan.draft': draftPlanFromThis,
  'plandeck.edit.undo': (context) => revertEdit(context, 'undo'),
  'plandeck.edit.redo': (context) => revertEdit(context, 'redo'),
  'plandeck.git.refresh': ({ gitView }) => gitView.readAgain(),
  'plandeck.git.checkOut': checkOutBranch,
  'plandeck.git.openChanges': openCommitChanges,
  'plandeck.git.copyCommitId': copyCommitId,
  'plandeck.git.copyBranchName': copyBranchName,
  'plandeck.item.showHistory': showItemHistory,
  'plandeck.history.openPlanChanges': openPlanChanges,
  'plandeck.history.refresh': readItemHistory,
  'plandeck.history.close': closeItemHistory,
  'plandeck.board.open': openBoard,
  'plandeck.board.standUp': holdStandUp,
  'plandeck.board.find': ({ boards }) => boards.active?.run('find'),
  'plandeck.board.copyMarkdown': ({ boards }) => boards.active?.run('copyMarkdown'),
  'plandeck.board.copyTable': ({ boards }) => boards.active?.run('copyTable'),
  'plandeck.item.showOnBoard': showOnBoard,
  'plandeck.item.showInPlanView': showInPlanView,
  'plandeck.item.showInGitView': showInGitView,
  'plandeck.item.showChildren': (context, ...args) => showRelatives(context, 'children', ...args),
  'plandeck.item.showDependents': (context, ...args) => showRelatives(context, 'dependents', ...args),
  'plandeck.text.refactor': refactorText,
  'plandeck.view.more': (_context, more) => {
    if (typeof more === 'function') more();
  },
  'plandeck.walkthrough.open': openWalkthrough,
  'plandeck.log.show': ({ log }) => log.show(),
};
