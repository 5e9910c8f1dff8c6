import { createHash } from 'node:crypto';

/**
 * What a file held when it was read: a SHA-256 of its bytes. Size and times would miss an edit of the same length
 * within a tick of the clock, and would call a touched file changed.
 */
export type FileStamp = string & { readonly stamp: unique symbol };

export function stampOf(bytes: Uint8Array): FileStamp {
  return createHash('sha256').update(bytes).digest('hex') as FileStamp;
}
