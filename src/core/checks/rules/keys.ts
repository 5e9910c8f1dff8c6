import { type Finding, findingIn } from '../../model/finding.ts';
import { nearest } from '../../model/nearest.ts';
import { hasValue, rangeOfField } from '../../model/place.ts';
import { allFilesOf } from '../../model/plan.ts';
import { SECTIONS } from '../../model/sections.ts';
import { didYouMean } from '../../model/unknownName.ts';
import type { Check } from '../check.ts';
import { mapsIn } from '../findingAt.ts';

/**
 * Keys that Plandeck does not know are the user's own, and welcome: only those that look like a slip of the pen for a
 * known one, which the same map does not have, are worth a word. The keys of `checks` are nobody's own.
 */
export function* checkKeys({ plan }: Check): Generator<Finding> {
  const near = rememberedNearKeys();
  const custom = [...plan.fields.keys()];
  for (const file of allFilesOf(plan)) {
    for (const [key, place] of Object.entries(file.places)) {
      const meant = Object.hasOwn(SECTIONS, key) ? undefined : near('', key, Object.keys(SECTIONS));
      if (meant === undefined || file.places[meant]) continue;
      yield findingIn(file.file, { code: 'unknown-key', args: [key, meant], range: place.key, near: meant });
    }
    for (const [map, section, fields] of mapsIn(file)) {
      for (const key of Object.keys(map.others)) {
        const range = rangeOfField(map, key)?.key;
        if (range === undefined || (section === 'items' && plan.fields.has(key))) continue;
        const names = section === 'items' ? [...Object.keys(fields), ...custom] : Object.keys(fields);
        if (section === 'checks') {
          const meant = nearest(key, names);
          const problem = { code: 'unknown-check', args: [key, didYouMean(meant)], range } as const;
          yield findingIn(map.file, meant === undefined ? problem : { ...problem, near: meant });
        } else {
          const meant = near(section, key, names);
          if (meant === undefined || hasValue(map, meant)) continue;
          yield findingIn(map.file, { code: 'unknown-key', args: [key, meant], range, near: meant });
        }
      }
    }
  }
}

/** In a short word two other letters make another word: `date` is not `due`. */
const SHORT = 5;

/** Finds near keys; many entries have the same keys of their own. */
function rememberedNearKeys(): (section: string, key: string, names: readonly string[]) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (section, key, names) => {
    const place = `${section} ${key}`;
    if (!known.has(place)) known.set(place, nearest(key, names, key.length > SHORT ? 2 : 1));
    return known.get(place);
  };
}
