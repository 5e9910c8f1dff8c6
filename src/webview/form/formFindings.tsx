import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Form } from '../../messages/form.ts';
import { Icon } from '../shared/icon.tsx';
import { request } from '../shared/requests.ts';
import { translate } from '../shared/translate.ts';
import { useForm } from './formContext.ts';

/** What is wrong with an entry, and what can be done about it. */
export function FormFindings({ findings }: Pick<Form, 'findings'>): VNode | null {
  const { form, key, isFrozen } = useForm();
  const [problem, setProblem] = useState<string>();
  if (findings.length === 0) return null;
  const mend = (finding: number, fix: number): void => {
    setProblem(undefined);
    request(
      () => ({ kind: 'fix', version: form().version, key, finding, fix }),
      ({ why }) => setProblem(why),
      { standsAlone: true },
    );
  };
  return (
    <ul class="findings" aria-label={translate('Findings')}>
      {findings.map(({ severity, text, fixes }, finding) => (
        <li key={text} class={`mark ${severity}`}>
          <Icon name={severity} />
          <span>{text}</span>
          {!isFrozen && fixes.length > 0 && (
            <span class="fixes">
              {fixes.map((title, fix) => (
                <button type="button" class="link" key={title} onClick={() => mend(finding, fix)}>
                  {title}
                </button>
              ))}
            </span>
          )}
        </li>
      ))}
      {problem !== undefined && (
        <li class="problem" role="alert">
          {problem}
        </li>
      )}
    </ul>
  );
}
