import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const trusted = true;

const plan = `project:
  key: WEB
  name: Customer portal
items:
  - id: WEB-k7f2m
    title: Log in with a passkey # agreed with security on Tuesday
    status: todo
`;

/** Makes a git repository of one commit with a small plan in `folder`; returns what VS Code opens. */
export async function prepare(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'plan.yaml'), plan);
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Ana Ruiz');
  git('config', 'user.email', 'ana@example.org');
  git('config', 'commit.gpgsign', 'false');
  git('add', '--all');
  git('commit', '--quiet', '--message=Plan the customer portal');
  return folder;
}
