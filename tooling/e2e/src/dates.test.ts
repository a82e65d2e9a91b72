import { testIds } from "@daowei/web/test-ids";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { barriers } from "./axe.ts";
import { launchBrowser } from "./browser.ts";
import { arrive } from "./clerk.ts";
import { keyboardOf } from "./keyboard.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";

const data = temporaryData();
let server: ServerProcess;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ dataDir: data.folder }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  data.remove();
});

declare global {
  var calendarsOpened: number;
}

/** The browser draws its calendar outside the page: what is seen of it is that it was asked for. */
async function countCalendars(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    globalThis.calendarsOpened = 0;
    const showPicker: (this: HTMLInputElement) => void = Reflect.get(
      HTMLInputElement.prototype,
      "showPicker",
    );
    HTMLInputElement.prototype.showPicker = function counted() {
      showPicker.call(this);
      globalThis.calendarsOpened += 1;
    };
  });
  return () => page.evaluate(() => globalThis.calendarsOpened);
}

test("a date is taken in every form, said again in words, and refused where there is no such day", async () => {
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  const calendars = await countCalendars(page);
  const keys = await keyboardOf(page);
  await page.goto("/deadlines");
  await page.getByTestId(testIds.deadlineSet).click();
  const dialog = page.getByTestId(testIds.dialog);
  const date = page.getByTestId(testIds.deadlineDate);
  const described = () =>
    date.evaluate(
      (field) =>
        document.getElementById(field.getAttribute("aria-describedby") ?? "")?.textContent ?? "",
    );
  expect(await date.getAttribute("type")).toBe("text");

  for (const form of [
    "2022/12/31",
    "2022.12.31",
    "20221231",
    "2022年12月31日",
    "２０２２－１２－３１",
  ]) {
    await date.fill(form);
    expect(await described()).toBe("2022年12月31日 周六");
    expect(await date.inputValue()).toBe(form);
    await date.blur();
    expect(await date.inputValue()).toBe("2022-12-31");
  }

  await date.fill("2022-02-30");
  expect(await described()).toBe("没有2022年2月30日这一天。");
  expect(await date.getAttribute("aria-invalid")).toBe("true");
  expect(await barriers(page)).toEqual([]);
  await page.getByTestId(testIds.deadlineTitle).fill("核对参保人数");
  await page.getByTestId(testIds.deadlineReason).fill("月度工作安排");
  expect(await page.getByTestId(testIds.dialogConfirm).isDisabled()).toBe(true);

  // Half a date is no mistake yet; left half, it is.
  await date.fill("2022-1");
  expect(await described()).toBe("");
  await date.blur();
  expect(await described()).toContain("看不出是哪一天");

  await date.fill("2022-12-20");
  await date.press("Alt+ArrowDown");
  expect(await calendars()).toBe(1);
  await page.keyboard.press("Escape");
  expect(await dialog.isVisible()).toBe(true);
  await date.focus();
  await keys.press("Tab");
  await keys.press("Enter");
  expect(await calendars()).toBe(2);
  await page.keyboard.press("Escape");

  // The calendar's own field is no stop of its own.
  await keys.press("Tab");
  expect(
    await page
      .getByTestId(testIds.deadlineOrigin)
      .evaluate((node) => node === document.activeElement),
  ).toBe(true);
  await page.getByTestId(testIds.dialogConfirm).click();
  await expect
    .poll(
      () =>
        page
          .getByTestId(testIds.deadlineRow)
          .filter({ hasText: "核对参保人数" })
          .getAttribute("data-due"),
      { timeout: 20_000 },
    )
    .toBe("2022-12-20");
  await visitor.leave();
});

test("under a finger the field is the browser's own", async () => {
  const visitor = await arrive(browser, server.url, {
    card: "preparer",
    look: { touch: true },
  });
  await visitor.page.goto("/deadlines");
  await visitor.page.getByTestId(testIds.deadlineSet).click();
  const date = visitor.page.getByTestId(testIds.deadlineDate);
  expect(await date.getAttribute("type")).toBe("date");
  await date.fill("2022-12-20");
  expect(await visitor.page.getByTestId(testIds.dialog).innerText()).toContain(
    "2022年12月20日 周二",
  );
  await visitor.leave();
});
