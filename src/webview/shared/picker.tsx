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

/** A choice of one of several. The browser's own: vscode-single-select takes a third of what a page may weigh. */
export function Picker({ label, choices, value, onPick }: PickerProps): VNode {
  return (
    <select
      class="picker"
      aria-label={label}
      title={label}
      value={value}
      onChange={({ currentTarget }) => onPick(currentTarget.value)}
    >
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
