import * as vscode from 'vscode';
import { refusalMessage } from '../../../core/text/refusal.ts';
import { type EditOutcome, type MakeEdit, type PlanEditor, placeIn, textEditorOn } from '../../edits/planEditor.ts';
import { translate, warn } from '../../log.ts';
import { Burst } from './burst.ts';

/** After such a pause, in milliseconds, a burst of typing is over. */
const PAUSE = 1000;

/**
 * What is typed in a page, for one document. Where a text editor shows the document it goes there at once, so that one burst
 * is one step to undo. VS Code lets nobody else put edits together to one step, so that without one all of a burst is held
 * and written when it ends.
 */
export class Typing implements vscode.Disposable {
  readonly #edits: PlanEditor;
  readonly #file: string;
  #burst = new Burst();
  #held: MakeEdit | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(edits: PlanEditor, file: string) {
    this.#edits = edits;
    this.#file = file;
  }

  /**
   * Takes what is typed so far, and says whether that stands in the text or will when the burst ends.
   * @param isLast whether the burst ends with it: then it stands in the text
   */
  async type(
    edit: (burst: Burst) => ReturnType<MakeEdit>,
    { isFirst, isLast = false }: { readonly isFirst: boolean; readonly isLast?: boolean | undefined },
  ): Promise<EditOutcome> {
    if (isFirst) this.#burst = new Burst();
    const burst = this.#burst;
    const make = (): ReturnType<MakeEdit> => edit(burst);
    if (textEditorOn(this.#file)) {
      const wasHeld = await this.flush();
      return this.#edits.type(this.#file, make, isFirst || wasHeld);
    }
    if (isFirst) await this.flush();
    if (isLast) {
      this.#take();
      return this.#edits.editAs(this.#file, make);
    }
    const made = make();
    if (!made.ok) return { ok: false, why: refusalMessage(made.refusal, translate) };
    this.#held = make;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE);
    return { ok: true };
  }

  /** Writes what is held, and says whether anything was. Nobody waits for an answer any more, so that a refusal is told. */
  async flush(): Promise<boolean> {
    const make = this.#take();
    if (!make) return false;
    const outcome = await this.#edits.editAs(this.#file, make);
    if (!outcome.ok) warn(outcome.why);
    return true;
  }

  /** Gives what is held to somebody who writes it: to VS Code, which is about to save the document. */
  giveTo(document: vscode.TextDocument): vscode.TextEdit[] {
    const made = this.#take()?.();
    if (made && !made.ok) warn(refusalMessage(made.refusal, translate));
    const edits = made?.ok ? (made.value.edits.get(this.#file) ?? []) : [];
    return edits.map((edit) => vscode.TextEdit.replace(placeIn(document, edit), edit.newText));
  }

  #take(): MakeEdit | undefined {
    clearTimeout(this.#timer);
    const make = this.#held;
    this.#held = undefined;
    return make;
  }

  dispose(): void {
    void this.flush();
  }
}
