import assert from 'node:assert/strict';
import { applyEdits, type TextEdit } from '../../../../src/core/model/range.ts';
import { EditJournal, inverseEdits, stillStands, type TextChange } from '../../../../src/core/text/editJournal.ts';
import { randomFrom } from '../random.ts';

/** A file and the journal of what is done to it. */
class Edited {
  readonly journal = new EditJournal();
  text: string;

  constructor(text: string) {
    this.text = text;
  }

  edit(...edits: TextEdit[]): void {
    this.journal.record('edit', [{ file: 'a', text: this.text, edits }]);
    this.text = applyEdits(this.text, edits);
  }

  /** Whether that could be done. */
  revert(direction: 'undo' | 'redo'): boolean {
    const entry = this.journal.peek(direction);
    if (entry === undefined || !stillStands(entry, 'a', this.text)) {
      this.journal.drop(direction);
      return false;
    }
    const edits = inverseEdits(entry).get('a') ?? [];
    this.journal.taken(direction, [{ file: 'a', text: this.text, edits }]);
    this.text = applyEdits(this.text, edits);
    return true;
  }

  /** A change by somebody else. */
  change(change: TextChange): void {
    this.text = applyEdits(this.text, [
      { range: { start: change.start, end: change.start + change.length }, newText: change.newText },
    ]);
    this.journal.follow('a', [change]);
  }
}

const replace = (text: string, old: string, newText: string): TextEdit => {
  const start = text.indexOf(old);
  return { range: { start, end: start + old.length }, newText };
};

describe('EditJournal, over several edits of one place', () => {
  it('takes them back one by one, and makes them again', () => {
    const file = new Edited('status: todo\n');
    const texts = [file.text];
    for (const status of ['doing', 'review', 'done']) {
      file.edit(replace(file.text, file.text.slice(8, -1), status));
      texts.push(file.text);
    }
    for (const text of texts.slice(0, -1).reverse()) {
      assert.ok(file.revert('undo'));
      assert.equal(file.text, text);
    }
    for (const text of texts.slice(1)) {
      assert.ok(file.revert('redo'));
      assert.equal(file.text, text);
    }
    assert.ok(file.revert('undo') && file.revert('undo'));
    assert.equal(file.text, 'status: doing\n');
  });

  it('takes them back after changes elsewhere in between', () => {
    const file = new Edited('status: todo\n');
    file.edit(replace(file.text, 'todo', 'doing'));
    file.change({ start: 0, length: 0, newText: '# above\n' });
    file.edit(replace(file.text, 'doing', 'done'));
    file.change({ start: 0, length: 2, newText: '## ' });
    assert.ok(file.revert('undo'));
    file.change({ start: file.text.length, length: 0, newText: 'rank: 1\n' });
    assert.ok(file.revert('undo'));
    assert.equal(file.text, '## above\nstatus: todo\nrank: 1\n');
  });

  it('takes back an addition after edits of its parts', () => {
    const file = new Edited('items:\n');
    file.edit({ range: { start: 7, end: 7 }, newText: '- id: a\n  title: A\n  status: todo\n' });
    file.edit(replace(file.text, 'todo', 'done'), replace(file.text, 'title: A', 'title: Longer'));
    assert.ok(file.revert('undo') && file.revert('undo'));
    assert.equal(file.text, 'items:\n');
  });

  it('refuses the earlier edit too where somebody changed its place under the later one', () => {
    const file = new Edited('items:\n');
    file.edit({ range: { start: 7, end: 7 }, newText: '- id: a\n  title: A\n  status: todo\n' });
    file.edit(replace(file.text, 'todo', 'done'));
    file.change({ start: file.text.indexOf('A'), length: 1, newText: 'B' });
    assert.ok(file.revert('undo'), 'the status is as it was written');
    assert.equal(file.revert('undo'), false, 'the item is not');
    assert.equal(file.text, 'items:\n- id: a\n  title: B\n  status: todo\n');
  });

  it('refuses what lies under an edit that was refused', () => {
    const file = new Edited('status: todo\n');
    file.edit(replace(file.text, 'todo', 'doing'));
    file.edit(replace(file.text, 'doing', 'done'));
    file.change({ start: 8, length: 4, newText: 'doing' });
    assert.equal(file.revert('undo'), false);
    assert.equal(file.revert('undo'), false, 'although it reads like what it wrote');
    assert.equal(file.text, 'status: doing\n');
  });

  it('takes back any edits in their order, and any number of times', () => {
    const { int, text } = randomFrom(23);
    for (let round = 0; round < 600; round++) {
      const file = new Edited(text('ab\n', 12));
      const undo: string[] = [];
      let redo: string[] = [];
      for (let step = 0; step < 12; step++) {
        const kind = int(4);
        if (kind < 2) {
          undo.push(file.text);
          redo = [];
          file.edit(...randomEdits(file.text));
        } else {
          const [from, to, direction] = kind === 2 ? ([undo, redo, 'undo'] as const) : ([redo, undo, 'redo'] as const);
          const expected = from.pop();
          if (expected === undefined) continue;
          to.push(file.text);
          assert.ok(file.revert(direction), `round ${round}`);
          assert.equal(file.text, expected);
        }
      }
    }

    /** One to three edits that do not meet. */
    function randomEdits(of: string): TextEdit[] {
      const cuts = [int(of.length + 1), int(of.length + 1), int(of.length + 1), int(of.length + 1)].sort(
        (a, b) => a - b,
      );
      const [a = 0, b = 0, c = 0, d = 0] = cuts;
      const first = { range: { start: a, end: b }, newText: text('xyz', 3) };
      return c > b ? [first, { range: { start: c, end: d }, newText: text('xyz', 3) }] : [first];
    }
  });
});
