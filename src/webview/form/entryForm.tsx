import './form.css';
import type { VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { plain } from '../../core/present/plain.ts';
import type { Form } from '../../messages/form.ts';
import { chordOf } from '../shared/chordOf.ts';
import { tellHost } from '../shared/host.ts';
import { Icon } from '../shared/icon.tsx';
import { Notice } from '../shared/notice.tsx';
import { request } from '../shared/requests.ts';
import { takeKey } from '../shared/takeKey.ts';
import { translate } from '../shared/translate.ts';
import { type FormContext, FormParts } from './formContext.ts';
import { FormFindings } from './formFindings.tsx';
import { EntryLink, FormLinks } from './formLinks.tsx';
import { FormSections } from './formSections.tsx';

interface EntryFormProps {
  readonly form: Form;
  /** What names mean: by what they are names of. */
  readonly choices: FormContext['choices'];
  /** Where texts are not written while they are typed: they are when nobody types any more. */
  readonly isPaused?: boolean;
  /** Where the form can be closed: the page does that. */
  readonly onClose?: () => void;
}

/** All of one entry of a plan, to look at and to change. */
export function EntryForm({ form, choices, isPaused = false, onClose }: EntryFormProps): VNode {
  const newest = useRef(form);
  newest.current = form;
  const { key, frozen } = form;
  const context = useMemo<FormContext>(
    () => ({ form: () => newest.current, key: key ?? '', choices, isLive: !isPaused, isFrozen: frozen !== undefined }),
    [key, choices, isPaused, frozen],
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    const chord = chordOf(event);
    if (chord === 'Ctrl+S')
      request(
        () => ({ kind: 'save' }),
        () => undefined,
        { standsAlone: true },
      );
    else if (chord === 'Escape' && onClose) onClose();
    else return;
    takeKey(event);
  };
  return (
    <FormParts.Provider value={context}>
      <article class="form" aria-labelledby="form-title" onKeyDown={onKeyDown}>
        {frozen !== undefined && <Notice kind="info" text={frozen} />}
        <div class="form-body">
          {key !== undefined && <Heading form={form} />}
          {key === undefined && frozen === undefined && <p class="muted">{translate('Nothing is selected.')}</p>}
          {onClose && <Close onClose={onClose} />}
          {key !== undefined && (
            <>
              <FormFindings findings={form.findings} />
              <FormSections form={form} />
              <FormLinks form={form} />
            </>
          )}
        </div>
      </article>
    </FormParts.Provider>
  );
}

function Close({ onClose }: { readonly onClose: () => void }): VNode {
  return (
    <button
      type="button"
      class="icon close"
      title={translate('Close (Escape)')}
      aria-label={translate('Close')}
      onClick={onClose}
    >
      <Icon name="close" />
    </button>
  );
}

function Heading({ form }: { readonly form: Form }): VNode {
  const { key, section, id, title, place, above } = form;
  const show = (what: 'history' | 'board' | 'view'): void => tellHost({ kind: 'show', key, what });
  return (
    <header>
      {above.length > 0 && (
        <nav aria-label={translate('Above it')}>
          {above.map((link) => (
            <EntryLink key={link.id} link={link} />
          ))}
        </nav>
      )}
      <h2 id="form-title">
        <span class="muted">{plain(id)}</span> {title}
      </h2>
      <div class="actions">
        <button type="button" class="plain-link" onClick={() => tellHost({ kind: 'open', key, keep: false })}>
          <Icon name="go-to-file" /> {place}
        </button>
        {section === 'items' && (
          <>
            <button type="button" class="plain-link" onClick={() => show('history')}>
              <Icon name="history" /> {translate('History')}
            </button>
            <button type="button" class="plain-link" onClick={() => show('board')}>
              <Icon name="project" /> {translate('Board')}
            </button>
            <button type="button" class="plain-link" onClick={() => show('view')}>
              <Icon name="list-tree" /> {translate('Plan view')}
            </button>
          </>
        )}
      </div>
    </header>
  );
}
