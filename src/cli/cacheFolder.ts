import path from 'node:path';
import type { CommandIo } from './io.ts';

/** The folder for what can be read again, by the custom of the system; undefined where the user has no home. */
export function cacheFolder({ env }: CommandIo, platform: NodeJS.Platform = process.platform): string | undefined {
  const home = env['HOME'];
  const folders: Partial<Record<NodeJS.Platform, string | undefined>> = {
    win32: env['LOCALAPPDATA'],
    darwin: home && path.join(home, 'Library', 'Caches'),
  };
  // XDG Base Directory Specification: what is not absolute counts for nothing.
  const named = env['XDG_CACHE_HOME'];
  const folder = named && path.isAbsolute(named) ? named : (folders[platform] ?? (home && path.join(home, '.cache')));
  return folder && path.isAbsolute(folder) ? path.join(folder, 'plandeck') : undefined;
}
