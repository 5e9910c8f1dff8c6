import type { VscodeSingleSelect } from '@vscode-elements/elements/dist/vscode-single-select/vscode-single-select.js';
import type { VscodeTextfield } from '@vscode-elements/elements/dist/vscode-textfield/vscode-textfield.js';
import type { VscodeToolbarButton } from '@vscode-elements/elements/dist/vscode-toolbar-button/vscode-toolbar-button.js';
import type { HTMLAttributes, Ref } from 'preact';

type Element<T extends HTMLElement, Name extends keyof T> = Omit<HTMLAttributes<T>, Name> & { ref?: Ref<T> } & {
  [Each in Name]?: T[Each] | undefined;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'vscode-single-select': Element<VscodeSingleSelect, 'value' | 'label'>;
      'vscode-option': HTMLAttributes<HTMLElement> & { value: string; selected?: boolean };
      'vscode-textfield': Element<VscodeTextfield, 'value' | 'label' | 'placeholder' | 'invalid' | 'type'>;
      'vscode-toolbar-button': Element<VscodeToolbarButton, 'icon' | 'label' | 'toggleable' | 'checked'>;
    }
  }
}
