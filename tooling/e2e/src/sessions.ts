import type { Browser } from "playwright-core";
import { testIds } from "@daowei/web/test-ids";
import { visit } from "./visitor.ts";
import type { Session } from "./visitor.ts";

/** Opens a session for each person once, by his card; later visits bring it along. */
export function sessionsOf(browser: Browser, url: string): (card: string) => Promise<Session> {
  const opened = new Map<string, Promise<Session>>();
  return (card) => {
    const known = opened.get(card) ?? open(browser, url, card);
    opened.set(card, known);
    return known;
  };
}

async function open(browser: Browser, url: string, card: string): Promise<Session> {
  const visitor = await visit(browser, url);
  await visitor.page.goto("/login");
  await visitor.page.getByTestId(`${testIds.demo}-${card}`).click();
  await visitor.page.getByTestId(testIds.account).waitFor();
  const session = await visitor.page.context().storageState();
  await visitor.leave();
  return session;
}
