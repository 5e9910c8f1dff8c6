import * as vscode from 'vscode';

/** Asks for a text of at least a word; undefined when asked in vain. */
export async function askForText(title: string, prompt: string, refusal: string): Promise<string | undefined> {
  const written = await vscode.window.showInputBox({
    title,
    prompt,
    validateInput: (value) => (value.trim() === '' ? refusal : undefined),
  });
  return written?.trim() || undefined;
}
