import type * as vscode from 'vscode';

/** Where the rows of a tree come from. */
export interface RowSource<Node> {
  idOf(node: Node): string;
  /** The rows that stand below one now, or at the top. */
  childrenOf(node: Node | undefined): readonly Node[];
  treeItemOf(node: Node): vscode.TreeItem;
}

/**
 * What VS Code was given of a tree: after a change it has to ask again only for the rows that are other ones. It knows a
 * row by its object, so that a row stays the same object from one snapshot to the next, and is brought up to date.
 */
export class GivenRows<Node extends object> {
  readonly #source: RowSource<Node>;
  readonly #nodes = new Map<string, Node>();
  /** The rows below each row that VS Code asked for. */
  readonly #below = new Map<string, readonly Node[]>();
  readonly #looks = new Map<string, string>();

  constructor(source: RowSource<Node>) {
    this.#source = source;
  }

  /** The object by which VS Code knows a row, with what the row is now. */
  keep(row: Node): Node {
    const id = this.#source.idOf(row);
    const known = this.#nodes.get(id);
    if (known === undefined) this.#nodes.set(id, row);
    if (known === undefined || known === row) return row;
    for (const name of Object.keys(known)) if (!Object.hasOwn(row, name)) Reflect.deleteProperty(known, name);
    return Object.assign(known, row);
  }

  give(parent: Node | undefined, children: readonly Node[]): void {
    this.#below.set(this.#keyOf(parent), children);
  }

  show(row: Node, treeItem: vscode.TreeItem): void {
    this.#looks.set(this.#source.idOf(row), looksOf(treeItem));
  }

  /**
   * Tells `fire` the rows that look different now, or have others below them; undefined stands for the whole tree. Rows
   * that nobody sees are not compared: VS Code asks for all of them when they are shown.
   */
  refresh(isVisible: boolean, fire: (rows: Node[] | undefined) => void): void {
    const changed = isVisible ? this.#changed() : [undefined];
    const rows = changed.filter((row) => row !== undefined);
    const isAll = rows.length < changed.length;
    if (isAll) this.#forget();
    if (changed.length > 0) fire(isAll ? undefined : rows);
  }

  #changed(): (Node | undefined)[] {
    const changed: (Node | undefined)[] = [];
    const visit = (parent: Node | undefined): void => {
      const before = this.#below.get(this.#keyOf(parent));
      if (before === undefined) return;
      const now = this.#source.childrenOf(parent);
      if (before.length !== now.length || before.some((row, place) => row !== now[place])) {
        changed.push(parent);
        return;
      }
      for (const row of now) {
        const looks = looksOf(this.#source.treeItemOf(row));
        if (looks === this.#looks.get(this.#source.idOf(row))) visit(row);
        else changed.push(row);
      }
    };
    visit(undefined);
    return changed;
  }

  /** Before VS Code asks for everything again. */
  #forget(): void {
    this.#nodes.clear();
    this.#below.clear();
    this.#looks.clear();
  }

  #keyOf(row: Node | undefined): string {
    return row ? this.#source.idOf(row) : '';
  }
}

/** What people see of a row and hear, and what a click on it does. Rows that a command takes are looked up when it runs. */
function looksOf(treeItem: vscode.TreeItem): string {
  const { command, ...looks } = treeItem;
  const opens = /^vscode\.(open|diff)$/.test(command?.command ?? '') ? command?.arguments : command?.command;
  return JSON.stringify([looks, opens]);
}
