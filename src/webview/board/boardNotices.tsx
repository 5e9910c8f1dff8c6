import type { VNode } from 'preact';
import type { BoardState } from '../../messages/applyBoard.ts';
import { tellHost } from '../shared/host.ts';
import { Notice } from '../shared/notice.tsx';
import { translate } from '../shared/translate.ts';
import { refusal } from './boardStore.ts';

/** What has to be known before the cards are looked at. */
export function BoardNotices({ state: { frame } }: { readonly state: BoardState }): VNode {
  const { broken, past, filterProblem } = frame;
  return (
    <>
      {broken !== undefined && (
        <Notice
          kind="error"
          text={translate('The cards are as they were before: {0}', broken)}
          action={{ title: translate('Open'), run: () => tellHost({ kind: 'showProblem' }) }}
        />
      )}
      {past !== undefined && (
        <Notice kind="info" text={translate('The plan as of {0}. Nothing can be changed.', past)} />
      )}
      {filterProblem !== undefined && <Notice kind="warning" text={filterProblem} />}
      {refusal.value !== undefined && (
        <Notice
          kind="warning"
          text={refusal.value}
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
