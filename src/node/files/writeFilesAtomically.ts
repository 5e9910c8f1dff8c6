import { errnoOf } from './errnoOf.ts';
import { FileReplacement, type FileWrite } from './fileReplacement.ts';
import type { FileStamp } from './fileStamp.ts';
import { removeLeftovers, SYSTEM_FILES, type WritingFiles } from './temporaryFile.ts';
import { refusal, type WriteRefusal } from './writeRefusal.ts';

export type FilesWriteResult =
  | {
      readonly ok: true;
      /** By the names as they were given. */
      readonly stamps: ReadonlyMap<string, FileStamp>;
    }
  | (WriteRefusal & {
      /** The files that were written all the same, since they could not be put back. Hardly ever any. */
      readonly written: readonly string[];
    });

/**
 * Replaces or creates files, all of them or none. Each file holds its old content or its new content at any time, even
 * after a crash: a temporary file beside it, fsync, rename. All temporary files are written, and all files compared
 * with what is expected, before the first rename; when a later rename fails, the files before it are put back. No file
 * system renames several files in one step: who is killed between two renames leaves some files old and the others new.
 *
 * A symbolic link is followed and stays; mode and owner are kept where the system permits it; a hard link is parted
 * from its twins. A killed process leaves temporary files, which no plan reads; a write that comes an hour later or
 * more removes them from its folders. Errors that are not the system's are thrown.
 */
export async function writeFiles(
  writes: readonly FileWrite[],
  files: WritingFiles = SYSTEM_FILES,
): Promise<FilesWriteResult> {
  // Half of a surrogate pair would be written as U+FFFD.
  const odd = writes.find(({ text }) => /\p{Surrogate}/u.test(text));
  if (odd) return { ...refusal('not-utf8', `The text for ${odd.name} can't be written as UTF-8.`), written: [] };
  const replacements = writes.map((write) => new FileReplacement(files, write));
  const done: FileReplacement[] = [];
  try {
    const refused = (await stageAll(replacements)) ?? (await commitAll(replacements, done));
    const result = refused ? await undone(refused, done) : written(replacements);
    for (const folder of new Set(done.map((replacement) => replacement.folder))) {
      await syncFolder(files, folder);
      await removeLeftovers(files, folder);
    }
    return result;
  } finally {
    for (const replacement of replacements) await replacement.discard();
  }
}

async function stageAll(replacements: readonly FileReplacement[]): Promise<WriteRefusal | undefined> {
  for (const replacement of replacements) {
    const refused = await replacement.stage(replacements.length === 1);
    if (refused) return refused;
  }
  return undefined;
}

async function commitAll(
  replacements: readonly FileReplacement[],
  done: FileReplacement[],
): Promise<WriteRefusal | undefined> {
  for (const replacement of replacements) {
    const refused = await replacement.commit();
    if (refused) return refused;
    done.push(replacement);
  }
  return undefined;
}

function written(replacements: readonly FileReplacement[]): FilesWriteResult {
  return { ok: true, stamps: new Map(replacements.map(({ name, stamp }) => [name, stamp])) };
}

/** Puts back what was done, the last first, and says where that did not work. */
async function undone(refused: WriteRefusal, done: readonly FileReplacement[]): Promise<FilesWriteResult> {
  const kept: string[] = [];
  for (const replacement of [...done].reverse()) {
    if (!(await replacement.putBack())) kept.unshift(replacement.name);
  }
  if (done.length === 0) return { ...refused, written: kept };
  const rest =
    kept.length === 0
      ? 'The files before it were put back.'
      : `These files were written all the same and could not be put back: ${kept.join(', ')}.`;
  return { ...refused, message: `${refused.message} ${rest}`, written: kept };
}

/** Makes the renames themselves last through a crash. Not every system can, and the new content stands either way. */
async function syncFolder(files: WritingFiles, folder: string): Promise<void> {
  try {
    const handle = await files.open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
  }
}
