import { type RefObject, useEffect, useState } from "react";
import type { Drawing } from "./drawing.ts";
import { whenIdle } from "./when-idle.ts";

/** Fetches what draws when the box comes near, so that a page's first sight never waits for it. */
export function useDrawing(
  box: RefObject<HTMLElement | null>,
  picked: RefObject<((index: number) => void) | undefined>,
): { readonly drawing: Drawing | null; readonly failed: Error | null } {
  const near = useNear(box);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [failed, setFailed] = useState<Error | null>(null);
  useEffect(() => {
    if (!near) return;
    let made: Drawing | null = null;
    let wanted = true;
    let callOff = whenIdle(() => {
      import("./drawing.ts").then(
        ({ drawInto }) => {
          if (!wanted) return;
          callOff = whenIdle(() => {
            if (box.current === null) return;
            made = drawInto(box.current, (index) => picked.current?.(index));
            setDrawing(made);
          });
        },
        (error: unknown) => {
          setFailed(error instanceof Error ? error : new Error(String(error)));
        },
      );
    });
    return () => {
      wanted = false;
      callOff();
      made?.end();
      setDrawing(null);
    };
  }, [near, box, picked]);
  return { drawing, failed };
}

function useNear(box: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (box.current === null) return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: "200px" },
    );
    watch.observe(box.current);
    return () => {
      watch.disconnect();
    };
  }, [box]);
  return near;
}
