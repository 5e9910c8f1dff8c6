/** The code of a system error ('ENOENT'), or undefined for anything else, which is a bug and not ours to catch. */
export function errnoOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('syscall' in error || 'errno' in error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
