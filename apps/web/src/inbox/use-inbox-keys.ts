import { useRef } from "react";
import { useKey } from "../keys/bound-keys.ts";

/** J and K show the next and the one before, X picks the one shown, Shift X all from the last one picked up to it. */
export function useInboxKeys({
  ids,
  position,
  picked,
  onShow,
  onPick,
}: {
  ids: readonly string[];
  position: number;
  picked: ReadonlySet<string>;
  onShow: (id: string) => void;
  onPick: (picked: ReadonlySet<string>) => void;
}): void {
  const anchor = useRef<string | undefined>(undefined);
  const step = (by: 1 | -1) => {
    const next = ids[position + by];
    if (next === undefined) return;
    onShow(next);
    const item = document.querySelector<HTMLElement>(`[data-row="${next}"] .inbox-item`);
    item?.focus({ preventScroll: true });
    item?.scrollIntoView({ block: "nearest" });
  };
  const here = ids[position];
  useKey("next", () => {
    step(1);
  });
  useKey("previous", () => {
    step(-1);
  });
  useKey("select", () => {
    if (here === undefined) return;
    anchor.current = here;
    const next = new Set(picked);
    if (!next.delete(here)) next.add(here);
    onPick(next);
  });
  useKey("selectRange", () => {
    const from = ids.indexOf(anchor.current ?? "");
    if (from < 0) return;
    const range = ids.slice(Math.min(from, position), Math.max(from, position) + 1);
    onPick(new Set([...picked, ...range]));
  });
}
