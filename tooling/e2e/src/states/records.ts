import { testIds } from "@daowei/web/test-ids";
import { dialog } from "./state.ts";
import type { State } from "./state.ts";

/** The record verified, marked and sampled, and a policy text with what is wrong in it. */
export function statesOfRecords(): readonly State[] {
  return [
    {
      name: "audit-verified",
      card: "auditor",
      path: "/audit",
      open: async (page) => {
        await page.getByTestId(testIds.auditVerify).click();
        await page.getByTestId(testIds.auditVerdict).waitFor();
      },
    },
    {
      name: "audit-entry",
      card: "auditor",
      path: "/audit",
      open: async (page) => {
        await page.getByTestId(testIds.auditDetail).first().click();
        await page.getByTestId(testIds.auditFacts).waitFor();
      },
    },
    {
      name: "audit-suspicions",
      card: "auditor",
      path: "/audit",
      open: async (page) => {
        await page.getByTestId(testIds.auditSuspicions).click();
        await page
          .getByTestId(testIds.auditSuspicion)
          .or(page.getByTestId(testIds.auditNoSuspicion))
          .first()
          .waitFor();
      },
    },
    { name: "audit-own", card: "preparer", path: "/audit" },
    { name: "dialog-mark", card: "auditor", path: "/audit", open: dialog(testIds.mark) },
    {
      name: "audit-sample",
      card: "auditor",
      path: "/audit",
      open: async (page) => {
        await page.getByTestId(testIds.auditSample).click();
        await page.getByTestId(testIds.auditDraw).click();
        await page.getByTestId(testIds.auditDrawn).waitFor();
      },
    },
    {
      name: "policy-findings",
      card: "preparer",
      path: "/policies/write?from=gx-2022",
      open: async (page) => {
        const text = page.getByTestId(testIds.policyText);
        const written = await text.inputValue();
        await text.fill(
          written.replace("level: county, payer: self", "level: countty, payer: self"),
        );
        await page.getByTestId(testIds.policyFinding).first().waitFor();
      },
    },
  ];
}
