/**
 * The only git commands that Plandeck runs, each with the options that keep the repository's own configuration from
 * running code. Commands that compare with the working tree (status, diff) are missing on purpose: they pipe files
 * through `filter.<name>.clean`, and no option turns that off.
 */
export const gitCommands = {
  'cat-file': [],
  'check-ignore': [],
  'check-mailmap': [],
  'check-ref-format': [],
  config: [],
  'diff-tree': ['--no-ext-diff', '--no-textconv'],
  'for-each-ref': [],
  log: ['--no-ext-diff', '--no-textconv', '--no-show-signature', '--submodule=short'],
  'ls-files': [],
  'ls-tree': [],
  'merge-base': [],
  'rev-list': [],
  'rev-parse': [],
  'symbolic-ref': [],
} as const satisfies Record<string, readonly string[]>;

export type GitCommand = keyof typeof gitCommands;

/** Settings that outrank the repository's own and the user's, one `-c` each. */
export const gitConfig = [
  // Empty, since a git before 2.36 would take `false` for the name of a program.
  'core.fsmonitor=',
  'core.hooksPath=/dev/null',
  // `%G?` in a log format verifies signatures without being asked to show them.
  ...['openpgp', 'ssh', 'x509'].map((format) => `gpg.${format}.program=/dev/null`),
  // What `-m` means, which is said in this way to a git before 2.31 as well.
  'log.diffMerges=separate',
  // A file that the working tree may lack, which ends every diff.
  'diff.orderFile=/dev/null',
];

/** Variables that every git process gets, whatever Plandeck's own environment says. */
export const gitVariables = {
  // Reading an object of a partial clone would fetch it. A list with no real protocol in it forbids every transport
  // and, unlike `protocol.allow`, can't be overruled by the repository's `protocol.<name>.allow`. The second variable
  // says the same earlier and more clearly, to those versions of git that know it.
  GIT_ALLOW_PROTOCOL: 'none',
  // A log into a pipe is written commit by commit otherwise, which takes twice as long.
  GIT_FLUSH: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_PAGER: 'cat',
  GIT_TERMINAL_PROMPT: '0',
};

/** Variables that steer git or name programs for it to run: GIT_DIR, GIT_EXTERNAL_DIFF, GIT_SSH_COMMAND, EDITOR, ... */
const steering = /^(git_.*|editor|visual|pager|ssh_askpass|prefix)$/i;

/** The environment for a git process: the inherited one without what steers git, and with messages in English. */
export function gitEnvironment(inherited: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(inherited).filter(([name]) => !steering.test(name));
  return { ...Object.fromEntries(kept), ...gitVariables, LC_ALL: 'C' };
}
