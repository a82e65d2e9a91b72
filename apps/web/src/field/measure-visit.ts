import type { PageVisit } from "@daowei/api/contracts";
import { onCLS, onINP, onLCP } from "web-vitals";
import { browserKind } from "../settings/browser-name.ts";

/** Measures the page that was opened until it is left or hidden for the first time, and tells our own server once. */
export function measureVisit(route: string): void {
  const seen = { paint: NaN, interaction: NaN, shift: NaN, task: 0 };
  const soon = { reportAllChanges: true };
  onLCP(({ value }) => (seen.paint = value), soon);
  onINP(({ value }) => (seen.interaction = value), soon);
  onCLS(({ value }) => (seen.shift = value), soon);
  watchTasks((millis) => (seen.task = Math.max(seen.task, millis)));
  const told = new AbortController();
  const tell = () => {
    if (document.visibilityState !== "hidden") return;
    told.abort();
    send({
      route,
      browser: browserKind(navigator.userAgent) ?? "Other",
      largestPaintMs: whole(seen.paint),
      slowestInteractionMs: whole(seen.interaction),
      shiftThousandths: whole(seen.shift * 1000),
      longestTaskMs: whole(seen.task),
    });
  };
  // Becoming hidden comes before being left, and is the last that a browser on a telephone says.
  document.addEventListener("visibilitychange", tell, { signal: told.signal });
}

/** Null for what the browser has not measured. */
function whole(value: number): number | null {
  return Number.isNaN(value) ? null : Math.min(Math.round(value), 600_000);
}

function watchTasks(take: (millis: number) => void): void {
  if (!PerformanceObserver.supportedEntryTypes.includes("longtask")) return;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) take(duration);
  }).observe({ type: "longtask", buffered: true });
}

/** Sent by the browser even when the page is gone; whether it arrives concerns nobody on the page. */
function send(visit: PageVisit): void {
  const body = new Blob([JSON.stringify(visit)], { type: "application/json" });
  navigator.sendBeacon("/api/trpc/performance.noteVisit", body);
}
