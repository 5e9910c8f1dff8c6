import { computed } from '@preact/signals';
import { useMemo } from 'preact/hooks';

/**
 * What a part is drawn of, where it is made of much that says little about it: the part is drawn anew only when this is
 * another value.
 * @param inputs what `derive` takes from elsewhere than from signals
 */
export function useDerived<T>(derive: () => T, inputs: readonly unknown[]): T {
  return useMemo(() => computed(derive), inputs).value;
}
