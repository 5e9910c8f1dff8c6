import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Answer, RequestQueue } from '../../../../src/webview/shared/requestQueue.ts';

interface Sent {
  readonly what: string;
  readonly request: number;
}

function queueOf() {
  const sent: Sent[] = [];
  const done: string[] = [];
  const queue = new RequestQueue((message) => sent.push(message as Sent));
  const say = (what: string) =>
    [() => ({ what }), ({ why }: Answer) => done.push(why ? `${what}: ${why}` : what)] as const;
  const answer = (more: Answer = {}): void => queue.take({ request: sent.at(-1)?.request ?? 0, ...more });
  return { queue, sent, done, say, answer, words: () => sent.map(({ what }) => what) };
}

describe('RequestQueue', () => {
  it('sends one after the other, and refuses those behind one that is refused', () => {
    const { queue, say, answer, words, done } = queueOf();
    for (const what of ['a', 'b', 'c']) queue.request(...say(what));
    assert.deepEqual(words(), ['a']);
    answer();
    assert.deepEqual(words(), ['a', 'b']);
    answer({ why: 'no' });
    assert.deepEqual(words(), ['a', 'b']);
    assert.deepEqual(done, ['a', 'b: no', 'c: no']);
    assert.equal(queue.isWaiting, false);
  });

  it('does not refuse what stands alone', () => {
    const { queue, say, answer, words, done } = queueOf();
    queue.request(...say('a'));
    queue.request(...say('b'));
    queue.request(...say('c'), { standsAlone: true });
    answer({ why: 'no' });
    assert.deepEqual(words(), ['a', 'c']);
    assert.deepEqual(done, ['a: no', 'b: no']);
  });

  it('sends of a burst the first and then the newest, and all else behind it', () => {
    const { queue, say, answer, words, done } = queueOf();
    const burst = { burst: {} };
    const numbers = ['W', 'We', 'Wel', 'Well'].map((what) => queue.request(...say(what), burst));
    assert.deepEqual(new Set(numbers).size, 2);
    queue.request(...say('set'));
    queue.request(...say('other'), burst);
    answer();
    assert.deepEqual(words(), ['W', 'Well']);
    answer();
    answer();
    answer();
    assert.deepEqual(words(), ['W', 'Well', 'set', 'other']);
    assert.deepEqual(done, ['W', 'Well', 'set', 'other']);
  });

  it('never puts another text in place of one that is under way', () => {
    const { queue, say, words } = queueOf();
    const burst = { burst: {} };
    queue.request(...say('W'), burst);
    queue.request(...say('We'), burst);
    assert.deepEqual(words(), ['W']);
  });

  it('never puts a text in place of one of another burst', () => {
    const { queue, say, answer, words } = queueOf();
    const [first, second] = [{ burst: {} }, { burst: {} }];
    for (const text of ['O', 'On', 'One']) queue.request(...say(text), first);
    for (const text of ['T', 'Tw', 'Two']) queue.request(...say(text), second);
    answer();
    answer();
    assert.deepEqual(words(), ['O', 'One', 'Two']);
  });

  it('makes a message when its turn comes', () => {
    const { queue, answer, say, words } = queueOf();
    let version = 1;
    queue.request(...say('a'));
    queue.request(
      () => ({ what: `of version ${version}` }),
      () => undefined,
    );
    version = 2;
    answer();
    assert.deepEqual(words(), ['a', 'of version 2']);
  });

  it('sends once what is asked for by an answer', () => {
    const { queue, answer, say, words } = queueOf();
    queue.request(
      () => ({ what: 'a' }),
      () => queue.request(...say('b')),
    );
    answer();
    assert.deepEqual(words(), ['a', 'b']);
  });

  it('asks questions beside all else, of each lane one at a time and then the newest', () => {
    const { queue, say, words, sent, done } = queueOf();
    queue.request(...say('set'));
    for (const text of ['n', 'ne', 'nex']) queue.question('check', ...say(text));
    queue.question('suggest', ...say('s'));
    assert.deepEqual(words(), ['set', 'n', 's']);
    queue.take({ request: sent[1]?.request ?? 0, why: 'what?' });
    assert.deepEqual(words(), ['set', 'n', 's', 'nex']);
    assert.deepEqual(done, ['n: what?']);
    assert.equal(queue.isWaiting, true);
  });

  it('leaves answers to what it did not send alone', () => {
    const { queue, say, done } = queueOf();
    queue.request(...say('a'));
    queue.take({ request: 99 });
    assert.deepEqual(done, []);
    assert.equal(queue.isWaiting, true);
  });
});
