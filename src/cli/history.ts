import path from 'node:path';
import { compareItem, type ItemChange, type ItemState } from '../core/compare/compareItem.ts';
import type { Item } from '../core/model/item.ts';
import { realPathOf } from '../node/files/isInside.ts';
import { createBlobReader } from '../node/git/blobReader.ts';
import type { GitResult } from '../node/git/gitResult.ts';
import { headOf } from '../node/git/headOf.ts';
import { itemHistory } from '../node/git/itemHistory.ts';
import { repositoryOf } from '../node/git/repositoryOf.ts';
import type { LoadedPlan } from '../node/plan/loadPlan.ts';
import { planAt } from '../node/plan/planAt.ts';
import { findItem } from './findItem.ts';
import { type HistoryRecord, historyRecord } from './historyRecord.ts';
import { historyText } from './historyText.ts';
import { type CommandIo, displayPath, EXIT, type ExitCode, fail, say } from './io.ts';
import { type OpenLinks, openLinks } from './openLinks.ts';
import { openPlan } from './openPlan.ts';
import type { Invocation } from './options.ts';
import { writeJson } from './writeJson.ts';

/** `plandeck history ID`: who changed an item, when, and what of it; also of one that is no longer there. */
export async function history({ plan: named, json, args }: Invocation, io: CommandIo): Promise<ExitCode> {
  const [id, ...rest] = args;
  if (id === undefined || rest.length > 0) {
    return fail(io, EXIT.usage, 'The command history takes the id of one item.');
  }
  const opened = await openPlan(io, { plan: named });
  if (!opened.ok) return fail(io, EXIT.usage, opened.message);
  for (const problem of opened.value.problems) say(io, problem);
  const found = findItem(opened.value.plan, id);
  const read = await openLinks(io, opened.value.plan);
  if (!read.ok) return fail(io, EXIT.usage, read.message);
  const record = await recordOf(io, opened.value, found.ok ? found.item : undefined, id, read.value);
  if (!record.ok) return fail(io, EXIT.usage, record.message);
  if (record.value.events.length === 0 && !found.ok) return fail(io, EXIT.errors, found.message);
  if (json) writeJson(io, record.value);
  else io.out(historyText(io, record.value));
  return EXIT.fine;
}

async function recordOf(
  io: CommandIo,
  loaded: LoadedPlan,
  item: Item | undefined,
  id: string,
  open: OpenLinks,
): Promise<GitResult<HistoryRecord>> {
  const { git } = open;
  const { plan } = loaded;
  const own = await repositoryOf(git, plan.folder);
  if (!own.ok) return own;
  const { root } = own.value;
  const blobs = createBlobReader(git);
  const folder = path
    .relative(root, await realPathOf(plan.folder))
    .split(path.sep)
    .join('/');
  const ids = item ? [item.id, ...(item.values.formerly ?? [])] : [id];
  const now = stateIn(loaded, ids);
  const head = await headOf(git, root);
  if (!head.ok) return head;
  if (head.value.kind === 'unborn') {
    return historyRecord(open, root, plan, item, id, [], compareItem(undefined, now));
  }
  const events = await itemHistory(git, blobs, root, { ids, folder });
  if (!events.ok) return events;
  const committed = await planAt(git, blobs, { folders: [plan.folder], state: 'HEAD' });
  if (!committed.ok) return committed;
  const fresh = compareItem(stateIn(committed.value, ids), now);
  return historyRecord(open, root, plan, item, id, events.value, fresh && named(fresh, io));
}

function stateIn(loaded: LoadedPlan | undefined, ids: readonly string[]): ItemState | undefined {
  const item = loaded?.plan.files.flatMap(({ items }) => items).find((one) => ids.includes(one.id));
  return item && { item, text: loaded?.texts.get(item.file)?.text ?? '' };
}

/** A change with the files as the user names them. */
function named(change: ItemChange, io: CommandIo): ItemChange {
  const { file } = change.fields;
  if (!file) return change;
  const words = { from: displayPath(io, String(file.from)), to: displayPath(io, String(file.to)) };
  return { ...change, fields: { ...change.fields, file: words } };
}
