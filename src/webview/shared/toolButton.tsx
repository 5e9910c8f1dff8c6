import '@vscode-elements/elements/dist/vscode-toolbar-button/index.js';
import type { VscodeToolbarButton } from '@vscode-elements/elements/dist/vscode-toolbar-button/vscode-toolbar-button.js';
import type { ComponentChildren, VNode } from 'preact';
import { vscodeElement } from './vscodeElement.ts';

const ToolbarButton = vscodeElement<VscodeToolbarButton, 'icon' | 'label' | 'toggleable' | 'checked'>(
  'vscode-toolbar-button',
);

interface ToolButtonProps {
  readonly icon: string;
  readonly label: string;
  readonly onPress: () => void;
  /** Whether it is on; left out where it is no switch. */
  readonly isOn?: boolean;
  readonly children?: ComponentChildren;
}

/** A button with an icon, which may be a switch. */
export function ToolButton({ icon, label, onPress, isOn, children }: ToolButtonProps): VNode {
  return (
    <ToolbarButton
      icon={icon}
      label={label}
      title={label}
      toggleable={isOn !== undefined}
      checked={isOn === true}
      onClick={onPress}
    >
      {children}
    </ToolbarButton>
  );
}
