import { open, stat } from 'node:fs/promises';
import { errnoOf } from './errnoOf.ts';
import { type FileStamp, stampOf } from './fileStamp.ts';
import { readBytes } from './readBytes.ts';

export type TextFile =
  | {
      readonly ok: true;
      /** Without the byte order mark, otherwise exactly what the file holds. */
      readonly text: string;
      readonly bom: boolean;
      /** For `writeFileAtomically`, so that a change on disk since this reading is noticed. */
      readonly stamp: FileStamp;
    }
  | {
      readonly ok: false;
      readonly reason: 'not-utf8' | 'utf16' | 'too-large' | 'not-a-file' | 'missing' | 'denied' | 'failed';
      /** A full sentence for the user. */
      readonly message: string;
    };

export const utf8Bom = Buffer.from([0xef, 0xbb, 0xbf]);

/** A larger file is no plan, and would only take memory. */
export const MAX_BYTES = 50_000_000;

/** Reads a UTF-8 file strictly: whatever could not be written back byte for byte is refused. */
export async function readTextFile(name: string, { maxBytes = MAX_BYTES } = {}): Promise<TextFile> {
  try {
    const { bytes, stats } = await readBytes({ open, stat }, name, maxBytes);
    if (!stats.isFile()) return { ok: false, reason: 'not-a-file', message: `${name} is not a regular file.` };
    if (bytes === undefined) {
      return tooLarge(name, maxBytes);
    }
    return textFileOf(name, bytes);
  } catch (error) {
    return unreadable(name, error);
  }
}

export function tooLarge(name: string, maxBytes: number): TextFile {
  return { ok: false, reason: 'too-large', message: `${name} is larger than ${maxBytes} bytes.` };
}

/** The text that the bytes of a file are, whatever they were read from. */
export function textFileOf(name: string, bytes: Buffer): TextFile {
  if (/^(fffe|feff)/.test(bytes.toString('hex', 0, 2))) {
    return { ok: false, reason: 'utf16', message: `${name} is UTF-16; save it as UTF-8 to use it in a plan.` };
  }
  const bom = bytes.subarray(0, 3).equals(utf8Bom);
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const text = decoder.decode(bom ? bytes.subarray(3) : bytes);
    return { ok: true, text, bom, stamp: stampOf(bytes) };
  } catch {
    return { ok: false, reason: 'not-utf8', message: `${name} is not valid UTF-8 text.` };
  }
}

function unreadable(name: string, error: unknown): TextFile {
  switch (errnoOf(error)) {
    case undefined:
      throw error;
    case 'ENOENT':
    case 'ENOTDIR':
      return { ok: false, reason: 'missing', message: `${name} does not exist.` };
    case 'EACCES':
    case 'EPERM':
      return { ok: false, reason: 'denied', message: `You have no permission to read ${name}.` };
    default:
      return { ok: false, reason: 'failed', message: `${name} could not be read (${errnoOf(error)}).` };
  }
}
