import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useFrame } from "../app/frame-context.ts";
import { api } from "../wire/api.ts";
import { hearNews, type Told } from "./hear-news.ts";

/** How often a page asks by itself while no line is open. */
const everyMillis = 30_000;
const calmMillis = 1_500;

/**
 * Keeps bell and inbox up to date: the server says when there is something new, and what is shown is asked for as ever. Answers
 * with how often a page has to ask by itself: false while the line is open.
 */
export function useNews(): number | false {
  const queryClient = useQueryClient();
  const { post } = useFrame();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const work = whenSeen(() => {
      void queryClient.invalidateQueries(api.inbox.pathFilter());
      void queryClient.invalidateQueries(api.notifications.list.queryFilter());
      // A batch that waits again is not the one that was read before.
      void queryClient.invalidateQueries(api.batches.get.pathFilter());
    });
    const onTold = ({ unread, work: moved }: Told) => {
      if (unread !== undefined)
        queryClient.setQueryData(api.notifications.count.queryKey({}), { unread });
      if (unread !== undefined || moved !== undefined) work.ask();
    };
    const leave = hearNews(post.id, (heard) => {
      if (heard.kind === "line") setOpen(heard.open);
      else onTold(heard.told);
    });
    return () => {
      leave();
      work.stop();
      setOpen(false);
    };
  }, [post.id, queryClient]);
  return open ? false : everyMillis;
}

/** Asks once for many pieces of news, and for a page that nobody sees only when somebody sees it. */
function whenSeen(ask: () => void) {
  let waiting: number | undefined;
  let missed = false;
  const now = () => {
    waiting = undefined;
    if (document.hidden) missed = true;
    else ask();
  };
  const onSeen = () => {
    if (document.hidden || !missed) return;
    missed = false;
    ask();
  };
  document.addEventListener("visibilitychange", onSeen);
  return {
    ask: () => {
      waiting ??= window.setTimeout(now, calmMillis);
    },
    stop: () => {
      window.clearTimeout(waiting);
      document.removeEventListener("visibilitychange", onSeen);
    },
  };
}
