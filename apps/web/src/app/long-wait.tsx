import { type Query, useIsFetching, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";

const longAfterMs = 8000;
const waitedFor = { predicate: ({ state }: Query) => state.data === undefined };

/** What a page waits for longer than eight seconds is said, and can be given up and asked for again. */
export function LongWait() {
  const { t } = useTranslation("frame");
  const queryClient = useQueryClient();
  const waiting = useIsFetching(waitedFor) > 0;
  const [long, setLong] = useState(false);
  const [stopped, setStopped] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!waiting) return undefined;
    setStopped(false);
    const timer = window.setTimeout(() => {
      setLong(true);
    }, longAfterMs);
    return () => {
      window.clearTimeout(timer);
    };
  }, [waiting]);
  if (!stopped && !(waiting && long)) return null;
  return (
    <p className="long-wait no-print" role="status" data-testid={testIds.longWait}>
      <span>{t(stopped ? "loadingStopped" : "loadingLong")}</span>
      <button
        type="button"
        className="plain-button"
        onClick={() => {
          setStopped(!stopped);
          if (stopped) void queryClient.refetchQueries({ ...waitedFor, type: "active" });
          else void queryClient.cancelQueries(waitedFor);
        }}
      >
        {t(stopped ? "retry" : "cancel")}
      </button>
    </p>
  );
}
