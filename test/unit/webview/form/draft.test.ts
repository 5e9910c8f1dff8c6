import assert from 'node:assert/strict';
import { Draft, type FieldAnswer, type Typing } from '../../../../src/webview/form/draft.ts';

/** A field, and what it asked for: each waits for its answer. */
function fieldWith(typing: Typing, written = 'old') {
  const asked: { readonly kind: string; readonly text: string; readonly answer: (answer?: FieldAnswer) => void }[] = [];
  const ask =
    (kind: string) =>
    (text: string, done: (answer: FieldAnswer) => void): void =>
      void asked.push({ kind, text, answer: (answer = {}) => done(answer) });
  const draft = new Draft(
    {
      set: ask('set'),
      type: (text, startsBurst, done) => ask(startsBurst ? 'first' : 'type')(text, done),
      check: ask('check'),
    },
    typing,
    written,
  );
  return { draft, asked, kinds: () => asked.map(({ kind, text }) => `${kind} ${text}`) };
}

describe('A draft of a field', () => {
  it('is written when it is committed, and then shows what the plan says', () => {
    const { draft, asked, kinds } = fieldWith('plain');
    draft.focus();
    draft.input('new');
    assert.deepEqual(kinds(), []);
    assert.equal(draft.text.value, 'new');
    draft.commit();
    draft.commit();
    assert.deepEqual(kinds(), ['set new']);
    draft.follow('New');
    assert.equal(draft.text.value, 'new', 'it has not been answered');
    asked[0]?.answer();
    assert.equal(draft.text.value, 'New');
    draft.blur();
    assert.deepEqual(kinds(), ['set new']);
  });

  it('is open until its text is on its way, so that an undo that comes at once is one of the plan', () => {
    const { draft, asked } = fieldWith('plain');
    draft.focus();
    draft.input('new');
    assert.equal(draft.isOpen, true);
    draft.commit();
    assert.equal(draft.isOpen, false);
    asked[0]?.answer({ why: 'No.' });
    assert.equal(draft.isOpen, true);
  });

  it('asks for nothing where nothing has changed', () => {
    const { draft, kinds } = fieldWith('plain');
    draft.focus();
    draft.blur();
    draft.focus();
    draft.input('new');
    draft.input('old');
    draft.blur();
    assert.deepEqual(kinds(), []);
  });

  it('stays with what was refused, and says why, until it is changed or taken back', () => {
    const { draft, asked } = fieldWith('plain');
    draft.focus();
    draft.input('wrong');
    draft.blur();
    asked[0]?.answer({ why: 'No.' });
    assert.deepEqual([draft.text.value, draft.problem.value], ['wrong', 'No.']);
    draft.input('wrongs');
    assert.equal(draft.problem.value, undefined);
    assert.ok(draft.escape());
    assert.equal(draft.text.value, 'old');
    assert.ok(!draft.escape(), 'there is nothing more to take back');
  });

  it('keeps what is being typed when the plan says something else, and takes that where all was written', () => {
    const { draft } = fieldWith('plain');
    draft.focus();
    draft.input('mine');
    draft.follow('theirs');
    assert.equal(draft.text.value, 'mine');
    draft.escape();
    assert.equal(draft.text.value, 'theirs');
    draft.follow('other');
    assert.equal(draft.text.value, 'other');
  });

  it('is written while it is typed where it is live, and taken back by one more text', () => {
    const { draft, asked, kinds } = fieldWith('live');
    draft.focus();
    draft.input('a');
    draft.input('ab ');
    assert.deepEqual(kinds(), ['first a', 'type ab ']);
    draft.follow('a');
    asked[0]?.answer();
    draft.follow('ab');
    asked[1]?.answer();
    assert.equal(draft.text.value, 'ab ', 'the space stays while somebody is in it');
    assert.ok(draft.escape());
    assert.deepEqual(kinds().at(-1), 'type old');
  });

  it('is taken back though the plan has not said yet what was typed', () => {
    const { draft, asked, kinds } = fieldWith('live');
    draft.focus();
    draft.input('a');
    asked[0]?.answer();
    assert.ok(draft.escape());
    assert.deepEqual(kinds(), ['first a', 'type old']);
    asked[1]?.answer();
    assert.equal(draft.text.value, 'old');
    assert.equal(draft.escape(), false);
  });

  it('asks for the end of a burst that is held', () => {
    const { draft, asked, kinds } = fieldWith('live');
    draft.focus();
    draft.input('a');
    asked[0]?.answer();
    draft.blur();
    assert.deepEqual(kinds(), ['first a', 'set a']);
    assert.equal(draft.text.value, 'a');
    draft.follow('a');
    asked[1]?.answer();
    assert.equal(draft.text.value, 'a');
  });

  it('follows what is undone elsewhere when all that was typed is written', () => {
    const { draft, asked } = fieldWith('live');
    draft.focus();
    draft.input('a');
    draft.follow('a');
    asked[0]?.answer();
    draft.follow('old');
    assert.equal(draft.text.value, 'old');
  });

  it('is written when it goes', () => {
    const { draft, kinds } = fieldWith('paused');
    draft.focus();
    draft.input('new');
    draft.blur();
    assert.deepEqual(kinds(), ['set new']);
  });
});
