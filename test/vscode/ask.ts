import * as vscode from 'vscode';
import { until } from './until.ts';

/** What a quick pick showed. */
export interface Shown {
  readonly title: string | undefined;
  readonly entries: readonly vscode.QuickPickItem[];
}

type ShowQuickPick = (
  entries: readonly vscode.QuickPickItem[] | Thenable<readonly vscode.QuickPickItem[]>,
  options?: vscode.QuickPickOptions,
  token?: vscode.CancellationToken,
) => Thenable<vscode.QuickPickItem | undefined>;
type ShowInputBox = (
  options?: vscode.InputBoxOptions,
  token?: vscode.CancellationToken,
) => Thenable<string | undefined>;

/** A view or a notification that takes the focus at the same time must not answer instead of the test. */
const STAYS = { ignoreFocusOut: true };

const press = (key: string): Thenable<void> => vscode.commands.executeCommand(key);

/**
 * Runs what asks with a quick pick, and answers in the real one by its keyboard commands: goes down to the entry with
 * this label and accepts it, or in a pick of many ticks or unticks it first. Without a label it cancels.
 */
export async function pick(label: string | undefined, run: () => Thenable<unknown>): Promise<Shown> {
  const window = vscode.window as { showQuickPick: ShowQuickPick };
  const real = window.showQuickPick;
  let shown: (Shown & { readonly many: boolean }) | undefined;
  let focused: string | undefined;
  let moves = 0;
  window.showQuickPick = async (entries, options, token) => {
    window.showQuickPick = real;
    shown = { title: options?.title, entries: await entries, many: options?.canPickMany === true };
    const onDidSelectItem = (entry: vscode.QuickPickItem | string): void => {
      focused = typeof entry === 'string' ? entry : entry.label;
      moves++;
    };
    return real(shown.entries, { ...options, onDidSelectItem, ...STAYS }, token);
  };
  try {
    const done = run();
    const isShown = until('a quick pick', async () => {
      // A pick of many starts above its first entry.
      if (shown?.many && focused === undefined) await press('workbench.action.quickOpenSelectNext');
      return focused !== undefined && shown;
    });
    const { many, ...result } = await Promise.race([isShown, failureOf(done)]);
    if (label === undefined) await press('workbench.action.closeQuickOpen');
    else await goTo(label, result);
    if (many && label !== undefined) await press('workbench.action.quickPickManyToggle');
    if (label !== undefined) await press('workbench.action.acceptSelectedQuickOpenItem');
    await done;
    return result;
  } finally {
    window.showQuickPick = real;
  }

  async function goTo(wanted: string, { entries }: Shown): Promise<void> {
    const labels = entries.map((entry) => entry.label);
    if (!labels.includes(wanted)) {
      await press('workbench.action.closeQuickOpen');
      throw new Error(`There is no "${wanted}" among: ${labels.join(', ')}`);
    }
    while (focused !== wanted) {
      const before = moves;
      await press('workbench.action.quickOpenSelectNext');
      await until('the next entry', () => moves > before);
    }
  }
}

/**
 * Runs what asks with an input box, has `text` stand in the real one, and accepts it. Undefined cancels. Returns what
 * the box says is wrong with the text, in which case it is cancelled too.
 */
export async function type(text: string | undefined, run: () => Thenable<unknown>): Promise<string | undefined> {
  const window = vscode.window as { showInputBox: ShowInputBox };
  const real = window.showInputBox;
  let refusal: string | undefined;
  let isShown = false;
  window.showInputBox = (options, token) => {
    window.showInputBox = real;
    const validateInput = async (value: string): Promise<string | undefined> => {
      refusal = (await options?.validateInput?.(value))?.toString();
      isShown = true;
      return refusal;
    };
    return real({ ...options, value: text ?? '', validateInput, ...STAYS }, token);
  };
  try {
    const done = run();
    await Promise.race([until('an input box', () => isShown), failureOf(done)]);
    const accepts = text !== undefined && refusal === undefined;
    await press(accepts ? 'workbench.action.acceptSelectedQuickOpenItem' : 'workbench.action.closeQuickOpen');
    await done;
    return text === undefined ? undefined : refusal;
  } finally {
    window.showInputBox = real;
  }
}

/** Runs what asks with one input box after the other, and accepts each of `texts` in the real one that it is for. */
export async function typeAll(texts: readonly string[], run: () => Thenable<unknown>): Promise<void> {
  const window = vscode.window as { showInputBox: ShowInputBox };
  const real = window.showInputBox;
  let shown = 0;
  window.showInputBox = (options, token) => {
    const value = texts[shown] ?? '';
    const validateInput = (): undefined => {
      shown = Math.max(shown, asked);
      return undefined;
    };
    const asked = shown + 1;
    return real({ ...options, value, validateInput, ...STAYS }, token);
  };
  try {
    const done = run();
    for (const index of texts.keys()) {
      await Promise.race([until('an input box', () => shown > index), failureOf(done)]);
      await press('workbench.action.acceptSelectedQuickOpenItem');
    }
    await done;
  } finally {
    window.showInputBox = real;
  }
}

