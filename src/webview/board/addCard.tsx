import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { announce } from '../shared/announce.tsx';
import { TextField } from '../shared/textField.tsx';
import { translate } from '../shared/translate.ts';
import { add, adding, cursor, goTo } from './boardStore.ts';

/** A line in the head of a column that adds an item to it. It stays for the next one. */
export function AddCard({ column, lane }: { readonly column: string; readonly lane: string | undefined }): VNode {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
  }, []);
  const close = (): void => {
    adding.value = undefined;
    if (cursor.value) goTo(cursor.value);
  };
  const send = (): void => {
    if (text.trim() === '') {
      close();
      return;
    }
    add(text, column, lane, (why) => {
      setProblem(why);
      if (why !== undefined) return;
      announce(translate('Added: {0}', text));
      setText('');
    });
  };
  return (
    <div class="add">
      <TextField
        field={field}
        label={translate('New item: !priority, @person, ~estimate, #label and >parent may stand in the title')}
        placeholder={translate('What has to be done?')}
        value={text}
        isInvalid={problem !== undefined}
        onInput={(value) => {
          setText(value);
          setProblem(undefined);
        }}
        onKey={(chord) => {
          if (chord === 'Enter') send();
          else if (chord === 'Escape') close();
          else return false;
          return true;
        }}
        onBlur={() => {
          if (text.trim() === '') adding.value = undefined;
        }}
      />
      {problem !== undefined && (
        <div class="problem" role="alert">
          {problem}
        </div>
      )}
    </div>
  );
}
