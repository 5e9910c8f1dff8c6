import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';

/** So many rows are drawn above and below those that are seen, so that a quick wheel shows no holes. */
const OVERSCAN = 6;

export interface VirtualRowsOptions {
  readonly count: number;
  readonly scroller: () => HTMLElement | null;
  /** The height of a row, in CSS pixels. */
  readonly sizeOf: (index: number) => number;
  /** The height of what stands above the rows and stays there while they scroll. */
  readonly head: number;
  /** A row that is drawn wherever it is, since it has the focus. */
  readonly kept: number | undefined;
  /** Where the rows are at first. */
  readonly initialOffset: number;
  /** Another text when the heights of the rows are other ones. */
  readonly layout: string;
}

export interface VirtualRows {
  readonly rows: readonly VirtualItem[];
  /** The height of all rows. */
  readonly height: number;
  scrollTo(index: number): void;
}

/** Of a long list of rows those that are seen: rows that nobody sees cost nothing. */
export function useVirtualRows(options: VirtualRowsOptions): VirtualRows {
  const [, redraw] = useReducer((count: number, _: undefined) => count + 1, 0);
  const virtualizer = useRef<Virtualizer<HTMLElement, HTMLElement>>(undefined);
  const layout = useRef(options.layout);
  const { kept, count } = options;
  const settings = {
    count,
    getScrollElement: options.scroller,
    estimateSize: options.sizeOf,
    paddingStart: 0,
    scrollPaddingStart: options.head,
    scrollMargin: 0,
    overscan: OVERSCAN,
    initialOffset: options.initialOffset,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const shown = defaultRangeExtractor(range);
      const isMissing = kept !== undefined && kept < count && !shown.includes(kept);
      return isMissing ? [...shown, kept].sort((a, b) => a - b) : shown;
    },
    onChange: () => redraw(undefined),
  };
  virtualizer.current ??= new Virtualizer(settings);
  const { current } = virtualizer;
  current.setOptions(settings);
  if (layout.current !== options.layout) {
    layout.current = options.layout;
    current.measure();
  }
  useLayoutEffect(() => current._didMount(), [current]);
  useLayoutEffect(() => current._willUpdate());
  return {
    rows: current.getVirtualItems(),
    height: current.getTotalSize(),
    scrollTo: (index) => current.scrollToIndex(index, { align: 'auto' }),
  };
}
