import { looseEffort } from '../exchange/looseValues.ts';

const AMOUNT = /(\d+(?:[.,]\d+)?) *([a-z]+(?: points?)?)?/gi;

/** `3 days`, `1,5 hours`, `5 points` or three such, as in `2-3-6 days`, as a plan writes it; undefined for all else. */
export function typedEffort(text: string): string | undefined {
  const one = looseEffort(text, undefined);
  if (one !== undefined) return one;
  const amounts = [...text.matchAll(AMOUNT)];
  const between = text.replaceAll(AMOUNT, '').trim();
  if (amounts.length !== 3 || !/^(?:[\s/–-]|to)*$/.test(between)) return undefined;
  const unit = amounts.at(-1)?.[2];
  const efforts = amounts.map(([all]) => looseEffort(all.trim(), unit));
  return efforts.every((effort) => effort !== undefined) ? efforts.join(' ') : undefined;
}
