import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { PoliteEmitter } from '../../../src/host/plans/politeEmitter.ts';

/** Keeps the loop busy for longer than a listener may. */
function work(): void {
  for (const start = performance.now(); performance.now() - start < 50; );
}

describe('PoliteEmitter', () => {
  it('tells its listeners in their order, and all of them before it is done', async () => {
    const emitter = new PoliteEmitter();
    const told: string[] = [];
    emitter.event(() => told.push('first'));
    emitter.event(() => work());
    emitter.event(() => told.push('last'));
    await emitter.fire();
    assert.deepEqual(told, ['first', 'last']);
  });

  it('gives others a turn behind a listener that takes a while', async () => {
    const emitter = new PoliteEmitter();
    const order: string[] = [];
    emitter.event(() => work());
    emitter.event(() => order.push('listener'));
    setTimeout(() => order.push('others'), 0);
    await emitter.fire();
    assert.deepEqual(order, ['others', 'listener']);
  });

  it('makes no pause behind listeners that are quick', () => {
    const emitter = new PoliteEmitter();
    const told: string[] = [];
    for (const name of ['first', 'second']) emitter.event(() => told.push(name));
    void emitter.fire();
    assert.deepEqual(told, ['first', 'second']);
  });

  it('makes none while somebody waits for all, not even one that has begun', async () => {
    const emitter = new PoliteEmitter();
    const order: string[] = [];
    emitter.event(() => work());
    emitter.event(() => work());
    emitter.event(() => order.push('listener'));
    const fired = emitter.fire();
    setTimeout(() => order.push('others'), 0);
    await emitter.hurry(() => fired);
    assert.deepEqual(order, ['listener']);
  });

  it('does not tell a listener that has gone by then, and one that has come only the next time', async () => {
    const emitter = new PoliteEmitter();
    const told: string[] = [];
    emitter.event(() => work());
    const gone = emitter.event(() => told.push('gone'));
    const fired = emitter.fire();
    gone.dispose();
    emitter.event(() => told.push('new'));
    await fired;
    assert.deepEqual(told, []);
    await emitter.fire();
    assert.deepEqual(told, ['new']);
  });

  it('tells the others when one fails, and then of all failures', async () => {
    const emitter = new PoliteEmitter();
    const told: string[] = [];
    for (const name of ['one', 'two']) {
      emitter.event(() => {
        throw new Error(name);
      });
    }
    emitter.event(() => told.push('last'));
    await assert.rejects(emitter.fire(), (error: AggregateError) => {
      assert.deepEqual(error.errors.map(String), ['Error: one', 'Error: two']);
      return true;
    });
    assert.deepEqual(told, ['last']);
  });

  it('ends its pause when it is disposed of', async () => {
    const emitter = new PoliteEmitter();
    emitter.event(() => work());
    emitter.event(() => assert.fail('it is gone'));
    const fired = emitter.fire();
    await sleep(0);
    emitter.dispose();
    await fired;
  });
});
