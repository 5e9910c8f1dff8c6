import * as fs from 'node:fs/promises';
import type { WritingFiles } from '../../../../src/node/files/temporaryFile.ts';

/**
 * The real file system, except that a call for which `fault` gives an error code fails with it; 'bug' makes it throw
 * something that is no system error. A failing write has written half of its bytes by then.
 */
export function faultyFiles(fault: (call: string) => string | false | undefined): WritingFiles {
  const check = (call: string): void => {
    const code = fault(call);
    if (code === 'bug') throw new Error('a bug');
    if (code) throw Object.assign(new Error(`${code}: ${call}`), { code, syscall: call });
  };
  const wrap = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(_, key) {
        const value: unknown = Reflect.get(target, key);
        if (typeof value !== 'function') return value;
        return async (...args: unknown[]) => {
          const call = String(key);
          try {
            check(call);
          } catch (error) {
            if (call === 'writeFile' && Buffer.isBuffer(args[0])) {
              await Reflect.apply(value, target, [args[0].subarray(0, 1)]);
            }
            if (call === 'close') await Reflect.apply(value, target, args);
            throw error;
          }
          const result: unknown = await Reflect.apply(value, target, args);
          return call === 'open' ? wrap(result as object) : result;
        };
      },
    });
  return wrap<WritingFiles>({ ...fs, delay: async () => {} });
}
