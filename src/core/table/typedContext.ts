import type { TypedContext } from '../controls/typedContext.ts';
import type { TableSource } from './table.ts';

/** What is needed to read what is typed into a table. */
export function typedContext({ plan, context, translate }: TableSource): TypedContext {
  return { plan, today: context.today, translate };
}
