import type { VNode } from 'preact';
import { Icon } from './icon.tsx';

interface NoticeProps {
  readonly kind: 'error' | 'warning' | 'info';
  readonly text: string;
  readonly action?: { readonly title: string; readonly run: () => void };
}

/** A sentence above what a page shows, which stays until it is not true any more. */
export function Notice({ kind, text, action }: NoticeProps): VNode {
  return (
    <div class={`notice ${kind}`} role={kind === 'info' ? 'status' : 'alert'}>
      <Icon name={kind} />
      <span class="words">{text}</span>
      {action && (
        <button type="button" onClick={action.run}>
          {action.title}
        </button>
      )}
    </div>
  );
}
