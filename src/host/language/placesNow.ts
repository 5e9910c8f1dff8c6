import * as vscode from 'vscode';
import { TextShift } from '../../core/language/textShift.ts';
import { allFilesOf } from '../../core/model/plan.ts';
import { lineStarts, positionAt, type Range } from '../../core/model/range.ts';
import type { NameSource } from './documentInPlan.ts';

/** Turns places in files of plans, as these could last be read, into where they are now. */
export class PlacesNow {
  readonly #source: NameSource;
  readonly #files = new Map<string, { readonly shift: TextShift; readonly starts: readonly number[] } | undefined>();

  constructor(source: NameSource) {
    this.#source = source;
  }

  /** Where a place is by now; undefined where it has changed since. */
  rangeOf(file: string, range: Range): vscode.Range | undefined {
    const known = this.#files.has(file) ? this.#files.get(file) : this.#read(file);
    this.#files.set(file, known);
    const now = known?.shift.toAfter(range);
    if (known === undefined || now === undefined) return undefined;
    const [start, end] = [now.start, now.end].map((offset) => {
      const { line, column } = positionAt(known.starts, offset);
      return new vscode.Position(line, column);
    });
    return start && end && new vscode.Range(start, end);
  }

  #read(name: string): { readonly shift: TextShift; readonly starts: readonly number[] } | undefined {
    const { store, readable } = this.#source;
    const file = readable.all.flatMap((plan) => allFilesOf(plan)).find((one) => one.file === name);
    const before = file && store.sourceOf(file);
    const now = store.textOf(name);
    if (before === undefined || now === undefined) return undefined;
    return { shift: new TextShift(before, now), starts: lineStarts(now) };
  }
}
