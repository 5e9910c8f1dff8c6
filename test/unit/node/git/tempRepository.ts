import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A real repository for tests, made by plain git, which the machine's own configuration does not reach. */
export interface TempRepository {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  /** Runs plain git in the root and gives its output without the last line end. */
  git(...args: string[]): string;
  write(file: string, content: string | Uint8Array): void;
  /** Writes the file, adds it and commits; gives the commit's id. */
  commit(file: string, content: string | Uint8Array): string;
}

/** Opens `root` for use in a test; `init` it first if it is new. `home` is the user's home folder, with no settings. */
export function tempRepository(root: string, home: string): TempRepository {
  mkdirSync(root, { recursive: true });
  mkdirSync(home, { recursive: true });
  const env = { PATH: process.env['PATH'], HOME: home };
  const who = ['-c', 'user.name=Ana Ruiz', '-c', 'user.email=ana@example.org', '-c', 'init.defaultBranch=main'];
  const repository: TempRepository = {
    root,
    env,
    git: (...args) =>
      execFileSync('git', [...who, '-c', 'protocol.file.allow=always', ...args], {
        cwd: root,
        env,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      }).trimEnd(),
    write(file, content) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), content);
    },
    commit(file, content) {
      repository.write(file, content);
      repository.git('--literal-pathspecs', 'add', '--force', '--', file);
      repository.git('commit', '--quiet', '--message', `Change ${file}`);
      return repository.git('rev-parse', 'HEAD');
    },
  };
  return repository;
}
