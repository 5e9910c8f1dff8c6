import type { WriteOptions } from './fileReplacement.ts';
import type { FileStamp } from './fileStamp.ts';
import { SYSTEM_FILES, type WritingFiles } from './temporaryFile.ts';
import { writeFiles } from './writeFilesAtomically.ts';
import type { WriteRefusal } from './writeRefusal.ts';

export type WriteResult = { readonly ok: true; readonly stamp: FileStamp } | WriteRefusal;

/** Replaces one file's content, or creates the file. On failure it is as it was. See {@link writeFiles}. */
export async function writeFileAtomically(
  name: string,
  text: string,
  options: WriteOptions,
  files: WritingFiles = SYSTEM_FILES,
): Promise<WriteResult> {
  const result = await writeFiles([{ name, text, options }], files);
  return result.ok ? { ok: true, stamp: result.stamps.get(name) as FileStamp } : result;
}
