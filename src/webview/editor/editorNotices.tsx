import type { VNode } from 'preact';
import { plain } from '../../core/present/plain.ts';
import type { TableState } from '../../messages/applyTable.ts';
import { tellHost } from '../shared/host.ts';
import { Notice } from '../shared/notice.tsx';
import { translate } from '../shared/translate.ts';
import { refusal } from './editorStore.ts';

/** Of more findings it says how many there are. */
const MOST = 2;

/** What has to be known before the rows are looked at. */
export function EditorNotices({ state }: { readonly state: TableState }): VNode {
  const { broken, frozen, filterProblem } = state.frame;
  // What was wrong on the way to a text that cannot be read is that text's own matter.
  const findings = broken === undefined ? state.findings : [];
  const open = translate('Open');
  return (
    <>
      {broken !== undefined && (
        <Notice
          kind="error"
          text={translate('The rows are as they were before: {0}', plain(broken))}
          action={{ title: open, run: () => tellHost({ kind: 'showProblem' }) }}
        />
      )}
      {frozen !== undefined && <Notice kind="info" text={plain(frozen)} />}
      {filterProblem !== undefined && <Notice kind="warning" text={plain(filterProblem)} />}
      {findings.slice(0, MOST).map(({ severity, text, line }) => (
        <Notice
          key={`${line} ${text}`}
          kind={severity}
          text={plain(text)}
          action={{ title: open, run: () => tellHost({ kind: 'showLine', line }) }}
        />
      ))}
      {findings.length > MOST && (
        <Notice kind="info" text={translate('{0} more findings are in Problems.', String(findings.length - MOST))} />
      )}
      {refusal.value !== undefined && (
        <Notice
          kind="warning"
          text={plain(refusal.value)}
          action={{
            title: translate('Close'),
            run: () => {
              refusal.value = undefined;
            },
          }}
        />
      )}
    </>
  );
}
