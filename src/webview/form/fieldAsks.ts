import { question, request } from '../shared/requests.ts';
import type { FieldAsks } from './draft.ts';
import type { FormContext } from './formContext.ts';

/** How a field of an entry asks for what it wants: a column, or a key of a map such as `waiting.for`. */
export function fieldAsks({ key, form }: Pick<FormContext, 'key' | 'form'>, column: string): FieldAsks {
  const version = (): number => form().version;
  // A field that is drawn anew while somebody types goes on with what was begun.
  let burst = { isBegun: true };
  return {
    set: (text, done) =>
      request(
        () => ({ kind: 'set', version: version(), cells: [{ key, column, text }] }),
        ({ why, problems }) => done({ why: problems?.[0]?.text ?? why }),
        { standsAlone: true },
      ),
    type: (text, isFirst, done) => {
      if (isFirst) burst = { isBegun: false };
      const own = burst;
      const message = (): object => {
        const begins = !own.isBegun;
        own.isBegun = true;
        return { kind: 'type', version: version(), key, column, text, isFirst: begins };
      };
      request(message, done, { burst: own, standsAlone: true });
    },
    check: (text, done) => question(`check ${column}`, () => ({ kind: 'check', key, column, text }), done),
  };
}
