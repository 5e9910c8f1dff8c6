import * as vscode from 'vscode';

const KEY = 'plandeck.planFolders';

/** Where the plans of the workspace were, so that all of them can be shown at once when it is opened again. */
export class PlanMemory {
  readonly #state: vscode.Memento;

  constructor(state: vscode.Memento) {
    this.#state = state;
  }

  get folders(): readonly vscode.Uri[] {
    return this.#texts.map((text) => vscode.Uri.parse(text));
  }

  async keep(folders: readonly vscode.Uri[]): Promise<void> {
    const texts = folders.map(String);
    if (texts.join('\n') !== this.#texts.join('\n')) await this.#state.update(KEY, texts);
  }

  get #texts(): readonly string[] {
    return this.#state.get<readonly string[]>(KEY, []);
  }
}
