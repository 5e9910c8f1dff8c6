import type { ComponentChildren, VNode } from 'preact';
import { plain } from '../../core/present/plain.ts';
import type { Form } from '../../messages/form.ts';
import { tellHost } from '../shared/host.ts';
import { translate } from '../shared/translate.ts';
import { OutLink } from './outLink.tsx';

type Link = Form['below'][number];

/** What stands around an entry: in the outline, by its dependencies, in git and outside. */
export function FormLinks({ form }: { readonly form: Form }): VNode {
  const { below, predecessors, dependents, links, git } = form;
  return (
    <>
      <LinkList id="below" name={translate('Below it')} links={below} />
      <LinkList id="predecessors" name={translate('Waits for')} links={predecessors} />
      <LinkList id="dependents" name={translate('Waits for it')} links={dependents} />
      {links.length > 0 && (
        <Group id="links" name={translate('Links')}>
          <ul>
            {links.map((address) => (
              <li key={address}>
                <OutLink address={address}>{address}</OutLink>
              </li>
            ))}
          </ul>
        </Group>
      )}
      {git && <Git form={form} git={git} />}
    </>
  );
}

/** An entry that is named: the form goes on to it. */
export function EntryLink({ link: { id, title, detail } }: { readonly link: Link }): VNode {
  return (
    <button type="button" class="plain-link" onClick={() => tellHost({ kind: 'goTo', id })}>
      <span class="muted">{plain(id)}</span> {title}
      {detail !== undefined && <span class="muted"> · {detail}</span>}
    </button>
  );
}

function LinkList({
  id,
  name,
  links,
}: {
  readonly id: string;
  readonly name: string;
  readonly links: readonly Link[];
}) {
  if (links.length === 0) return null;
  return (
    <Group id={id} name={name}>
      <ul>
        {links.map((link) => (
          <li key={link.id}>
            <EntryLink link={link} />
          </li>
        ))}
      </ul>
    </Group>
  );
}

function Git({ form, git }: { readonly form: Form; readonly git: NonNullable<Form['git']> }): VNode {
  const { branches, commits, more, observed } = git;
  const show = (what: 'branch' | 'commit', name: string): void => tellHost({ kind: 'show', key: form.key, what, name });
  return (
    <Group id="git" name="Git">
      {observed !== undefined && <p class="muted">{observed}</p>}
      {branches.length + commits.length === 0 && <p class="muted">{translate('No branch and no commit names it.')}</p>}
      {branches.length > 0 && (
        <ul aria-label={translate('Branches')}>
          {branches.map(({ name, state }) => (
            <li key={name}>
              <button type="button" class="plain-link" onClick={() => show('branch', name)}>
                {name}
                <span class="muted"> · {state}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {commits.length > 0 && (
        <ul aria-label={translate('Commits')}>
          {commits.map(({ hash, subject, author, date }) => (
            <li key={hash}>
              <button type="button" class="plain-link" onClick={() => show('commit', hash)}>
                {subject === '' ? hash.slice(0, 10) : subject}
                <span class="muted">
                  {' '}
                  · {author} · {date}
                </span>
              </button>
            </li>
          ))}
          {more > 0 && <li class="muted">{translate('and {0} more', String(more))}</li>}
        </ul>
      )}
    </Group>
  );
}

function Group(props: { readonly id: string; readonly name: string; readonly children: ComponentChildren }): VNode {
  const { id, name, children } = props;
  return (
    <section aria-labelledby={`group-${id}`}>
      <h3 id={`group-${id}`}>{name}</h3>
      {children}
    </section>
  );
}
