import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { rowHeight } from "./look.ts";

/** Which rows of a long table exist: those in sight and a few around them; on paper all. */
export function useRowsInSight(
  count: number,
  scroll: RefObject<HTMLElement | null>,
  height: () => number = rowHeight,
) {
  const printing = usePrinting();
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: height,
    overscan: 10,
    scrollPaddingStart: 100,
    rangeExtractor: printing ? everyRow : defaultRangeExtractor,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1);
  return {
    indices: shown.map(({ index }) => index),
    /** Height of the rows before those that exist, and after them. */
    before: shown[0]?.start,
    after: last === undefined ? undefined : virtual.getTotalSize() - last.end,
    bring: (index: number) => {
      virtual.scrollToIndex(index, { align: "auto" });
    },
  };
}

function everyRow({ count }: { readonly count: number }): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** Whether the page is being put on paper. The browser takes it as it stands when its `beforeprint` listeners are through. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => {
      flushSync(() => {
        setPrinting(true);
      });
    };
    const end = () => {
      setPrinting(false);
    };
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
    };
  }, []);
  return printing;
}
