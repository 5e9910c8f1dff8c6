import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { generatedFiles } from '../../../scripts/format/generatedFiles.ts';

import { checkPlan } from '../../../src/core/checks/checkPlan.ts';
import { problemOfTemplate } from '../../../src/core/exchange/ownTemplate.ts';
import { buildPlan } from '../../../src/core/model/buildPlan.ts';
import type { Finding } from '../../../src/core/model/finding.ts';
import { readPlanFile } from '../../../src/core/text/readPlanFile.ts';
import { readPortfolioFile } from '../../../src/core/text/readPortfolioFile.ts';

const root = process.cwd();

interface Example {
  /** What stands behind the language: nothing for a whole plan, or part, private, portfolio, template, wrong. */
  readonly kind: string;
  readonly text: string;
  readonly line: number;
}

/** The YAML examples of a page. */
function examplesIn(page: string): Example[] {
  return [...page.matchAll(/^```yaml *(.*)\n([\s\S]*?)^```$/gm)].map(({ index, 1: kind = '', 2: text = '' }) => ({
    kind,
    text,
    line: page.slice(0, index).split('\n').length,
  }));
}

/** A part is read beside the page's first whole plan, in which it finds whom it names. */
function findingsOf({ kind, text }: Example, whole: string): readonly Finding[] {
  if (kind === 'portfolio') return readPortfolioFile('portfolio.yaml', text).findings;
  const part = readPlanFile('part.yaml', text);
  const main = readPlanFile('plan.yaml', whole);
  if (kind === 'private') return checkPlan(buildPlan('', [main], [part]), '2026-11-24');
  return checkPlan(buildPlan('', kind === 'part' ? [part, main] : [part]), '2026-11-24');
}

const pages = [
  'README.md',
  ...readdirSync(path.join(root, 'docs'))
    // The examples of the checks are tested one by one, beside them.
    .filter((name) => name.endsWith('.md') && name !== 'checks.md')
    .map((name) => path.join('docs', name)),
];

describe('the documentation', () => {
  for (const name of pages) {
    const page = readFileSync(path.join(root, name), 'utf8');
    const examples = examplesIn(page);
    const whole = examples.find(({ kind }) => kind === '')?.text ?? '';
    for (const example of examples) {
      it(`${example.kind === 'wrong' ? 'shows a wrong' : 'has a right'} example at ${name}:${example.line}`, () => {
        assert.ok(['', 'part', 'private', 'portfolio', 'template', 'wrong'].includes(example.kind), example.kind);
        if (example.kind === 'template') return assert.equal(problemOfTemplate(example.text, '2026-11-24'), undefined);
        const errors = findingsOf(example, whole).filter(({ severity }) => severity === 'error');
        if (example.kind === 'wrong') assert.notEqual(errors.length, 0);
        else assert.deepEqual(errors, []);
      });
    }
  }

  it('has examples', () => {
    assert.ok(examplesIn(readFileSync(path.join(root, 'docs', 'format.md'), 'utf8')).length > 10);
  });
});

describe('what is generated from the format', () => {
  for (const [file, text] of generatedFiles(root)) {
    it(`is current: ${path.relative(root, file)}`, () => {
      assert.equal(readFileSync(file, 'utf8'), text, 'Run npm run schema.');
    });
  }
});
