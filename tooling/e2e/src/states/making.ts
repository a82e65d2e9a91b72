import { testIds } from "@daowei/web/test-ids";
import type { Page } from "playwright-core";
import { pdfThatSays } from "../papers.ts";
import type { State } from "./state.ts";

const making = { card: "preparer", path: "/batches/new" };

/** A batch being made, step by step. */
export function statesOfMaking(): readonly State[] {
  return [
    { ...making, name: "wizard-heads", open: toHeads },
    { ...making, name: "wizard-preview", open: toPreview },
    {
      ...making,
      name: "wizard-share",
      open: async (page) => {
        await page.getByTestId(`${testIds.wizardKind}-advance`).check();
        await toPreview(page);
        await page.getByTestId(testIds.advancePercent).fill("90");
        await page.getByTestId(testIds.advanceReason).fill("年初先按九成预拨");
        await page.getByTestId(testIds.advanceApply).click();
      },
    },
    { ...making, name: "wizard-submit", open: toSubmission },
    {
      ...making,
      name: "wizard-papers",
      open: async (page) => {
        await toSubmission(page);
        await page.getByTestId(testIds.attachFile).setInputFiles([
          {
            name: "申请函.pdf",
            mimeType: "application/pdf",
            buffer: pdfThatSays("Application for subsidy 2022"),
          },
          { name: "空表.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("") },
        ]);
        await page.getByTestId(testIds.wizardPapers).getByText("申请函.pdf").waitFor();
      },
    },
  ];
}

async function toHeads(page: Page): Promise<void> {
  await page.getByTestId(`${testIds.wizardPolicy}-gx-2022`).check();
  await page.getByTestId(testIds.wizardTitle).fill("2022年城乡居民医保财政补助");
  await page.getByTestId(testIds.wizardNext).click();
  await page.getByTestId(testIds.wizardVersion).first().check();
  await page.locator(".headcount-grid").waitFor();
}

async function toPreview(page: Page): Promise<void> {
  await toHeads(page);
  await page.getByTestId(testIds.wizardNext).click();
  await page.getByTestId(testIds.wizardTotal).waitFor();
}

async function toSubmission(page: Page): Promise<void> {
  await toPreview(page);
  await page.getByTestId(testIds.wizardNext).click();
  await page.getByTestId(testIds.wizardSubmit).waitFor();
}
