import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * The absolute path of git on the PATH of `env`, or undefined. Plandeck looks it up itself because git runs with the
 * workspace as its current folder, where a relative entry of the PATH (or Windows, which tries the current folder
 * first) would start a `git` that came with the workspace.
 */
export async function findGit(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const windows = process.platform === 'win32';
  const key = windows ? Object.keys(env).find((name) => name.toUpperCase() === 'PATH') : 'PATH';
  for (const folder of (env[key ?? 'PATH'] ?? '').split(path.delimiter)) {
    const file = path.join(folder, windows ? 'git.exe' : 'git');
    if (path.isAbsolute(folder) && (await isProgram(file))) return file;
  }
  return undefined;
}

async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}
