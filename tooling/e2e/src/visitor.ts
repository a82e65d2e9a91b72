import type { Browser, BrowserContext, Page } from "playwright-core";
import { sittingPlace } from "./sitting-place.ts";

export interface LongTask {
  readonly startMs: number;
  readonly durationMs: number;
}

/** One person at one browser: a page of his own, and a watch over what must not happen on it. */
export interface Visitor {
  readonly page: Page;
  /** Console errors, uncaught exceptions, policy violations and failed answers of the server. */
  complaints(): readonly string[];
  /** Forgets the complaints that match, for what a test provokes on purpose. */
  forgive(pattern: RegExp): void;
  /** Tasks of the page's main thread over 50 ms since the last call. */
  takeLongTasks(): Promise<readonly LongTask[]>;
  leave(): Promise<void>;
}

/** How a person has the pages look, as the settings page keeps it in the browser. */
export interface Look {
  readonly theme?: "light" | "dark";
  readonly density?: "comfortable" | "compact";
  readonly language?: "zh-CN" | "en";
}

/** What else is particular about a visit. */
export interface Wish extends Look {
  readonly size?: { readonly width: number; readonly height: number };
  /** The cookies of a session that is open already. */
  readonly session?: Session;
  /** By a finger, without a mouse. */
  readonly touch?: boolean;
}

export type Session = Awaited<ReturnType<BrowserContext["storageState"]>>;

export async function visit(
  browser: Browser,
  baseURL: string,
  { size = sittingPlace.size, session, touch = false, ...look }: Wish = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL,
    viewport: size,
    hasTouch: touch,
    isMobile: touch,
    ...(session === undefined ? {} : { storageState: { cookies: session.cookies, origins: [] } }),
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    reducedMotion: "reduce",
  });
  await context.addInitScript(watchLongTasks);
  await context.addInitScript(
    (kept) => {
      if (localStorage.getItem("daowei.look") === null) localStorage.setItem("daowei.look", kept);
    },
    JSON.stringify({ ...sittingPlace.look, ...look }),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const heard: string[] = [];
  listen(page, heard);
  return {
    page,
    complaints: () => [...heard],
    forgive: (pattern) => {
      const kept = heard.filter((line) => !pattern.test(line));
      heard.splice(0, heard.length, ...kept);
    },
    takeLongTasks: () => page.evaluate(() => globalThis.takeLongTasks()),
    leave: () => leave(context),
  };
}

function listen(page: Page, heard: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "error")
      heard.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => heard.push(`uncaught: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 500) heard.push(`answer ${response.status()}: ${response.url()}`);
  });
}

async function leave(context: BrowserContext): Promise<void> {
  await context.close();
}

declare global {
  var takeLongTasks: () => Promise<readonly LongTask[]>;
}

function watchLongTasks(): void {
  const tasks: LongTask[] = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      tasks.push({ startMs: startTime, durationMs: duration });
  }).observe({ type: "longtask", buffered: true });
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  // Chromium hands the entries over in order, when it finds the time. A last task of our own, put behind all others, tells
  // when everything before it has been handed over.
  globalThis.takeLongTasks = async () => {
    await pause(50);
    const last = performance.now();
    while (performance.now() < last + 80);
    for (
      let waited = 0;
      !tasks.some(({ startMs, durationMs }) => startMs + durationMs > last + 75);
      waited += 50
    ) {
      if (waited > 20_000) throw new Error("the browser never handed its long tasks over");
      await pause(50);
    }
    return tasks
      .splice(0, tasks.length)
      .filter(({ startMs, durationMs }) => startMs + durationMs <= last + 75);
  };
}
