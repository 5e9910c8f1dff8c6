import type { ComponentChildren, RefObject, VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** Between it and the edge of the window, in CSS pixels. */
const MARGIN = 4;

interface PopupProps {
  /** What it stands below; above, where there is more room. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly children: ComponentChildren;
}

/** Something over all else in the page, beside what it belongs to. */
export function Popup({ anchor, children }: PopupProps): VNode {
  const popup = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (popup.current?.matches(':popover-open') === false) popup.current.showPopover();
    place(popup.current, anchor.current);
  });
  useEffect(() => {
    const end = new AbortController();
    const follow = (): void => place(popup.current, anchor.current);
    window.addEventListener('scroll', follow, { capture: true, signal: end.signal });
    window.addEventListener('resize', follow, { signal: end.signal });
    return () => end.abort();
  }, [anchor]);
  return (
    <div ref={popup} class="popup" popover="manual">
      {children}
    </div>
  );
}

function place(popup: HTMLElement | null, anchor: HTMLElement | null): void {
  if (popup === null || anchor === null) return;
  const { left, top, bottom, width } = anchor.getBoundingClientRect();
  const { innerWidth, innerHeight } = window;
  const below = innerHeight - bottom - MARGIN;
  const isBelow = below >= Math.min(popup.scrollHeight, innerHeight / 3) || below >= top;
  const { style } = popup;
  style.minWidth = `${Math.min(width, innerWidth - 2 * MARGIN)}px`;
  style.maxHeight = `${Math.max(0, isBelow ? below : top - MARGIN)}px`;
  style.left = `${Math.max(MARGIN, Math.min(left, innerWidth - popup.offsetWidth - MARGIN))}px`;
  style.top = isBelow ? `${bottom}px` : `${Math.max(MARGIN, top - popup.offsetHeight)}px`;
}
