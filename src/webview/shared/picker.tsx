import '@vscode-elements/elements/dist/vscode-option/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import type { VNode } from 'preact';

export interface Choice {
  readonly id: string;
  readonly name: string;
}

interface PickerProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onPick: (id: string) => void;
}

/** A choice of one of several. */
export function Picker({ label, choices, value, onPick }: PickerProps): VNode {
  return (
    <vscode-single-select
      class="picker"
      label={label}
      title={label}
      value={value}
      onChange={({ currentTarget }) => onPick(currentTarget.value)}
    >
      {choices.map(({ id, name }) => (
        <vscode-option key={id} value={id} selected={id === value}>
          {name}
        </vscode-option>
      ))}
    </vscode-single-select>
  );
}
