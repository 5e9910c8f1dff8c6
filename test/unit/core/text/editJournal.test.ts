import assert from 'node:assert/strict';
import { applyEdits, type TextEdit } from '../../../../src/core/model/range.ts';
import {
  changeBetween,
  EditJournal,
  inverseEdits,
  stillStands,
  type TextChange,
} from '../../../../src/core/text/editJournal.ts';
import { randomFrom } from '../random.ts';

const BEFORE = 'status: todo\nrank: 1\n';
const EDIT: TextEdit = { range: { start: 8, end: 12 }, newText: 'review' };
const AFTER = 'status: review\nrank: 1\n';

function recorded(edits: readonly TextEdit[] = [EDIT], text = BEFORE): EditJournal {
  const journal = new EditJournal();
  journal.record('Set status', [{ file: 'a', text, edits }]);
  return journal;
}

function changed(text: string, { start, length, newText }: TextChange): string {
  return text.slice(0, start) + newText + text.slice(start + length);
}

/** The text of file a once undone, or undefined where that cannot be done. */
function undone(journal: EditJournal, text: string): string | undefined {
  const entry = journal.peek('undo');
  assert.ok(entry);
  return stillStands(entry, 'a', text) ? applyEdits(text, inverseEdits(entry).get('a') ?? []) : undefined;
}

/** What undo makes of AFTER once somebody changed it. */
function undoneAfter(...changes: TextChange[]): string | undefined {
  const journal = recorded();
  journal.follow('a', changes);
  return undone(journal, changes.reduce(changed, AFTER));
}