/** Runs what asks with one quick pick after the other, and answers them with the entries of these labels. */
export async function choose(labels: readonly string[], run: () => Thenable<unknown>): Promise<void> {
  const window = vscode.window as { showQuickPick: ShowQuickPick };
  const real = window.showQuickPick;
  const left = [...labels];
  window.showQuickPick = async (entries) => {
    const label = left.shift();
    return (await entries).find((entry) => entry.label === label);
  };
  try {
    await run();
  } finally {
    window.showQuickPick = real;
  }
}

/** A quick pick that a command made itself, and its buttons. */
export interface OwnPick {
  readonly pick: vscode.QuickPick<vscode.QuickPickItem>;
  /** What a click on a button of an entry does. */
  click(entry: vscode.QuickPickItem, button: vscode.QuickInputButton | undefined): void;
}

/** Runs what asks with a quick pick of its own, and has `use` answer in the real one. */
export async function ownPick(run: () => Thenable<unknown>, use: (own: OwnPick) => Promise<void>): Promise<void> {
  const window = vscode.window as { createQuickPick: typeof vscode.window.createQuickPick };
  const real = window.createQuickPick;
  let made: vscode.QuickPick<vscode.QuickPickItem> | undefined;
  let click: OwnPick['click'] = () => undefined;
  window.createQuickPick = <T extends vscode.QuickPickItem>(): vscode.QuickPick<T> => {
    window.createQuickPick = real;
    const pick = real<T>();
    pick.ignoreFocusOut = true;
    const listen = pick.onDidTriggerItemButton;
    const value: typeof listen = (listener, ...rest) => {
      click = (item, button) => button && listener({ item: item as T, button });
      return listen.call(pick, listener, ...rest);
    };
    Object.defineProperty(pick, 'onDidTriggerItemButton', { value });
    made = pick as unknown as typeof made;
    return pick;
  };
  try {
    const done = run();
    const isShown = until('a quick pick', async () => {
      // A pick of many starts above its first entry.
      if (made?.canSelectMany && made.activeItems.length === 0) await press('workbench.action.quickOpenSelectNext');
      return (made?.activeItems.length ?? 0) > 0 && made;
    });
    await use({ pick: await Promise.race([isShown, failureOf(done)]), click: (...args) => click(...args) });
    await done;
  } finally {
    window.createQuickPick = real;
  }
}

/** Rejects as soon as `run` does, so that nobody waits in vain for what it would have asked. */
function failureOf(run: Thenable<unknown>): Promise<never> {
  return new Promise((_resolve, reject) => {
    run.then(undefined, reject);
  });
}

/** Runs `run`, and returns what it told the user in notifications, which it does not leave on the screen. */
export async function told(run: () => Thenable<unknown>): Promise<string[]> {
  const said: string[] = [];
  const window = vscode.window as unknown as Record<string, (message: string) => Thenable<undefined>>;
  const kinds = ['showInformationMessage', 'showWarningMessage', 'showErrorMessage'];
  const real = new Map(kinds.map((kind) => [kind, window[kind]]));
  for (const kind of kinds) {
    window[kind] = async (message) => {
      said.push(message);
      return undefined;
    };
  }
  try {
    await run();
    return said;
  } finally {
    for (const [kind, show] of real) if (show) window[kind] = show;
  }
}

/** Runs `run`, and answers the first warning that it shows with a button; what that says, its details last. */
export async function answer(button: string | undefined, run: () => Thenable<unknown>): Promise<string> {
  const window = vscode.window as unknown as { showWarningMessage: (...args: unknown[]) => Thenable<unknown> };
  const real = window.showWarningMessage;
  let said = '';
  window.showWarningMessage = async (message, ...rest) => {
    const detail = rest.map((one) => (typeof one === 'object' && one !== null && 'detail' in one ? one.detail : ''));
    said = [message, ...detail].filter(Boolean).join('\n');
    return rest.find((one) => one === button);
  };
  try {
    await run();
    return said;
  } finally {
    window.showWarningMessage = real;
  }
}

/** Runs what asks with input boxes, and accepts what each proposes, if it may; the proposals, or what is wrong with them. */
export async function acceptAll(run: () => Thenable<unknown>): Promise<string[]> {
  const window = vscode.window as { showInputBox: ShowInputBox };
  const real = window.showInputBox;
  const proposed: string[] = [];
  window.showInputBox = async (options) => {
    const value = options?.value ?? '';
    const refusal = await options?.validateInput?.(value);
    proposed.push(refusal?.toString() ?? value);
    return refusal ? undefined : value;
  };
  try {
    await run();
    return proposed;
  } finally {
    window.showInputBox = real;
  }
}
