import type { ComponentChildren, ComponentType, RefObject } from 'preact';

type Handler<T, E extends Event> = (event: E & { readonly currentTarget: T }) => void;

/** What is given to a custom element: some of its own properties, and what every element has. */
type Props<T extends HTMLElement, Name extends keyof T> = { readonly [Each in Name]?: T[Each] | undefined } & {
  readonly ref?: RefObject<T | null>;
  readonly class?: string;
  readonly title?: string;
  readonly children?: ComponentChildren;
  readonly onInput?: Handler<T, InputEvent>;
  readonly onChange?: Handler<T, Event>;
  readonly onClick?: Handler<T, MouseEvent>;
  readonly onBlur?: Handler<T, FocusEvent>;
  readonly onKeyDown?: Handler<T, KeyboardEvent>;
};

/** A custom element by its tag, with the properties that it is given checked. */
export function vscodeElement<T extends HTMLElement, Name extends keyof T>(tag: string): ComponentType<Props<T, Name>> {
  return tag as unknown as ComponentType<Props<T, Name>>;
}
