import { testIds } from "@daowei/web/test-ids";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { arrive } from "./clerk.ts";
import { canReadPaper, printed } from "./paper.ts";
import { documentPages } from "./routes.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { signInAs, type Wire } from "./wire.ts";

const data = temporaryData();
const guangxi = { fiscalYear: 2022, placeCode: "450000" };
let server: ServerProcess;
let browser: Browser;
let wire: Wire;
let documents: Readonly<Record<string, string>>;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ dataDir: data.folder }), launchBrowser()]);
  wire = await signInAs(server.url, "jingban-jia");
  documents = await documentPages(wire);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  data.remove();
});

const blank = /\s+/g;

/** Opens a sheet and gives back its printed pages, without blanks. */
async function sheetOf(page: Page, path: string, name: string): Promise<readonly string[]> {
  await page.goto(path, { waitUntil: "networkidle" });
  await page.getByTestId(testIds.sheet).waitFor();
  await page.locator(".bone").first().waitFor({ state: "detached" });
  return (await printed(page, name)).map((text) => text.replaceAll(blank, ""));
}

const readable = canReadPaper();
if (!readable)
  process.stdout.write("  pdftotext (poppler) is not installed: printed pages are not read\n");

describe.runIf(readable)("on paper", () => {
  test("each page of each sheet says which document it is, of which revision and hash, who printed it and its number", async () => {
    const [batch] = await wire.batches.list.query(guangxi);
    if (batch === undefined) throw new Error("the demonstration has no batch");
    const visitor = await arrive(browser, server.url, "preparer");
    const hash = batch.revisionHash.slice(0, 16);
    for (const name of ["table", "approval", "place", "receipt"]) {
      const sheets = await sheetOf(visitor.page, documents[`sheet-${name}`] ?? "", name);
      expect(sheets.length).toBeGreaterThan(0);
      for (const [index, text] of sheets.entries()) {
        expect(text).toContain(`${batch.number}第${batch.revision}稿校验值${hash}经办甲打印于`);
        expect(text).toContain(`${index + 1}/${sheets.length}`);
      }
      expect(sheets.join("")).toContain(batch.revisionHash);
    }
    expect(visitor.complaints()).toEqual([]);
    await visitor.leave();
  });

  test("the table holds every place and the total; the approval sheet holds the amount in capitals and room for every signature", async () => {
    const [batch] = await wire.batches.list.query(guangxi);
    const { rows } = await wire.batches.rows.query({ id: batch?.id ?? "" });
    const visitor = await arrive(browser, server.url, "preparer");
    const table = (await sheetOf(visitor.page, documents["sheet-table"] ?? "", "table")).join("");
    for (const { placeName } of rows) expect(table).toContain(placeName);
    for (const words of ["逐笔相加=合计", "制表人：", "复核人：", "负责人：", "单位：元"])
      expect(table).toContain(words);

    const approval = await sheetOf(visitor.page, documents["sheet-approval"] ?? "", "approval");
    expect(approval).toHaveLength(1);
    expect(approval[0]).toMatch(/人民币[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整]+/);
    for (const words of ["编制送审", "复核", "审批", "签发", "签字（章）："])
      expect(approval[0]).toContain(words);
    await visitor.leave();
  });

  test("the explanation of a place is unfolded to the quoted sentences; the brief is one page", async () => {
    const visitor = await arrive(browser, server.url, "preparer");
    const place = (await sheetOf(visitor.page, documents["sheet-place"] ?? "", "place")).join("");
    expect(place).toContain("桂医保发〔2022〕30号");
    expect(place).toContain("地方财政补助122元");
    const brief = await sheetOf(visitor.page, "/print/brief?unit=wan", "brief");
    expect(brief).toHaveLength(1);
    for (const words of ["资金到位简报", "96.55%", "单位：万元", "北海市", "示例数据"])
      expect(brief[0]).toContain(words);
    await visitor.leave();
  });

  test("上下级对账单 is a sheet: its title, place, unit and day, both seals, the line of signatures, its pages numbered", async () => {
    const visitor = await arrive(browser, server.url, "preparer");
    const { page } = visitor;
    await page.goto("/reports/levels?unit=wan");
    await page.getByTestId(testIds.printAccount).click();
    await page.getByTestId(testIds.sheet).waitFor();
    const sheets = await sheetOf(page, page.url(), "level-account");
    for (const words of [
      "广西壮族自治区2022年财政补助资金上下级对账单",
      "单位：万元",
      "截至2022年",
      "应拨=已到位+在途+结果待核实+未拨付",
      "上级财政部门（盖章）：",
      "制表人：",
      "负责人：",
      "经办甲打印于",
    ])
      expect(sheets.join("")).toContain(words);
    expect(sheets.at(-1)).toContain(`${sheets.length}/${sheets.length}`);
    await screenshot(page, "sheet-level-account");
    expect(visitor.complaints()).toEqual([]);
    await visitor.leave();
  });

  test("what is printed in the dark theme is dark ink on white paper", async () => {
    const visitor = await arrive(browser, server.url, {
      card: "preparer",
      look: { theme: "dark" },
    });
    await sheetOf(visitor.page, documents["sheet-table"] ?? "", "table-dark");
    await visitor.page.emulateMedia({ media: "print" });
    const ink = await visitor.page
      .locator(".sheet h1")
      .evaluate((node) => getComputedStyle(node).color);
    expect(ink).toBe("rgb(27, 36, 48)");
    await visitor.leave();
  });
});

test("the sheets are one click away from the overview, a batch and a receipt", async () => {
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  await page.getByTestId(testIds.brief).click();
  await page.getByTestId(testIds.sheet).waitFor();
  await page.goto(documents["batch"] ?? "");
  await page.getByTestId(testIds.printLinks).click();
  await page.getByTestId(testIds.printLinks).getByRole("link").first().click();
  await page.getByTestId(testIds.sheet).waitFor();
  await page.goto(documents["receipt"] ?? "");
  await page.getByTestId(testIds.printReceipt).click();
  await page.getByTestId(testIds.sheet).waitFor();
  await screenshot(page, "sheet-receipt");
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});
