import { localDate } from '../core/model/localDate.ts';

/** Today as the user's clock has it: an ISO date. */
export function today(): string {
  return localDate(new Date());
}
