import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';

/** What a made-up repository is like. */
export interface HistoryShape {
  readonly commits: number;
  readonly items: number;
  /** How many of the commits change the plan. */
  readonly planVersions: number;
}

const BATCH = 2 ** 20;
const MINUTE = 60;
/** 2024-01-01, in seconds since 1970. */
const BEGIN = 1_704_067_200;

/** The ids of the items of such a repository. */
export function historyIds({ items }: Pick<HistoryShape, 'items'>): string[] {
  return Array.from({ length: items }, (_, item) => `GEN-${item.toString(36).padStart(5, 'a')}`);
}

/** Makes a bare-bones repository in `folder` by `git fast-import`: three commits of ten name an item. */
export function makeHistory(folder: string, shape: HistoryShape): void {
  mkdirSync(folder, { recursive: true });
  const stream = `${folder}.import`;
  const file = openSync(stream, 'w');
  const ids = historyIds(shape);
  const every = Math.ceil(shape.commits / shape.planVersions);
  let text = '';
  for (let commit = 0; commit < shape.commits; commit++) {
    const id = commit % 10 < 3 ? ids[(commit * 7) % ids.length] : undefined;
    text += commitText(commit, id, commit % every === 0);
    if (text.length < BATCH) continue;
    writeSync(file, text);
    text = '';
  }
  writeSync(file, text);
  closeSync(file);
  execFileSync('git', ['init', '--quiet', '--initial-branch=main'], { cwd: folder });
  const input = openSync(stream, 'r');
  execFileSync('git', ['fast-import', '--quiet'], { cwd: folder, stdio: [input, 'ignore', 'inherit'] });
  closeSync(input);
}

/** Adds commits to the branch `main` of such a repository. */
export function addCommits(folder: string, count: number, ids: readonly string[]): void {
  const texts = Array.from({ length: count }, (_, commit) =>
    commitText(10_000_000 + commit, ids[commit % ids.length], false),
  );
  execFileSync('git', ['fast-import', '--quiet'], { cwd: folder, input: fromMain(texts.join('')) });
}

/** The first commit of a stream says what it follows; the others follow it. */
function fromMain(stream: string): string {
  const end = /^data (\d+)\n/m.exec(stream);
  if (end === null) return stream;
  const at = end.index + end[0].length + Number(end[1]);
  return `${stream.slice(0, at)}\nfrom refs/heads/main^0${stream.slice(at)}`;
}

function commitText(number: number, id: string | undefined, changesPlan: boolean): string {
  const who = `P${number % 50} <p${number % 50}@example.org> ${BEGIN + number * MINUTE} +0000`;
  const subject = id === undefined ? `Change part ${number} of the portal` : `${id}: Change part ${number}`;
  const trailer = id === undefined || number % 3 > 0 ? '' : `\nRefs: ${id}\n`;
  const message = `${subject}\n\nSome words about why this was done, and what else it touches.\nA second line says more.\n${trailer}`;
  const plan = `project: {key: GEN}\nitems: [{id: GEN-aaaaa, title: Version ${number}}]\n`;
  const change = changesPlan ? `M 100644 inline plan.yaml\ndata ${plan.length}\n${plan}` : '';
  return `commit refs/heads/main\nauthor ${who}\ncommitter ${who}\ndata ${message.length}\n${message}\n${change}\n`;
}
