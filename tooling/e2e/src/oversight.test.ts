import { testIds } from "@daowei/web/test-ids";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { arrive } from "./clerk.ts";
import { pdfThatSays } from "./papers.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { visit } from "./visitor.ts";
import { signInAs } from "./wire.ts";

const data = temporaryData();
const patience = { timeout: 20_000 };
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

const where = { fiscalYear: 2022, placeCode: "450000" };

test("whoever mistypes his password is told before he is shut out, and afterwards that somebody tried", async () => {
  const visitor = await visit(browser, server.url);
  const { page } = visitor;
  await page.goto("/login");
  const said = page.getByRole("alert");
  for (let left = 9; left >= 2; left -= 1) {
    await page.getByTestId(testIds.username).fill("guoku-jia");
    await page.getByTestId(testIds.password).fill("not-the-password");
    const answered = page.waitForResponse((answer) => answer.url().endsWith("/sign-in/username"));
    await page.getByTestId(testIds.signIn).click();
    await answered;
    await expect.poll(() => said.innerText(), patience).toContain("没有登录");
    if (left <= 3) await expect.poll(() => said.innerText(), patience).toContain(`${left} 次`);
    else expect(await said.innerText()).not.toContain("还可尝试");
  }
  await page.getByTestId(`${testIds.demo}-treasury`).click();
  await page.getByTestId(testIds.account).waitFor();
  await expect.poll(() => page.locator("body").innerText(), patience).toContain("输错过 8 次");
  await page.goto("/settings");
  await expect
    .poll(() => page.getByTestId(testIds.lastSignIn).innerText(), patience)
    .toContain("8 次");
  await visitor.leave();
});

test("who is overtaken in his dialog reads by whom, loads the newest and keeps what he typed", async () => {
  const wire = await signInAs(server.url, "fuhe-yi");
  const batches = await wire.batches.list.query(where);
  const waiting = batches.find(({ stage }) => stage === "submitted");
  if (waiting === undefined)
    throw new Error("the demonstration has no batch that waits for review");
  const { id, revisionHash } = waiting;
  const visitor = await arrive(browser, server.url, "reviewer");
  const { page } = visitor;
  await page.goto(`/batches/${id}`);
  await page.getByTestId(`${testIds.act}-review`).click();
  await page.getByTestId(testIds.dialogComment).fill("人数已与确认表核对");
  const comment = "人数与确认表不符，请核对后再报";
  await wire.batches.sendBack.mutate({
    id,
    revisionHash,
    comment,
    idempotencyKey: crypto.randomUUID(),
  });
  await page.getByTestId(testIds.dialogConfirm).click();
  const since = page.getByTestId(testIds.sinceThen);
  await expect.poll(() => since.innerText(), patience).toContain("复核乙");
  expect(await since.innerText()).toContain(comment);
  await screenshot(page, "overtaken");
  await page.getByTestId(testIds.loadLatest).click();
  expect(await page.getByTestId(testIds.dialogComment).inputValue()).toBe("人数已与确认表核对");
  visitor.forgive(/status of 4\d\d/);
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});

test("the preparer finds in his bell what was sent back, apart from what falls due", async () => {
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  await page.getByTestId(testIds.bell).click();
  await page.getByTestId(`${testIds.noticeGroup}-returned`).click();
  await expect.poll(() => page.getByTestId(testIds.notice).count(), patience).toBe(1);
  expect(await page.getByTestId(testIds.panel).innerText()).toContain("人数与确认表不符");
  await screenshot(page, "bell-groups");
  await page.getByTestId(testIds.notice).click();
  await page.waitForURL(/\/batches\//u);
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});

test("a batch that becomes another under an open dialog is not decided on as what it became, until that was loaded", async () => {
  const preparer = await signInAs(server.url, "jingban-jia");
  const colleague = await signInAs(server.url, "fuhe-yi");
  const once = () => ({ idempotencyKey: crypto.randomUUID() });
  const seen = async (id: string) => {
    const { revisionHash, stage } = await preparer.batches.get.query({ id });
    return { stage, order: { id, revisionHash, ...once() } };
  };
  const draft = (await preparer.batches.list.query(where)).find(
    ({ stage }) => stage === "prepared",
  );
  if (draft === undefined) throw new Error("the demonstration has no draft");
  const { id } = draft;
  await preparer.batches.submit.mutate((await seen(id)).order);
  const visitor = await arrive(browser, server.url, "reviewer");
  const { page } = visitor;
  await page.goto(`/batches/${id}`);
  await page.getByTestId(`${testIds.act}-review`).click();
  await page.getByTestId(testIds.dialogComment).fill("人数已与确认表核对");
  const comment = "附件不全，请补充后再报";
  await colleague.batches.sendBack.mutate({ ...(await seen(id)).order, comment });
  await preparer.attachments.add.mutate({
    batchId: id,
    kind: "application_letter",
    fileName: "申请函.pdf",
    contentBase64: pdfThatSays("application").toString("base64"),
    ...once(),
  });
  await preparer.batches.submit.mutate((await seen(id)).order);

  await page.getByTestId(testIds.sinceThen).waitFor(patience);
  await page.getByTestId(testIds.dialogConfirm).click();
  await page.getByTestId(testIds.dialog).locator(".problem").waitFor();
  expect((await seen(id)).stage).toBe("submitted");
  await page.getByTestId(testIds.loadLatest).click();
  await page.getByTestId(testIds.dialogConfirm).click();
  await page.getByTestId(testIds.dialog).waitFor({ state: "detached" });
  expect((await seen(id)).stage).toBe("reviewed");
  visitor.forgive(/status of 4\d\d/);
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});

test("an auditor opens an entry whole, and what stands out; everybody else finds what he did himself", async () => {
  const visitor = await arrive(browser, server.url, "auditor");
  const { page } = visitor;
  await page.goto("/audit");
  await page.getByTestId(testIds.auditDetail).first().click();
  await expect
    .poll(() => page.getByTestId(testIds.auditFacts).innerText(), patience)
    .toContain("127.0.0.1");
  await page.getByTestId(testIds.panelClose).click();
  await page.getByTestId(testIds.auditSuspicions).click();
  await page
    .getByTestId(testIds.auditSuspicion)
    .or(page.getByTestId(testIds.auditNoSuspicion))
    .first()
    .waitFor();
  await screenshot(page, "audit-suspicions");
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
  const reviewer = await arrive(browser, server.url, "reviewer");
  await reviewer.page.goto("/audit");
  const rows = reviewer.page.getByTestId(testIds.auditRow);
  await rows.first().waitFor();
  const people = await rows.evaluateAll((found) =>
    found.map((row) => row.querySelectorAll("td")[2]?.textContent ?? ""),
  );
  expect(people.filter((by) => !by.startsWith("复核甲"))).toEqual([]);
  expect(reviewer.complaints()).toEqual([]);
  await reviewer.leave();
});

test("before an account is shut its administrator reads what would wait for nobody", async () => {
  const visitor = await arrive(browser, server.url, "administrator");
  const { page } = visitor;
  await page.goto("/admin/users");
  await page
    .getByTestId(`${testIds.personRow}-jingban-jia`)
    .getByTestId(`${testIds.personAct}-person.disable`)
    .click();
  const left = page.getByTestId(testIds.leftBehind);
  await expect.poll(() => left.innerText(), patience).toContain("经办岗");
  await screenshot(page, "left-behind");
  await page.goto("/print/posts");
  await expect
    .poll(() => page.getByTestId(testIds.sheet).innerText(), patience)
    .toContain("岗位权限清单");
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});
