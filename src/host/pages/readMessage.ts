import type * as z from 'zod/mini';
import { envelope } from '../../messages/envelope.ts';

export type ReadMessage<T> =
  | { readonly ok: true; readonly message: T }
  /** Why nobody may act on it, for the log; not made safe. */
  | { readonly ok: false; readonly why: string };

/** Reads what a page says, or somebody in its name: anything at all. */
export function readMessage<T>(raw: unknown, session: string, schema: z.ZodMiniType<T>): ReadMessage<T> {
  const parcel = envelope.safeParse(raw);
  if (!parcel.success) return { ok: false, why: 'it is no message of a page' };
  if (parcel.data.session !== session) return { ok: false, why: 'it is of another session' };
  const read = schema.safeParse(parcel.data.message);
  return read.success ? { ok: true, message: read.data } : { ok: false, why: read.error.message };
}
