import "./menu.css";
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { testIds } from "../test-ids.ts";

export interface MenuItem {
  readonly key: string;
  readonly name: string;
  /** Why it cannot be chosen now; null where it can. */
  readonly reason: string | null;
  /** What happens when it is chosen; closing the menu is part of it. */
  readonly run: () => void;
}

/**
 * What can be done with one thing, beside the button that asked for it. What cannot be done is there too, grey with its
 * reason: it takes the focus, so that the reason is heard, and does nothing.
 */
export function Menu({
  label,
  items,
  note,
  anchor,
  onClose,
}: {
  label: string;
  items: readonly MenuItem[];
  /** Stands below the items, as while they are not all known. */
  note: string | null;
  anchor: HTMLElement;
  onClose: () => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const place = usePlaceBeside(anchor, box, items);
  const leave = () => {
    anchor.focus({ preventScroll: true });
    onClose();
  };
  useEffect(() => {
    options(box.current)[0]?.focus();
  }, []);
  useLeftAlone(box, onClose);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const all = options(box.current);
    const here = all.findIndex((one) => one === document.activeElement);
    const to = nextOf(event.key, { here, count: all.length });
    if (event.key === "Escape" || event.key === "Tab") leave();
    else if (to === null) return;
    else all[to]?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  return createPortal(
    <div
      ref={box}
      role="menu"
      aria-label={label}
      className="menu"
      style={place}
      data-testid={testIds.menu}
      onKeyDown={onKeyDown}
    >
      {items.map(({ key, name, reason, run }) => (
        <button
          key={key}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-disabled={reason === null ? undefined : true}
          data-testid={`${testIds.menuItem}-${key}`}
          onClick={() => {
            if (reason !== null) return;
            anchor.focus({ preventScroll: true });
            run();
          }}
        >
          {name}
          {reason === null ? null : <small>{reason}</small>}
        </button>
      ))}
      {note === null ? null : (
        <p className="quiet" role="status">
          {note}
        </p>
      )}
    </div>,
    anchor.closest("main") ?? document.body,
  );
}

function options(box: HTMLElement | null): HTMLElement[] {
  return [...(box?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
}

/** Where a key leads among the items, round the ends; null for a key that leads nowhere. */
function nextOf(
  key: string,
  { here, count }: { readonly here: number; readonly count: number },
): number | null {
  if (key === "ArrowDown") return (here + 1) % count;
  if (key === "ArrowUp") return (Math.max(here, 0) - 1 + count) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}

/** Below the button, or as far below as the window lets it; its right edge under the button's. */
function usePlaceBeside(
  anchor: HTMLElement,
  box: { readonly current: HTMLElement | null },
  items: readonly MenuItem[],
) {
  const [place, setPlace] = useState({ top: 0, right: 8 });
  useLayoutEffect(() => {
    if (box.current === null) return;
    const { bottom, right } = anchor.getBoundingClientRect();
    const { offsetHeight: height, offsetWidth: width } = box.current;
    const wide = document.documentElement.clientWidth;
    setPlace({
      top: Math.max(8, Math.min(bottom + 4, window.innerHeight - height - 8)),
      right: Math.max(8, Math.min(wide - right, wide - width - 8)),
    });
  }, [anchor, box, items]);
  return place;
}

/** Closes when something else is pointed at, or what it stands beside moves. */
function useLeftAlone(box: { readonly current: HTMLElement | null }, onClose: () => void): void {
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    const onPointer = ({ target }: Event) => {
      if (target instanceof Node && box.current?.contains(target) === true) return;
      latest.current();
    };
    window.addEventListener("pointerdown", onPointer, true);
    window.addEventListener("scroll", onPointer, true);
    window.addEventListener("resize", onPointer);
    return () => {
      window.removeEventListener("pointerdown", onPointer, true);
      window.removeEventListener("scroll", onPointer, true);
      window.removeEventListener("resize", onPointer);
    };
  }, [box]);
}
