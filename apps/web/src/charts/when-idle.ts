const latestMs = 2_000;

/** Does a piece of work in a task of its own once nothing else waits, so that a hand is answered in between; gives the way to call it off. */
export function whenIdle(work: () => void): () => void {
  if (!("requestIdleCallback" in window)) {
    const asked = setTimeout(work, 0);
    return () => {
      clearTimeout(asked);
    };
  }
  const asked = requestIdleCallback(work, { timeout: latestMs });
  return () => {
    cancelIdleCallback(asked);
  };
}
