import type { Recorded } from './recorded.ts';

/**
 * Runs in every frame of a window before what is measured, and notes when what happens. Something is painted when the first
 * task behind an animation frame runs.
 */
declare global {
  interface Window {
    plandeckRecorded: Recorded;
    /** Resolves with the time of the first paint in which something is there, with a text where one is asked for. */
    plandeckPainted(selector: string, text?: string): Promise<number>;
  }
}

const recorded: Recorded = { messages: [], inputs: [], paints: [], tasks: [], handlings: [] };
window.plandeckRecorded = recorded;
window.plandeckPainted = (selector, text = '') =>
  new Promise((resolve) => {
    const isThere = (place: Element): boolean => place.textContent.includes(text);
    const look = (): void => {
      if ([...document.querySelectorAll(selector)].some(isThere)) behindPaint(resolve);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });

function sinceEpoch(time: number): number {
  return performance.timeOrigin + time;
}

/** To be called in an animation frame. */
function behindPaint(run: (now: number) => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => run(sinceEpoch(performance.now()));
  port2.postMessage(undefined);
}

let isAwaited = false;
function notePaint(): void {
  if (isAwaited) return;
  isAwaited = true;
  requestAnimationFrame(() => {
    isAwaited = false;
    const first = document.querySelector('.card .title, .row.entry [data-cell="title"]')?.textContent ?? '';
    const { activeElement: focused } = document;
    const typed = focused instanceof HTMLInputElement ? focused.value : '';
    behindPaint((at) => recorded.paints.push({ at, first, typed }));
  });
}

const add = window.addEventListener.bind(window);
if (window === window.top) {
  add('keydown', ({ type, timeStamp }) => recorded.inputs.push({ type, at: sinceEpoch(timeStamp) }), true);
} else {
  // A page is written into a frame that is there already. Whatever hears its messages is added by its own script.
  window.addEventListener = (...[type, listener, options]: Parameters<typeof add>): void => {
    if (type === 'message' && typeof listener === 'function') add(type, heard(listener));
    else add(type, listener, options);
  };
}

function heard(listener: EventListener): EventListener {
  return (event) => {
    const { data } = event as MessageEvent<{ readonly message?: { readonly kind?: unknown } } | undefined>;
    recorded.messages.push({ kind: String(data?.message?.kind), at: sinceEpoch(event.timeStamp) });
    listener.call(window, event);
    notePaint();
    followPage();
  };
}

let isFollowed = false;
function followPage(): void {
  if (isFollowed) return;
  isFollowed = true;
  const note = ({ type, timeStamp }: Event): void => {
    recorded.inputs.push({ type, at: sinceEpoch(timeStamp) });
    notePaint();
  };
  for (const type of ['keydown', 'pointerup']) add(type, note, true);
  // What is drawn may come a while after its cause.
  new MutationObserver(notePaint).observe(document.body, { childList: true, subtree: true, characterData: true });
}

new PerformanceObserver((list) => {
  for (const { name, duration } of list.getEntries()) recorded.tasks.push({ of: name, duration });
}).observe({ type: 'longtask', buffered: true });
new PerformanceObserver((list) => {
  for (const { processingStart, processingEnd } of list.getEntries() as PerformanceEventTiming[])
    recorded.handlings.push(processingEnd - processingStart);
}).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
