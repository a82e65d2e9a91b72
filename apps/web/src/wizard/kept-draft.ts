import { useMutation, useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { api, client } from "../wire/api.ts";

const keptAfterMs = 2000;

/** A draft left on the server, for this person alone: there on another machine, and after the browser was closed. */
export function useKeptNote(subject: string) {
  const { data, isPending, isError } = useQuery({
    ...api.account.note.queryOptions({ subject }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const keep = useMutation({
    mutationFn: (content: string | null) => client.account.keepNote.mutate({ subject, content }),
  });
  const { mutate } = keep;
  const timer = useRef<number | undefined>(undefined);
  const [waiting, setWaiting] = useState<string | null>(null);
  useEffect(() => {
    if (waiting === null) return undefined;
    timer.current = window.setTimeout(() => {
      mutate(waiting);
      setWaiting(null);
    }, keptAfterMs);
    return () => {
      window.clearTimeout(timer.current);
    };
  }, [waiting, mutate]);
  const forget = useCallback(() => {
    window.clearTimeout(timer.current);
    setWaiting(null);
    mutate(null);
  }, [mutate]);
  return {
    /** Nothing is kept back by a server that does not answer: what this tab holds is enough to go on. */
    loading: isPending && !isError,
    content: data?.content ?? null,
    keptAt: keep.data?.keptAt ?? null,
    change: setWaiting,
    forget,
  };
}