describe('EditJournal', () => {
  it('takes an edit back, makes it again and takes it back again', () => {
    const journal = recorded();
    assert.equal(journal.peek('redo'), undefined);
    const back = inverseEdits(journal.peek('undo') ?? assert.fail()).get('a') ?? [];
    assert.equal(applyEdits(AFTER, back), BEFORE);
    journal.taken('undo', [{ file: 'a', text: AFTER, edits: back }]);
    assert.equal(journal.peek('undo'), undefined);
    const again = journal.peek('redo');
    assert.equal(again?.label, 'Set status');
    const forth = inverseEdits(again).get('a') ?? [];
    assert.equal(applyEdits(BEFORE, forth), AFTER);
    journal.taken('redo', [{ file: 'a', text: BEFORE, edits: forth }]);
    assert.equal(undone(journal, AFTER), BEFORE);
  });

  it('follows changes before and behind', () => {
    assert.equal(undoneAfter({ start: 0, length: 0, newText: '# x\n' }), `# x\n${BEFORE}`);
    assert.equal(undoneAfter({ start: 0, length: 7, newText: 's:' }), `s:${BEFORE.slice(7)}`);
    assert.equal(undoneAfter({ start: 21, length: 1, newText: '22' }), 'status: todo\nrank: 22\n');
    assert.equal(
      undoneAfter({ start: 14, length: 0, newText: ' # now' }),
      'status: todo # now\nrank: 1\n',
      'right behind, apart',
    );
    assert.equal(
      undoneAfter({ start: 7, length: 1, newText: ':   ' }),
      'status::   todo\nrank: 1\n',
      'right before, apart',
    );
    assert.equal(undoneAfter({ start: 14, length: 1, newText: '' }), 'status: todorank: 1\n', 'a removal right behind');
  });

  it('refuses where its place was changed, or grown together with something', () => {
    for (const change of [
      { start: 10, length: 0, newText: 'x' },
      { start: 8, length: 6, newText: 'done' },
      { start: 0, length: 23, newText: AFTER.toUpperCase() },
      { start: 13, length: 3, newText: '' },
      { start: 5, length: 4, newText: '' },
      { start: 14, length: 0, newText: 'ed' },
      { start: 8, length: 0, newText: 'p' },
    ]) {
      assert.equal(undoneAfter(change), undefined, JSON.stringify(change));
    }
    assert.equal(
      undoneAfter({ start: 13, length: 1, newText: 'x' }, { start: 13, length: 1, newText: 'w' }),
      undefined,
      'even where it reads the same, to the last character',
    );
    assert.equal(
      undoneAfter({ start: 8, length: 6, newText: 'done' }, { start: 8, length: 4, newText: 'review' }),
      undefined,
      'even where it reads the same',
    );
  });

  it('follows several changes of one event, each in the text that the one before it left', () => {
    const changes = [
      { start: 21, length: 1, newText: '2' },
      { start: 0, length: 0, newText: '\n\n' },
      { start: 0, length: 1, newText: '' },
    ];
    assert.equal(undoneAfter(...changes), '\nstatus: todo\nrank: 2\n');
  });

  it('keeps several places of a file apart, removals and additions at one offset too', () => {
    const edits = [
      { range: { start: 12, end: 20 }, newText: '' },
      { range: { start: 12, end: 12 }, newText: '\ndue: 2026-12-24' },
      { range: { start: 8, end: 12 }, newText: 'b' },
    ];
    const after = applyEdits(BEFORE, edits);
    assert.equal(after, 'status: b\ndue: 2026-12-24\n');
    assert.equal(undone(recorded(edits), after), BEFORE);
    const journal = recorded(edits);
    journal.follow('a', [{ start: 0, length: 0, newText: '#\n' }]);
    assert.equal(undone(journal, `#\n${after}`), `#\n${BEFORE}`);
  });

  it('keeps files apart', () => {
    const journal = new EditJournal();
    const there = { range: { start: 0, end: 1 }, newText: 'yes' };
    journal.record('Both', [
      { file: 'a', text: BEFORE, edits: [EDIT] },
      { file: 'b', text: 'x', edits: [there] },
    ]);
    journal.follow('b', [{ start: 0, length: 3, newText: 'no' }]);
    journal.follow('c', [{ start: 0, length: 9, newText: '' }]);
    const entry = journal.peek('undo') ?? assert.fail();
    assert.equal(stillStands(entry, 'a', AFTER), false, 'all or nothing');
    const fresh = recorded();
    fresh.follow('b', [{ start: 8, length: 6, newText: '' }]);
    assert.equal(undone(fresh, AFTER), BEFORE);
  });

  it('sees a text that changed unseen', () => {
    assert.equal(undone(recorded(), 'status: dunno\nrank: 1\n'), undefined);
    assert.equal(undone(recorded(), ''), undefined);
  });

  it('is emptied of redo by a new edit, drops what it is told, and keeps a hundred entries', () => {
    const journal = recorded();
    journal.taken('undo', []);
    journal.record('Next', []);
    assert.deepEqual([journal.peek('undo')?.label, journal.peek('redo')], ['Next', undefined]);
    journal.drop('undo');
    assert.equal(journal.peek('undo'), undefined);
    for (let i = 0; i < 150; i++) journal.record(`${i}`, []);
    let count = 0;
    for (; journal.peek('undo'); count++) journal.drop('undo');
    assert.equal(count, 100);
    journal.taken('undo', []);
    assert.equal(journal.peek('redo'), undefined, 'nothing to take');
  });

  it('follows for redo as well', () => {
    const journal = recorded();
    journal.taken('undo', [{ file: 'a', text: AFTER, edits: [{ range: { start: 8, end: 14 }, newText: 'todo' }] }]);
    journal.follow('a', [{ start: 0, length: 0, newText: '\n' }]);
    const entry = journal.peek('redo') ?? assert.fail();
    assert.equal(applyEdits(`\n${BEFORE}`, inverseEdits(entry).get('a') ?? []), `\n${AFTER}`);
  });

  it('is taken back or refused, never wrong, after any changes elsewhere', () => {
    const { int, text } = randomFrom(11);
    let taken = 0;
    for (let round = 0; round < 500; round++) {
      const left = text('ab\n ', 12);
      const right = text('ab\n ', 12);
      const [old, now] = [text('xy', 3), text('zw', 3)];
      const journal = recorded(
        [{ range: { start: left.length, end: left.length + old.length }, newText: now }],
        left + old + right,
      );
      let [before, behind] = [left, right];
      for (let i = 0; i < 3; i++) {
        const isBefore = int(2) === 0;
        const side = isBefore ? before : behind;
        const start = int(side.length + 1);
        const change = { start, length: int(side.length - start + 1), newText: text('ab\n ', 4) };
        const shift = isBefore ? 0 : before.length + now.length;
        if (isBefore) before = changed(side, change);
        else behind = changed(side, change);
        journal.follow('a', [{ ...change, start: start + shift }]);
      }
      const result = undone(journal, before + now + behind);
      if (result === undefined) continue;
      taken++;
      if (now !== '') assert.equal(result, before + old + behind);
    }
    assert.ok(taken > 250, `${taken} taken back`);
  });
});

describe('changeBetween', () => {
  it('is the smallest change that makes one text of the other', () => {
    assert.equal(changeBetween('abc', 'abc'), undefined);
    assert.deepEqual(changeBetween('abc', 'axc'), { start: 1, length: 1, newText: 'x' });
    assert.deepEqual(changeBetween('aa', 'aaa'), { start: 2, length: 0, newText: 'a' });
    assert.deepEqual(changeBetween('aaa', 'a'), { start: 1, length: 2, newText: '' });
    assert.deepEqual(changeBetween('', 'ab'), { start: 0, length: 0, newText: 'ab' });
    const { text } = randomFrom(5);
    for (let round = 0; round < 2000; round++) {
      const [before, after] = [text('ab', 8), text('ab', 8)];
      const change = changeBetween(before, after);
      assert.equal(change ? changed(before, change) : before, after);
      const isSmallest =
        !change ||
        change.length === 0 ||
        change.newText === '' ||
        (change.newText[0] !== before[change.start] &&
          change.newText.at(-1) !== before[change.start + change.length - 1]);
      assert.ok(isSmallest, `${before} to ${after}`);
    }
  });
});
