import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { translate } from '../shared/translate.ts';
import { type ControlProps, fieldProps } from './controlProps.ts';
import { useForm } from './formContext.ts';
import { MarkdownView } from './markdownView.tsx';

/** So many lines a text area shows, beyond which it scrolls. */
const LEAST = 3;
const MOST = 24;

/** A text of many lines, and how it reads as Markdown. */
export function TextControl(props: ControlProps<'text'> & { readonly column: string }): VNode {
  const { draft, id, column, label, isFixed } = props;
  const { form } = useForm();
  const [isShown, setShown] = useState(isFixed);
  const preview = form().previews[column];
  const lines = draft.text.value.split('\n').length;
  return (
    <div class="text">
      {isShown && preview ? (
        <div id={id} class="markdown" role="group" aria-label={label}>
          <MarkdownView nodes={preview} />
        </div>
      ) : (
        <textarea class="input" rows={Math.min(Math.max(lines, LEAST), MOST)} {...fieldProps(props)} spellcheck />
      )}
      {preview && !isFixed && (
        <button type="button" class="link" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
          {translate('Preview')}
        </button>
      )}
    </div>
  );
}
