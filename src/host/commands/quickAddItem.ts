import * as vscode from 'vscode';
import { type QuickItem, quickAdd } from '../../core/exchange/quickAdd.ts';
import { quickAddMessage } from '../../core/exchange/quickAddProblem.ts';
import type { Intent } from '../../core/intents/intent.ts';
import { plainWithoutIcons, plainWithoutLinks } from '../../core/present/plain.ts';
import { identityOf } from '../../node/git/identityOf.ts';
import type { Context } from '../context.ts';
import { carryOut, editFor } from '../edits/carryOut.ts';
import { translate, warn } from '../log.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import { today } from '../today.ts';
import { mintId } from './mintId.ts';
import { fileForItems, pickPlan } from './pickPlan.ts';
import { revealItem } from './revealItem.ts';

/** Asks for one line, such as `Fix login !must @me ~2d #portal >WEB-k7f2m`, and adds the item that it describes. */
export async function quickAddItem(context: Context): Promise<void> {
  const { store, editor } = context;
  await store.settle();
  const chosen = await pickPlan(context);
  if (!chosen) return;
  const { folder } = chosen.plan;
  const planNow = () => store.plans.find(({ plan }) => plan.folder === folder)?.plan ?? chosen.plan;
  const id = mintId(store, chosen.plan);
  const intents = (item: QuickItem): readonly Intent[] => {
    // An item below another goes where its siblings are.
    const place = item.parent === undefined ? { file: fileForItems(planNow()) } : {};
    return [{ kind: 'create', folder, section: 'items', fields: { id, ...item }, ...place }];
  };
  // Nobody shall type for nothing.
  const unable = await editor.whyNot(() => editFor(store, intents({ title: id })));
  if (unable !== undefined) return warn(unable);

  const email = await emailFor(context, chosen);
  const read = (line: string) => quickAdd(line, { plan: planNow(), today: today(), email });
  const line = await vscode.window.showInputBox({
    title: vscode.l10n.t('Quick add'),
    prompt: vscode.l10n.t('!priority, @person or @me, ~estimate, #label and >parent may stand anywhere in the title.'),
    placeHolder: vscode.l10n.t('What has to be done?'),
    validateInput: (value) => {
      const result = read(value);
      return result.ok ? undefined : plainWithoutLinks(plainWithoutIcons(quickAddMessage(result.problem, translate)));
    },
  });
  if (line === undefined) return;
  const item = read(line);
  if (!item.ok) return warn(quickAddMessage(item.problem, translate));
  const outcome = await carryOut(context, `${vscode.l10n.t('Quick add')}: ${id}`, intents(item.value));
  if (!outcome.ok) return warn(outcome.why);
  await store.settle();
  const added = planNow().itemsById.get(id);
  if (added) await revealItem(context, added.file, id);
}

/** The address of who adds to a plan: whom the setting names goes before whom git knows. */
export async function emailFor({ git, user }: Context, loaded: LoadedPlan): Promise<string | undefined> {
  const known = user.emailIn(loaded);
  if (known !== undefined) return known;
  const identity = await identityOf(git, loaded.folder.fsPath);
  return identity.ok ? identity.value.email : undefined;
}
