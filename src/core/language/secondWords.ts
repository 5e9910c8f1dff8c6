import { assignee } from '../model/assignee.ts';
import { dependency } from '../model/dependency.ts';
import { period } from '../model/period.ts';
import { day } from '../model/values.ts';
import type { Completion, Scene } from './completion.ts';
import { dayCompletions } from './dayCompletions.ts';
import type { ValuePlace } from './expectedAt.ts';

/** What may stand behind the first word of a value, and where that begins in what is typed. */
export interface SecondWords {
  readonly at: number;
  readonly all: readonly Completion[];
}

/** What may stand behind a first word: a part of the day, a tie, a level, a day. Undefined where there is no such word. */
export function secondWords(scene: Scene, place: ValuePlace, typed: string): SecondWords | undefined {
  const [, first = ''] = /^(\S+\s+)/.exec(typed) ?? [];
  const { value, references } = place;
  const dots = typed.indexOf('..') + 2;
  if (value.schema === period.schema && dots > 1) {
    return { at: dots, all: dayCompletions(scene, typed.slice(dots), '') };
  }
  if (first === '') return undefined;
  const at = first.length;
  if (value.schema === assignee.schema) return { at, all: amounts('25%', '50%', '75%') };
  if (value.schema === dependency.schema) return { at, all: ties(scene) };
  if (references?.targets.includes('skill')) return { at, all: amounts('1', '2', '3', '4', '5') };
  if (value.fields?.['date']?.schema === day.schema) return { at, all: dayCompletions(scene, typed.slice(at), '') };
  return undefined;
}

function amounts(...texts: readonly string[]): Completion[] {
  return texts.map((text) => ({ kind: 'amount', label: text, insert: text }));
}

function ties({ translate }: Scene): Completion[] {
  const all = [
    ['FS', translate('It starts when the other has finished.')],
    ['SS', translate('It starts when the other starts.')],
    ['FF', translate('It finishes when the other finishes.')],
    ['SF', translate('It finishes when the other starts.')],
    ['FS+1d', translate('It starts a day of work after the other has finished.')],
    ['FS-1d', translate('It starts a day of work before the other finishes.')],
  ] as const;
  return all.map(([tie, detail]) => ({ kind: 'choice', label: tie, detail, insert: tie }));
}
