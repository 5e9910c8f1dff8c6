import type { Target } from '../../core/model/fields.ts';
import { useForm } from './formContext.ts';

/** What people call that which an id names, with what stands behind the id; the text as it is where that is not known. */
export function useNameOf(targets: readonly Target[]): (text: string) => string {
  const { form, choices } = useForm();
  return (text) => {
    const known = targets.flatMap((target) => choices[target] ?? []);
    const whole = known.find(({ id }) => id === text);
    if (whole) return whole.name;
    const [, id = '', more = ''] = /^([^\s:]+)(.*)$/su.exec(text) ?? [];
    const first = known.find((choice) => choice.id === id);
    if (first) return first.name + more;
    const { above, predecessors } = form();
    const item = [...above, ...predecessors].find((one) => one.id === id);
    return item && item.title !== '' ? `${text} ${item.title}` : text;
  };
}
