import type { Page } from "playwright-core";

/** What the browser itself says of a page, in milliseconds; `shift` has no unit. */
export interface Observed {
  readonly painted: number;
  readonly largestPaint: number;
  readonly shift: number;
  readonly slowestInteraction: number;
  readonly longestTask: number;
}

declare global {
  var daoweiVitals: { paints: number[]; shift: number; interactions: number[]; tasks: number[] };
}

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

interface Interaction extends PerformanceEntry {
  readonly interactionId: number;
}

/** Runs in the page before anything else of it. */
export function observe(): void {
  const seen = {
    paints: [] as number[],
    shift: 0,
    interactions: [] as number[],
    tasks: [] as number[],
  };
  globalThis.daoweiVitals = seen;
  const watch = (type: string, take: (entry: PerformanceEntry) => void) => {
    const options: PerformanceObserverInit = { type, buffered: true };
    if (type === "event") Object.assign(options, { durationThreshold: 16 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) take(entry);
    }).observe(options);
  };
  watch("largest-contentful-paint", ({ startTime }) => seen.paints.push(startTime));
  watch("layout-shift", (entry) => {
    const { value, hadRecentInput } = entry as Shift;
    if (!hadRecentInput) seen.shift += value;
  });
  watch("event", (entry) => {
    if ((entry as Interaction).interactionId > 0) seen.interactions.push(entry.duration);
  });
  watch("longtask", ({ duration }) => seen.tasks.push(duration));
}

/** What has been seen since the page began. */
export async function observed(page: Page): Promise<Observed> {
  await page.waitForTimeout(500);
  return page.evaluate(() => {
    const { paints, shift, interactions, tasks } = globalThis.daoweiVitals;
    const [first] = performance.getEntriesByName("first-contentful-paint");
    return {
      painted: first?.startTime ?? Number.NaN,
      largestPaint: Math.max(...paints),
      shift,
      slowestInteraction: Math.max(0, ...interactions),
      longestTask: Math.max(0, ...tasks),
    };
  });
}
