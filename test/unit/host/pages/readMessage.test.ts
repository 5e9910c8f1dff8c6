import assert from 'node:assert/strict';
import { readMessage } from '../../../../src/host/pages/readMessage.ts';
import { fromBoard } from '../../../../src/messages/fromBoard.ts';

const options = { filter: '', withParents: false };
const read = (raw: unknown) => readMessage(raw, 'secret', fromBoard);

describe('A message of a page', () => {
  it('is read where it knows the session and says what a page says', () => {
    const message = { kind: 'ready', options };
    assert.deepEqual(read({ session: 'secret', message }), { ok: true, message });
  });

  it('is dropped where it is forged or of another session', () => {
    const message = { kind: 'ready', options };
    for (const raw of [message, undefined, null, 7, 'ready', [], {}, { message }, { session: 1, message }]) {
      assert.deepEqual(read(raw), { ok: false, why: 'it is no message of a page' });
    }
    for (const session of ['', 'Secret', 'secret ', '__proto__']) {
      assert.deepEqual(read({ session, message }), { ok: false, why: 'it is of another session' });
    }
  });

  it('is dropped where it says what no page says', () => {
    const deep = (levels: number): unknown => (levels === 0 ? 1 : { a: deep(levels - 1) });
    const hostile: unknown[] = [
      ...[undefined, null, 'ready', {}, deep(1000), { kind: 'eval', text: '1' }, { kind: 'ready' }],
      ...[{ kind: '__proto__' }, { kind: 'constructor' }, { kind: ['ready'], options }],
      { kind: 'ready', options: { ...options, lanes: 'toString' } },
      { kind: 'ready', options: { ...options, filter: 'x'.repeat(10_001) } },
      { kind: 'ready', options: { ...options, standUp: -1 } },
      { kind: 'select', keys: 'A' },
      { kind: 'select', keys: ['A', 1] },
      { kind: 'select', keys: Array.from({ length: 20_001 }, () => 'A') },
      { kind: 'open', key: 'A', keep: 'yes' },
      { kind: 'open', key: 'x'.repeat(1001), keep: true },
      { kind: 'move', request: 1, version: 1.5, keys: ['A'], column: 'done' },
      { kind: 'move', request: 1, version: 1, keys: ['A'], column: { toString: 'done' } },
      { kind: 'move', request: 1, version: 1, keys: ['A'], column: 'done', place: { after: 3 } },
      { kind: 'add', request: Number.NaN, text: 'A', column: 'todo' },
    ];
    for (const message of hostile) {
      const result = read({ session: 'secret', message });
      assert.equal(result.ok, false, JSON.stringify(message)?.slice(0, 100));
    }
  });

  it('brings nothing along that a page does not say', () => {
    const message = JSON.parse('{"kind":"undo","request":1,"__proto__":{"polluted":1},"extra":2}');
    const result = read({ session: 'secret', message });
    assert.deepEqual(result, { ok: true, message: { kind: 'undo', request: 1 } });
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });
});
