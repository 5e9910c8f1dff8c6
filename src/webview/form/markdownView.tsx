import { type ComponentChild, h, type VNode } from 'preact';
import type { MarkdownNode } from '../../core/present/markdownNode.ts';
import { Icon } from '../shared/icon.tsx';
import { translate } from '../shared/translate.ts';
import { OutLink } from './outLink.tsx';

/** Markdown as VS Code has read it: there is no HTML in it, only what is named in `MARKDOWN_TAGS`. */
export function MarkdownView({ nodes }: { readonly nodes: readonly MarkdownNode[] }): VNode {
  return <>{nodes.map(shown)}</>;
}

function shown({ tag, text, href, isDone, children = [] }: MarkdownNode): ComponentChild {
  switch (tag) {
    case 'text':
      return text;
    case 'tick':
      return (
        <>
          <Icon name={isDone === true ? 'pass-filled' : 'circle-large-outline'} />
          <span class="unseen">{isDone === true ? translate('Done:') : translate('Open:')} </span>
        </>
      );
    case 'a':
      return href === undefined ? children.map(shown) : <OutLink address={href}>{children.map(shown)}</OutLink>;
    default:
      return h(tag, null, children.length > 0 ? children.map(shown) : undefined);
  }
}
