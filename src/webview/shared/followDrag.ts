import { announce } from './announce.tsx';
import { translate } from './translate.ts';

/** Less is a click with a trembling hand; in CSS pixels. */
const THRESHOLD = 5;
/** So near to the edge of what scrolls it does. */
const EDGE = 48;
const MAX_SPEED = 18;

/** What a drag does. */
export interface Drag {
  /** The height of what stays at the top of what scrolls. */
  head(): number;
  begin(): void;
  /**
   * The pointer is at a point of the window.
   * @param isShiftHeld undefined where the page has scrolled below the pointer, which lies still
   */
  aim(point: { readonly x: number; readonly y: number }, isShiftHeld: boolean | undefined): void;
  /** What a drop here does, once the drag has ended; undefined where it does nothing. */
  drop(): (() => void) | undefined;
  /** It is over, however it went. */
  end(): void;
}

/**
 * Follows the pointer from where it went down: from a few pixels on, it drags, and scrolls at the edges. Escape ends it
 * without a drop.
 */
export function followDrag(down: PointerEvent, scroller: HTMLElement, drag: Drag): void {
  // A finger scrolls.
  if (down.button !== 0 || down.pointerType === 'touch') return;
  const end = new AbortController();
  let at = { x: down.clientX, y: down.clientY };
  let isDragging = false;
  let frame = 0;

  const stop = (): void => {
    end.abort();
    cancelAnimationFrame(frame);
    drag.end();
  };
  const begin = (): void => {
    isDragging = true;
    scroller.setPointerCapture(down.pointerId);
    drag.begin();
    frame = requestAnimationFrame(scrollAtEdge);
  };
  const aim = ({ clientX, clientY, shiftKey }: PointerEvent): void => {
    at = { x: clientX, y: clientY };
    drag.aim(at, shiftKey);
  };
  const scrollAtEdge = (): void => {
    const box = scroller.getBoundingClientRect();
    const [dx, dy] = [speed(at.x, box.left, box.right), speed(at.y, box.top + drag.head(), box.bottom)];
    if (dx !== 0 || dy !== 0) {
      scroller.scrollBy(dx, dy);
      drag.aim(at, undefined);
    }
    frame = requestAnimationFrame(scrollAtEdge);
  };

  const listen = { signal: end.signal };
  window.addEventListener(
    'pointermove',
    (event) => {
      const isFar = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > THRESHOLD;
      if (!isDragging && isFar) begin();
      if (isDragging) aim(event);
    },
    listen,
  );
  window.addEventListener(
    'pointerup',
    (event) => {
      if (isDragging) aim(event);
      const drop = isDragging ? drag.drop() : undefined;
      stop();
      drop?.();
    },
    listen,
  );
  window.addEventListener('pointercancel', stop, listen);
  window.addEventListener('blur', stop, listen);
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !isDragging) return;
      event.stopPropagation();
      stop();
      announce(translate('Nothing was moved'));
    },
    { signal: end.signal, capture: true },
  );
}

function speed(at: number, low: number, high: number): number {
  if (at < low + EDGE) return -Math.min(MAX_SPEED, Math.ceil((low + EDGE - at) / 3));
  if (at > high - EDGE) return Math.min(MAX_SPEED, Math.ceil((at - high + EDGE) / 3));
  return 0;
}
