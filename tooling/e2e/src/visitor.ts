import type { Browser, BrowserContext, Page } from "playwright-core";

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

const size = { width: 1366, height: 768 };

export async function visit(browser: Browser, baseURL: string): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL,
    viewport: size,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    reducedMotion: "reduce",
  });
  await context.addInitScript(watchLongTasks);
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
    takeLongTasks: async () => {
      // Chromium hands these entries over only when the page has been idle for a moment.
      await page.waitForTimeout(500);
      return page.evaluate(() => globalThis.takeLongTasks());
    },
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
  var takeLongTasks: () => LongTask[];
}

function watchLongTasks(): void {
  const tasks: LongTask[] = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      tasks.push({ startMs: startTime, durationMs: duration });
  }).observe({ type: "longtask", buffered: true });
  globalThis.takeLongTasks = () => tasks.splice(0, tasks.length);
}
