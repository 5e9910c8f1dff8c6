import { errnoOf } from './errnoOf.ts';

/** Why nothing was written. */
export interface WriteRefusal {
  readonly ok: false;
  readonly reason: 'changed' | 'exists' | 'read-only' | 'outside' | 'not-a-file' | 'not-utf8' | 'failed';
  /** A full sentence for the user. */
  readonly message: string;
}

export function refusal(reason: WriteRefusal['reason'], message: string): WriteRefusal {
  return { ok: false, reason, message };
}

/** What a system error says to the user. Any other error is a bug, and thrown on. */
export function refusalOf(name: string, error: unknown): WriteRefusal {
  switch (errnoOf(error)) {
    case undefined:
      throw error;
    case 'ENOENT':
      return refusal('changed', `${name} or its folder does not exist any more; nothing was written.`);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return refusal('read-only', `You have no permission to write ${name}.`);
    case 'ENOSPC':
    case 'EDQUOT':
      return refusal('failed', `There is no space left to write ${name}; it was not changed.`);
    default:
      return refusal('failed', `${name} could not be written (${errnoOf(error)}); it was not changed.`);
  }
}
