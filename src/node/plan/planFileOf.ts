import path from 'node:path';
import type { PlanFile } from '../../core/model/plan.ts';
import { readPlanFile, unreadablePlanFile } from '../../core/text/readPlanFile.ts';
import type { FileStamp } from '../files/fileStamp.ts';
import type { TextFile } from '../files/readTextFile.ts';

/** A file's text as it was read, and what is needed to write it back. */
export interface LoadedText {
  readonly text: string;
  readonly bom: boolean;
  readonly stamp: FileStamp;
}

/**
 * What a file says, or why it cannot be read; undefined for one that went away since the folder was listed.
 * @param before what another text of the file was read as
 */
export function planFileOf(name: string, file: TextFile, before?: PlanFile): PlanFile | undefined {
  if (file.ok) return readPlanFile(name, file.text, before);
  if (file.reason === 'missing') return undefined;
  // A finding stands in its file already, so the path in front of it would only be long.
  const message = file.message.replaceAll(name, () => path.basename(name));
  return unreadablePlanFile(name, { reason: file.reason, message });
}
