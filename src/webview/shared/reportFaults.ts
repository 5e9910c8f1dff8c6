import { tellHost } from './host.ts';

/** Has everything that must not happen in a page stand in the log of the extension. */
export function reportFaults(): void {
  const report = (what: string): void => tellHost({ kind: 'fault', what: what.slice(0, 1000) });
  window.addEventListener('error', ({ message, error }) => report(error instanceof Error ? `${error.stack}` : message));
  window.addEventListener('unhandledrejection', ({ reason }) =>
    report(`${reason instanceof Error ? reason.stack : reason}`),
  );
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
    report(`The page's policy forbids ${violatedDirective} ${blockedURI} in ${sourceFile}:${lineNumber}`),
  );
}
