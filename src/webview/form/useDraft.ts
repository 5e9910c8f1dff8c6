import { useEffect, useMemo } from 'preact/hooks';
import type { Control } from '../../core/controls/control.ts';
import { Draft, type Typing } from './draft.ts';
import { fieldAsks } from './fieldAsks.ts';
import { useForm } from './formContext.ts';

/** What is typed into a field of the entry that the form shows; when the field goes, it is written. */
export function useDraft(column: string, { kind }: Control, written: string): Draft {
  const { key, form, isLive } = useForm();
  // What is written later is followed.
  const draft = useMemo(
    () => new Draft(fieldAsks({ key, form }, column), typingOf(kind, isLive), written),
    [key, form, column, kind, isLive],
  );
  useEffect(() => draft.follow(written), [draft, written]);
  useEffect(() => () => draft.blur(), [draft]);
  return draft;
}

function typingOf(kind: Control['kind'], isLive: boolean): Typing {
  switch (kind) {
    case 'line':
    case 'text':
      return isLive ? 'live' : 'paused';
    case 'day':
    case 'effort':
    case 'number':
    case 'yaml':
      return 'checked';
    default:
      return 'plain';
  }
}
