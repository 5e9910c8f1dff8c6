import type { VNode } from 'preact';
import { Icon } from './icon.tsx';

interface ToolButtonProps {
  readonly icon: string;
  readonly label: string;
  readonly onPress: () => void;
  /** Whether it is on; left out where it is no switch. */
  readonly isOn?: boolean;
}

/** A button with an icon, which may be a switch. */
export function ToolButton({ icon, label, onPress, isOn }: ToolButtonProps): VNode {
  return (
    <button
      type="button"
      class="tool"
      aria-label={label}
      title={label}
      {...(isOn !== undefined && { role: 'switch', 'aria-checked': isOn })}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
