import type { VNode } from 'preact';
import { answerKey, type ControlProps } from './controlProps.ts';
import { NameInput } from './nameInput.tsx';
import { useNameOf } from './useNameOf.ts';

/** The name of something in the plan. */
export function NameControl({ control, column, ...props }: ControlProps<'name'> & { readonly column: string }): VNode {
  const { draft, id, describedBy, isInvalid, isFixed } = props;
  const nameOf = useNameOf(control.targets);
  const text = draft.text.value;
  const name = nameOf(text).replace(`${text} `, '');
  return (
    <div class="with-button">
      <NameInput
        {...{ id, column, describedBy, isInvalid, isFixed, text }}
        targets={control.targets}
        onFocus={() => draft.focus()}
        onInput={(typed) => draft.input(typed)}
        onPick={(choice) => {
          draft.input(choice.id);
          draft.commit();
        }}
        onBlur={() => draft.blur()}
        onKey={(event) => answerKey(event, draft)}
      />
      {name !== text && <span class="muted">{name}</span>}
    </div>
  );
}
