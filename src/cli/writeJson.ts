import { jsonText } from '../core/present/jsonText.ts';
import type { CommandIo } from './io.ts';

/** Writes `value` as JSON that is safe to look at and means just `value`. */
export function writeJson(io: CommandIo, value: unknown): void {
  io.out(jsonText(value));
}
