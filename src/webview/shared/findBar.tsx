import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { TextField } from './textField.tsx';
import { ToolButton } from './toolButton.tsx';
import { translate } from './translate.ts';

interface FindBarProps {
  readonly text: string;
  /** How many there are. */
  readonly count: number;
  /** Which of them is shown, from 0; -1 where none is. */
  readonly at: number;
  /** Counts the times that it was asked for: each takes the focus. */
  readonly asked: number;
  readonly onInput: (text: string) => void;
  /** Goes on by so many. */
  readonly onGo: (by: 1 | -1) => void;
  readonly onClose: () => void;
  /** Where what is found can be replaced. */
  readonly replace?: Replace | undefined;
}

interface Replace {
  readonly text: string;
  readonly onInput: (text: string) => void;
  readonly onOne: () => void;
  readonly onAll: () => void;
}

/** Finds in all that a page holds; the find widget of VS Code sees only the rows that are drawn. */
export function FindBar({ text, count, at, asked, onInput, onGo, onClose, replace }: FindBarProps): VNode {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  const found =
    text === '' ? '' : count === 0 ? translate('No results') : translate('{0} of {1}', String(at + 1), String(count));
  const onKey = (chord: string): boolean => {
    if (chord === 'Escape') onClose();
    else if (chord === 'Enter' || chord === 'F3') onGo(1);
    else if (chord === 'Shift+Enter' || chord === 'Shift+F3') onGo(-1);
    else return false;
    return true;
  };
  return (
    <div class="find" role="search">
      <TextField
        field={field}
        label={translate('Find')}
        placeholder={translate('Find')}
        value={text}
        {...{ onInput, onKey }}
      />
      <span class={count === 0 ? 'count none' : 'count'} role="status">
        {found}
      </span>
      <ToolButton icon="arrow-up" label={translate('Previous Match (Shift+Enter)')} onPress={() => onGo(-1)} />
      <ToolButton icon="arrow-down" label={translate('Next Match (Enter)')} onPress={() => onGo(1)} />
      <ToolButton icon="close" label={translate('Close (Escape)')} onPress={onClose} />
      {replace && <ReplaceLine {...replace} onClose={onClose} />}
    </div>
  );
}

function ReplaceLine({ text, onInput, onOne, onAll, onClose }: Replace & { readonly onClose: () => void }): VNode {
  return (
    <div class="replace">
      <TextField
        label={translate('Replace with')}
        placeholder={translate('Replace with')}
        value={text}
        onInput={onInput}
        onKey={(chord) => {
          if (chord === 'Escape') onClose();
          else if (chord === 'Enter') onOne();
          else if (chord === 'Ctrl+Alt+Enter') onAll();
          else return false;
          return true;
        }}
      />
      <ToolButton icon="replace" label={translate('Replace (Enter)')} onPress={onOne} />
      <ToolButton icon="replace-all" label={translate('Replace All (Ctrl+Alt+Enter)')} onPress={onAll} />
    </div>
  );
}
