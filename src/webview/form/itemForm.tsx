import './itemForm.css';
import { signal } from '@preact/signals';
import { render, type VNode } from 'preact';
import type { Form } from '../../messages/form.ts';
import { toItemForm } from '../../messages/toItemForm.ts';
import { LiveRegion } from '../shared/announce.tsx';
import { chordOf } from '../shared/chordOf.ts';
import { hearHost, keepState, tellHost } from '../shared/host.ts';
import { reportFaults } from '../shared/reportFaults.ts';
import { request, takeAnswer } from '../shared/requests.ts';
import { takeKey } from '../shared/takeKey.ts';
import { translate } from '../shared/translate.ts';
import { EntryForm } from './entryForm.tsx';
import type { FormContext } from './formContext.ts';

const form = signal<Form>();
const choices = signal<FormContext['choices']>({});

function ItemForm(): VNode | null {
  if (form.value === undefined) return null;
  return (
    <>
      <h1 class="unseen">{translate('Item form')}</h1>
      <EntryForm form={form.value} choices={choices.value} isPaused />
      <LiveRegion />
    </>
  );
}

function onPageKey(event: KeyboardEvent): void {
  const kind = REVERTING[chordOf(event)];
  if (kind === undefined) return;
  request(
    () => ({ kind }),
    () => undefined,
    { standsAlone: true },
  );
  takeKey(event);
}

const REVERTING: Readonly<Record<string, 'undo' | 'redo' | undefined>> = {
  'Ctrl+Z': 'undo',
  'Ctrl+Y': 'redo',
  'Ctrl+Shift+Z': 'redo',
};

reportFaults();
hearHost(toItemForm, (message) => {
  switch (message.kind) {
    case 'form':
      form.value = message;
      return;
    case 'around':
      choices.value = message.choices;
      keepState(message.item);
      return;
    case 'answer':
      takeAnswer(message);
      return;
  }
});
document.addEventListener('keydown', onPageKey);
render(<ItemForm />, document.querySelector('#page') ?? document.body);
tellHost({ kind: 'ready' });
