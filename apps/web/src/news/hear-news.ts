/** What the server tells a page that listens. */
export interface Told {
  readonly unread?: number;
  /** Something that may wait for this post has changed. */
  readonly work?: string;
}

/** What one page of this browser hears and passes on to the others. */
export type Heard =
  | { readonly kind: "news"; readonly told: Told }
  | { readonly kind: "line"; readonly open: boolean };

/** A page that has just been opened asks how the line is. */
type Said = Heard | { readonly kind: "ask" };

/** How long a page waits before it takes a refused line up again: twice as long each time, and a part more by chance. */
const againMillis = { first: 4_000, most: 60_000 } as const;

/**
 * Listens for the post. Of all pages of this browser one holds the line: browsers allow an address six of them, and every tab
 * would take one. When that page is closed, the next one takes over.
 */
export function hearNews(postId: string, onHeard: (heard: Heard) => void): () => void {
  const name = `daowei.news.${postId}`;
  const others = new BroadcastChannel(name);
  const leave = new AbortController();
  const say = (said: Said) => {
    others.postMessage(said);
  };
  others.addEventListener("message", ({ data }: MessageEvent<Said>) => {
    if (data.kind !== "ask") onHeard(data);
  });
  say({ kind: "ask" });
  // The lock is given back when the page goes, however it goes.
  navigator.locks
    .request(name, { signal: leave.signal }, () =>
      holdLine(postId, leave.signal, { onHeard, others }),
    )
    .catch((error: unknown) => {
      if (!leave.signal.aborted) throw error;
    });
  return () => {
    leave.abort();
    others.close();
  };
}

/** Keeps the line open until the page leaves; what it says goes to all pages. */
function holdLine(
  postId: string,
  left: AbortSignal,
  { onHeard, others }: { onHeard: (heard: Heard) => void; others: BroadcastChannel },
): Promise<void> {
  let line: EventSource | undefined;
  let again: number | undefined;
  let patience: number = againMillis.first;
  const tell = (heard: Heard) => {
    onHeard(heard);
    if (!left.aborted) others.postMessage(heard);
  };
  const later = () => {
    line?.close();
    tell({ kind: "line", open: false });
    again = window.setTimeout(open, patience * (1 + Math.random() / 2));
    patience = Math.min(patience * 2, againMillis.most);
  };
  const open = () => {
    line = new EventSource(`/api/news?post=${encodeURIComponent(postId)}`);
    line.addEventListener("open", () => {
      patience = againMillis.first;
      tell({ kind: "line", open: true });
    });
    line.addEventListener("news", ({ data }: MessageEvent<string>) => {
      tell({ kind: "news", told: JSON.parse(data) as Told });
    });
    line.addEventListener("error", () => {
      // A broken line is taken up again by the browser itself; a refused one by us, and not at once.
      if (line?.readyState === EventSource.CLOSED) later();
      else tell({ kind: "line", open: false });
    });
    line.addEventListener("end", () => {
      // Whoever has signed out finds out by asking.
      tell({ kind: "news", told: { work: "end" } });
      later();
    });
  };
  others.addEventListener("message", ({ data }: MessageEvent<Said>) => {
    const isOpen = line?.readyState === EventSource.OPEN;
    if (data.kind === "ask") others.postMessage({ kind: "line", open: isOpen } satisfies Heard);
  });
  open();
  return new Promise((resolve) => {
    left.addEventListener("abort", () => {
      line?.close();
      window.clearTimeout(again);
      resolve();
    });
  });
}
