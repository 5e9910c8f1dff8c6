import { version } from '../../package.json';
import { FINDINGS, type Severity } from '../core/model/finding.ts';
import { plainWithoutLinks } from '../core/present/plain.ts';
import type { ShownFinding } from './shownFinding.ts';

const HOME = 'https://github.com/plandeck/plandeck';
const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;
const MAX_MESSAGE = 1000;

/** Findings as a log of SARIF 2.1.0 (OASIS), which code hosts and editors read. */
export function sarifLog(findings: readonly ShownFinding[]): object {
  const codes = Object.keys(FINDINGS);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Plandeck',
            semanticVersion: version,
            informationUri: HOME,
            rules: Object.entries(FINDINGS).map(ruleOf),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, codes.indexOf(finding.code))),
      },
    ],
  };
}

function ruleOf([code, { severity }]: [code: string, finding: { readonly severity: Severity }]): object {
  const words = code.replaceAll('-', ' ');
  return {
    id: code,
    shortDescription: { text: `${words.charAt(0).toUpperCase()}${words.slice(1)}` },
    helpUri: `${HOME}/blob/main/docs/checks.md#${code}`,
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function resultOf({ code, severity, message, file, ...place }: ShownFinding, ruleIndex: number): object {
  const { line, column, endLine, endColumn } = place;
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    // What reads as [text](target) is a link in a message.
    message: { text: plainWithoutLinks(message, MAX_MESSAGE) },
    locations: [{ physicalLocation: { artifactLocation: { uri: relativeUri(file) }, region } }],
  };
}

/** A path as a relative reference of RFC 3986; a colon in its first part would make that a scheme. */
function relativeUri(file: string): string {
  const wellFormed = file.replaceAll(/\p{Surrogate}/gu, '\ufffd');
  return wellFormed.split('/').map(encodeURIComponent).join('/');
}
