import { type RefObject, useRef } from "react";
import { useKey } from "./bound-keys.ts";

/**
 * J and K walk through the rows of a list by their links, so that Enter opens the one that has the focus; X ticks its box,
 * Shift X all boxes from the last one ticked. A row is an element with `data-row`.
 */
export function useRowKeys(box: RefObject<HTMLElement | null>): void {
  const anchor = useRef<string | undefined>(undefined);
  const rows = () => [...(box.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  const current = () => document.activeElement?.closest<HTMLElement>("[data-row]") ?? null;
  const walk = (by: 1 | -1) => {
    const all = rows();
    const here = current();
    const next = here === null ? all[0] : all[all.indexOf(here) + by];
    next?.querySelector<HTMLElement>("a[href], button")?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  useKey("next", () => {
    walk(1);
  });
  useKey("previous", () => {
    walk(-1);
  });
  useKey("select", () => {
    const row = current();
    boxOf(row)?.click();
    anchor.current = row?.dataset["row"];
  });
  useKey("selectRange", () => {
    const all = rows();
    const here = current();
    const from = all.findIndex((row) => row.dataset["row"] === anchor.current);
    if (here === null || from < 0) return;
    const to = all.indexOf(here);
    const wanted = boxOf(all[from] ?? null)?.checked === true;
    for (const row of all.slice(Math.min(from, to), Math.max(from, to) + 1)) {
      const tick = boxOf(row);
      if (tick !== null && tick.checked !== wanted) tick.click();
    }
  });
}

function boxOf(row: HTMLElement | null): HTMLInputElement | null {
  return row?.querySelector<HTMLInputElement>('input[type="checkbox"]') ?? null;
}
