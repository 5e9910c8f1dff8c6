import type { ComponentChildren, VNode } from 'preact';
import { tellHost } from '../shared/host.ts';
import { useForm } from './formContext.ts';

/** A link to somewhere outside, which VS Code opens. */
export function OutLink({
  address,
  children,
}: {
  readonly address: string;
  readonly children: ComponentChildren;
}): VNode {
  const { key } = useForm();
  return (
    <a
      href={address}
      title={address}
      onClick={(event) => {
        event.preventDefault();
        event.stopPropagation();
        tellHost({ kind: 'show', key, what: 'link', name: address });
      }}
    >
      {children}
    </a>
  );
}
