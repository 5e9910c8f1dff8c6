import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { chordOf } from '../shared/chordOf.ts';
import { isEditingKey } from '../shared/editingKeys.ts';
import { Icon } from '../shared/icon.tsx';
import { takeKey } from '../shared/takeKey.ts';
import { translate } from '../shared/translate.ts';
import { type ControlProps, REVERTING } from './controlProps.ts';
import { linesOf, type Point, pointOf, pointText } from './listText.ts';

/** Sentences, or points to tick off: one line each, with keys that add, remove and move lines. */
export function LinesControl(props: ControlProps<'sentences' | 'checklist'>): VNode {
  const { control, draft, id, label, describedBy, isInvalid, isFixed } = props;
  const isChecklist = control.kind === 'checklist';
  const box = useRef<HTMLDivElement>(null);
  /** The line that gets the focus when it is there. */
  const wanted = useRef<number | undefined>(undefined);
  /** The lines while somebody is at them, with those that say nothing yet. */
  const [open, setOpen] = useState<readonly Point[]>();
  const isTyped = useRef(false);
  const written = draft.text.value;
  const points = open ?? linesOf(written).map((line) => (isChecklist ? pointOf(line) : { isDone: false, text: line }));
  const textOf = (all: readonly Point[]): string =>
    all
      .filter(({ text }) => text.trim() !== '')
      .map((point) => (isChecklist ? pointText(point) : point.text))
      .join('\n');
  useEffect(() => {
    if (!isTyped.current && open && textOf(open) !== written) setOpen(undefined);
  }, [written]);
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    box.current?.querySelectorAll<HTMLInputElement>('input.input')[wanted.current]?.focus();
    wanted.current = undefined;
  });
  const type = (next: readonly Point[]): void => {
    isTyped.current = true;
    setOpen(next);
  };
  const write = (next: readonly Point[]): void => {
    isTyped.current = false;
    setOpen(next);
    draft.commit(textOf(next));
  };
  const leave = useRef(() => {});
  leave.current = () => {
    if (isTyped.current) write(points);
  };
  useEffect(() => () => leave.current(), []);
  const insert = (at: number, texts: readonly string[]): void => {
    wanted.current = at + texts.length - 1;
    type(points.toSpliced(at, 0, ...texts.map((text) => ({ isDone: false, text }))));
  };
  const remove = (at: number): void => {
    wanted.current = Math.max(0, at - 1);
    write(points.toSpliced(at, 1));
  };
  const move = (from: number, to: number): void => {
    const point = points[from];
    if (point === undefined || to < 0 || to >= points.length) return;
    wanted.current = to;
    write(points.toSpliced(from, 1).toSpliced(to, 0, point));
  };
  const takeBack = (): boolean => {
    if (!isTyped.current && !draft.escape()) return false;
    isTyped.current = false;
    setOpen(undefined);
    return true;
  };
  const onKey = (event: KeyboardEvent, at: number): void => {
    const chord = chordOf(event);
    const focus = (place: number): void =>
      box.current?.querySelectorAll<HTMLInputElement>('input.input')[place]?.focus();
    if (chord === 'Enter') insert(at + 1, ['']);
    else if (chord === 'Alt+ArrowUp') move(at, at - 1);
    else if (chord === 'Alt+ArrowDown') move(at, at + 1);
    else if (chord === 'ArrowUp') focus(at - 1);
    else if (chord === 'ArrowDown') focus(at + 1);
    else if (chord === 'Backspace' && points[at]?.text === '') remove(at);
    else if (chord === 'Escape' && takeBack()) wanted.current = Math.min(at, points.length - 1);
    else {
      if (chord === 'Ctrl+S') leave.current();
      else if (isEditingKey(chord) && (isTyped.current || !REVERTING.test(chord))) event.stopPropagation();
      return;
    }
    takeKey(event);
  };
  return (
    <div
      class="lines"
      ref={box}
      role="group"
      aria-label={label}
      aria-describedby={describedBy}
      onFocusIn={() => draft.focus()}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && box.current?.contains(relatedTarget)) return;
        leave.current();
        setOpen(undefined);
        draft.blur();
      }}
    >
      {points.map((point, at) => (
        <div class="line" key={at}>
          {isChecklist && (
            <input
              type="checkbox"
              class="tick"
              checked={point.isDone}
              disabled={isFixed}
              aria-label={translate('Done: {0}', point.text)}
              onChange={({ currentTarget }) => write(points.with(at, { ...point, isDone: currentTarget.checked }))}
            />
          )}
          <input
            type="text"
            class={point.isDone ? 'input over' : 'input'}
            {...(at === 0 && { id })}
            aria-label={translate('{0}, line {1}', label, String(at + 1))}
            aria-invalid={isInvalid}
            readOnly={isFixed}
            value={point.text}
            onInput={({ currentTarget }) => type(points.with(at, { ...point, text: currentTarget.value }))}
            onPaste={(event) => {
              const pasted = linesOf(event.clipboardData?.getData('text/plain').replaceAll('\r', '').trim() ?? '');
              if (pasted.length < 2) return;
              event.preventDefault();
              insert(at + 1, pasted);
            }}
            onKeyDown={(event) => onKey(event, at)}
          />
          {!isFixed && (
            <button
              type="button"
              class="icon"
              title={translate('Remove')}
              aria-label={translate('Remove {0}', point.text)}
              onClick={() => remove(at)}
            >
              <Icon name="close" />
            </button>
          )}
        </div>
      ))}
      {!isFixed && (
        <button
          type="button"
          class="link"
          {...(points.length === 0 && { id })}
          aria-label={translate('Add a line to {0}', label)}
          title={translate('Enter adds a line, Alt+Up and Alt+Down move it')}
          onClick={() => insert(points.length, [''])}
        >
          <Icon name="add" /> {translate('Add')}
        </button>
      )}
    </div>
  );
}
