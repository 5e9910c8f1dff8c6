import type { VNode } from 'preact';

/** A codicon, which says nothing to those who hear the page. */
export function Icon({ name, title }: { readonly name: string; readonly title?: string }): VNode {
  return <span class={`codicon codicon-${name}`} aria-hidden="true" title={title} />;
}
