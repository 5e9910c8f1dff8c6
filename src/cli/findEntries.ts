import type { Plan } from '../core/model/plan.ts';
import { type FoundEntry, findEntry } from './findEntry.ts';
import type { CommandIo, ExitCode } from './io.ts';

export type EntriesResult =
  | { readonly ok: true; readonly found: readonly FoundEntry[] }
  | { readonly ok: false; readonly exitCode: ExitCode; readonly message: string };

/** The entries that a user names, each once; or why one of them cannot be meant. */
export function findEntries(io: CommandIo, plan: Plan, ids: readonly string[], section?: string): EntriesResult {
  const found = new Map<FoundEntry['entry'], FoundEntry>();
  for (const id of ids) {
    const result = findEntry(io, plan, id, section);
    if (!result.ok) return result;
    found.set(result.found.entry, result.found);
  }
  return { ok: true, found: [...found.values()] };
}
