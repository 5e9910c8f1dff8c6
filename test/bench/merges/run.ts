import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkPlan } from '../../../src/core/checks/checkPlan.ts';
import type { Finding } from '../../../src/core/model/finding.ts';
import { randomFrom } from '../../unit/core/random.ts';
import { type Damage, judge } from './judge.ts';
import { LAYOUTS, type Layout } from './layout.ts';
import { branch, planOf } from './teamEdits.ts';
import { type Texts, teamPlan } from './teamPlan.ts';

const PAIRS = 400;

/** Merges many pairs of branches under each layout by plain git, and says as a table what came of it. */
export function run(): string[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'plandeck-merges-'));
  try {
    const results = LAYOUTS.map((layout) => ({ layout, ...mergeAll(layout, folder) }));
    return [
      `${execFileSync('git', ['--version'], { encoding: 'utf8' }).trim()}; ${PAIRS} pairs for each layout, seeds 1 to ${PAIRS}`,
      '',
      '| layout | files merged | files with conflicts | pairs with conflicts | pairs with silent damage | found by `check` |',
      '|---|---|---|---|---|---|',
      ...results.map(({ layout, row }) => `| ${layout.name} | ${row.join(' | ')} |`),
      '',
      ...results.flatMap(({ layout, damages }) => [`Silent damage, ${layout.name}:`, ...damages]),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The figures of a layout, and each silent damage, with whether `check` finds it. */
function mergeAll(layout: Layout, folder: string): { row: readonly string[]; damages: readonly string[] } {
  let [files, conflicts, conflicting, found] = [0, 0, 0, 0];
  const damages: string[] = [];
  for (let seed = 1; seed <= PAIRS; seed++) {
    const base = teamPlan(layout, randomFrom(seed));
    const part = sharedPart(base, seed);
    const ours = branch(base, layout, randomFrom(seed * 2 + 1_000_000), part);
    const theirs = branch(base, layout, randomFrom(seed * 2 + 1_000_001), part);
    const merge = mergeTexts(folder, base, ours, theirs);
    files += merge.files;
    conflicts += merge.conflicts;
    if (merge.conflicts > 0) {
      conflicting++;
      continue;
    }
    const damage = judge(base, ours, theirs, merge.texts);
    if (damage.length === 0) continue;
    const isFound = unseen(damage, ours, theirs, merge.texts).length === 0;
    if (isFound) found++;
    const what = damage.map(({ kind, id }) => `${kind} ${id}`).join(', ');
    damages.push(`  seed ${seed}: ${what}; ${isFound ? 'found' : 'NOT found'}`);
  }
  const share = (part: number, whole: number): string => `${part} (${((100 * part) / whole).toFixed(1)} %)`;
  const row = [
    `${files}`,
    share(conflicts, files),
    share(conflicting, PAIRS),
    share(damages.length, PAIRS),
    `${found} of ${damages.length}`,
  ];
  return { row, damages };
}

/** The part of the plan on which both branches work; the same in all layouts. */
function sharedPart(base: Texts, seed: number): string {
  const parts = planOf(base).items.filter(({ values }) => values.type === 'epic');
  return parts[seed % parts.length]?.id ?? '';
}

/** What `git merge` does with files that exist on both sides. */
function mergeTexts(
  folder: string,
  base: Texts,
  ours: Texts,
  theirs: Texts,
): { texts: Texts; files: number; conflicts: number } {
  const texts = new Map<string, string>();
  let [files, conflicts] = [0, 0];
  for (const [file, was] of base) {
    const [mine, yours] = [ours.get(file) ?? '', theirs.get(file) ?? ''];
    if (mine === was || yours === was) {
      texts.set(file, mine === was ? yours : mine);
      continue;
    }
    const sides = [mine, was, yours].map((text, side) => {
      const name = path.join(folder, `${side}`);
      writeFileSync(name, text);
      return name;
    });
    const { status, stdout } = spawnSync('git', ['merge-file', '-p', '-q', ...sides], { encoding: 'utf8' });
    if (status === null || status > 127) throw new Error('git merge-file did not run.');
    files++;
    if (status > 0) conflicts++;
    texts.set(file, stdout);
  }
  return { texts, files, conflicts };
}

/** The damages that no finding names that neither side has had. */
function unseen(damages: readonly Damage[], ours: Texts, theirs: Texts, merged: Texts): Damage[] {
  const known = new Set([ours, theirs].flatMap((texts) => findingsOf(texts).map(keyOf)));
  const found = findingsOf(merged).filter((finding) => !known.has(keyOf(finding)));
  return damages.filter(({ id }) => !found.some(({ args }) => args.join(' ').includes(id)));
}

function findingsOf(texts: Texts): Finding[] {
  return checkPlan(planOf(texts), '2026-11-26');
}

function keyOf({ code, args }: Finding): string {
  return [code, ...args].join(' ');
}
