import assert from 'node:assert/strict';
import { changesMarkdown } from '../../../../src/core/present/changesMarkdown.ts';
import { plainComment } from '../../../../src/core/present/plain.ts';

describe('changesMarkdown', () => {
  const changes = Array.from({ length: 50 }, (_, index) => {
    return { section: 'items', id: `W-${index}`, title: 'x'.repeat(100), kind: 'removed', fields: {} } as const;
  });

  it('is never longer than a comment may be, and says how much is left out', () => {
    const text = changesMarkdown(changes, 1000);
    assert.ok(text.length < 1050);
    assert.match(text, /^\*\*Changes of the plan:\*\* 50 removed\n/);
    assert.match(text, /\n\n… and 4\d more\.\n$/);
    assert.doesNotMatch(changesMarkdown(changes), / more\./);
  });

  it('tells settings by their fields, without a name above them', () => {
    const fields = {
      key: { from: 'A', to: 'B' },
      start: { from: '2026-12-24', to: null },
      name: { from: null, to: '' },
    };
    const change = { section: 'project', id: 'project', kind: 'changed', fields } as const;
    assert.equal(
      changesMarkdown([change]),
      '**Changes of the plan:** 1 changed\n\n#### project\n\n- key: A → B\n- start: 2026\\-12\\-24 → (nothing)\n- name: (empty)\n',
    );
  });
});

describe('plainComment', () => {
  it('calls nobody and refers to nothing on a code host', () => {
    assert.equal(plainComment('@ana #12 gh-3 a@b # x'), '\\@\u200bana \\#\u200b12 gh\\-\u200b3 a\\@\u200bb \\# x');
  });
});
