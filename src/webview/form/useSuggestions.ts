import { useEffect, useState } from 'preact/hooks';
import type { Target } from '../../core/model/fields.ts';
import type { Choice } from '../../messages/toPlanEditor.ts';
import { choicesFor } from '../shared/choicesFor.ts';
import { question } from '../shared/requests.ts';
import { useForm } from './formContext.ts';

const NONE: readonly Choice[] = [];

/** What a name may become that somebody types: what the plan has of its kind; VS Code is asked for items. */
export function useSuggestions(
  column: string,
  targets: readonly Target[],
  typed: string,
  isOpen: boolean,
): readonly Choice[] {
  const { key, choices } = useForm();
  const [items, setItems] = useState(NONE);
  const asks = isOpen && targets.includes('item');
  useEffect(() => {
    if (!asks) return;
    let isOver = false;
    question(
      `suggest ${column}`,
      () => ({ kind: 'suggest', key, column, text: typed.slice(0, 1000) }),
      (answer) => {
        if (!isOver) setItems(answer.choices ?? NONE);
      },
    );
    return () => {
      isOver = true;
    };
  }, [key, column, typed, asks]);
  if (!isOpen) return NONE;
  const known = targets.filter((target) => target !== 'item').flatMap((target) => choices[target] ?? NONE);
  return choicesFor(typed, [...(asks ? items : NONE), ...known]);
}
