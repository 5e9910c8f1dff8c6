import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { FormField as Field, Form } from '../../messages/form.ts';
import { translate } from '../shared/translate.ts';
import { FormField } from './formField.tsx';

/** The fields of an entry, group by group; those that few entries have are folded while they hold nothing. */
export function FormSections({ form: { key = '', groups, others } }: { readonly form: Form }): VNode {
  // Once for each entry: a field stays where it is while somebody is at it.
  const folded = useMemo(
    () => new Set(groups.flatMap(({ fields }) => fields.filter(isFolded).map(({ name }) => name))),
    [key],
  );
  return (
    <>
      {groups.map(({ id, name, fields }) => {
        const hidden = fields.filter((field) => folded.has(field.name));
        const seen = fields.filter((field) => !folded.has(field.name));
        return (
          <section key={id} aria-labelledby={`group-${id}`}>
            <h3 id={`group-${id}`}>{name}</h3>
            {seen.map((field) => (
              <FormField key={`${key} ${field.name}`} field={field} />
            ))}
            {hidden.length > 0 && (
              <details key={`${key} more`}>
                <summary>{translate('More fields: {0}', hidden.map(({ label }) => label).join(', '))}</summary>
                {hidden.map((field) => (
                  <FormField key={`${key} ${field.name}`} field={field} />
                ))}
              </details>
            )}
          </section>
        );
      })}
      {others.length > 0 && (
        <section aria-labelledby="group-others">
          <h3 id="group-others">{translate('Your own fields')}</h3>
          <dl>
            {others.map(({ name, text }) => (
              <div key={name} class="field">
                <dt>{name}</dt>
                <dd class="value mono">{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

function isFolded({ isRare = false, text, parts, marks }: Field): boolean {
  return isRare && marks.length === 0 && text === '' && Object.values(parts ?? {}).every((part) => part === '');
}
