import { testIds } from "@daowei/web/test-ids";
import type { Page } from "playwright-core";
import { dialog } from "./state.ts";
import type { State } from "./state.ts";

const goodList = [
  "姓名,用户名,岗位,行政区划代码,单位名称",
  "经办丁,jingban-ding,经办岗,450100,市财政局",
  "复核丁,fuhe-ding,复核岗,450100,市财政局",
].join("\n");
const badList = [
  "姓名,用户名,岗位,行政区划代码,单位名称,最后一天",
  "经办丁,jingban-ding,经办岗,450100,市财政局,",
  "经办丁,jingban-ding,审批岗,450102,区财政局,",
  "复核甲,fuhe-jia,国库支付岗,450000,自治区财政厅,2022-01-01",
  "出纳甲,chuna.jia,出纳,450199,市财政局,",
].join("\n");

async function uploadList(page: Page, text: string): Promise<void> {
  await page.getByTestId(testIds.peopleListFile).setInputFiles({
    name: "人员名单.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(text),
  });
  await page.getByTestId(testIds.peopleListSummary).waitFor();
}

/** A list of people with faults, and one that is about to be proposed. */
export function statesOfLists(): readonly State[] {
  const list = { card: "administrator", path: "/admin/users/import" };
  return [
    { ...list, name: "people-list-bad", open: (page) => uploadList(page, badList) },
    {
      ...list,
      name: "dialog-people-list",
      open: async (page) => {
        await uploadList(page, goodList);
        await dialog(testIds.peopleListSubmit)(page);
      },
    },
  ];
}
