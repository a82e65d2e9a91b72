import { testIds } from "@daowei/web/test-ids";
import type { Page } from "playwright-core";
import { headsFile } from "../wire.ts";
import type { Documents } from "./documents.ts";
import { statesOfLists } from "./lists.ts";
import { statesOfMaking } from "./making.ts";
import { dialog } from "./state.ts";
import { statesOfRecords } from "./records.ts";
import type { State } from "./state.ts";

/** Every dialog opened, every step of what has steps, and what a page says when something is wrong. */
export function openedStates(documents: Documents): readonly State[] {
  return [
    ...decisions(documents),
    ...ofTransfers(documents),
    ...ofSteps(),
    ...ofDeadlines(),
    ...ofAdministrators(),
    ...ofOnesOwn(),
    ...statesOfRecords(),
    ...statesOfLists(),
  ];
}

function decisions({ waiting, late }: Documents): readonly State[] {
  const review = { card: "reviewer", path: `/batches/${waiting}` };
  const act = (name: string) => dialog(`${testIds.act}-${name}`);
  return [
    { ...review, name: "dialog-review", open: act("review") },
    { ...review, name: "dialog-send-back", open: act("send_back") },
    { ...review, name: "dialog-reassign", open: act("reassign") },
    { ...review, name: "dialog-reject", open: act("reject") },
    { ...review, name: "dialog-hold", open: act("hold") },
    {
      name: "dialog-recall",
      card: "preparer",
      path: `/batches/${waiting}`,
      open: act("recall"),
    },
    {
      name: "dialog-send-money",
      card: "treasury",
      path: `/batches/${late}`,
      open: act("record_sent"),
    },
    {
      name: "inbox-many",
      card: "reviewer",
      path: "/inbox",
      open: async (page) => {
        await page.getByTestId(testIds.bulkPick).first().check();
        await page.getByTestId(testIds.bulkPickAll).click();
        await page.getByTestId(testIds.bulkDecide).first().click();
      },
    },
  ];
}

function ofTransfers({ issued, sent, arrived }: Documents): readonly State[] {
  const at = (card: string, id: string) => ({ card, path: `/transfers/${id}` });
  return [
    { ...at("treasury", issued), name: "dialog-hold-transfer", open: dialog("hold-transfer") },
    { ...at("treasury", sent), name: "dialog-returned-money", open: dialog("record-returned") },
    { ...at("fund_accountant", sent), name: "dialog-arrival", open: dialog("confirm-arrival") },
    { ...at("zhuanhu-yi", arrived), name: "dialog-reversal", open: dialog("reverse-arrival") },
    {
      name: "transfers-picked",
      card: "fund_accountant",
      path: "/transfers?stage=sent",
      open: (page) => page.getByTestId(testIds.selectAll).check(),
    },
  ];
}

const goodFile = headsFile([
  { placeCode: "451402", insuredClass: "resident", heads: 321_098 },
  { placeCode: "451421", insuredClass: "resident", heads: 287_654 },
]);
const badFile = [
  "place_code,insured_class,heads",
  "451402,resident,321098.5",
  "451499,resident,1000",
  "451421,residents,287654",
  "451421,resident,",
].join("\n");

async function upload(page: Page, text: string): Promise<void> {
  await page.getByTestId(testIds.importNext).click();
  await page.getByTestId(testIds.importFile).setInputFiles({
    name: "示例人数.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(text),
  });
  await page.getByTestId(testIds.importSummary).waitFor();
}

function ofSteps(): readonly State[] {
  const importing = { card: "preparer", path: "/enrolment/import" };
  const judging = { card: "reviewer", path: "/enrolment" };
  const verdict = (act: string) => dialog(`${testIds.verdictAct}-${act}`);
  return [
    { ...judging, name: "dialog-confirm-headcounts", open: verdict("confirmed") },
    { ...judging, name: "dialog-dispute-headcounts", open: verdict("disputed") },
    { ...importing, name: "import-good", open: (page) => upload(page, goodFile) },
    { ...importing, name: "import-bad", open: (page) => upload(page, badFile) },
    {
      ...importing,
      name: "import-accept",
      open: async (page) => {
        await upload(page, goodFile);
        await page.getByTestId(testIds.importNext).click();
        await page.getByTestId(testIds.importCutOff).waitFor();
      },
    },
    ...statesOfMaking(),
    {
      name: "what-if-refused",
      card: "preparer",
      path: "/policies/what-if?policy=gx-2022&year=2022",
      provokes: /status of 422/,
      open: async (page) => {
        await page.getByTestId(`${testIds.whatIfAmount}-standard`).fill("六百四");
        await page.getByTestId(testIds.whatIfRun).click();
        await page.getByRole("alert").waitFor();
        // The form stays with what was typed.
        await page.getByTestId(`${testIds.whatIfAmount}-standard`).waitFor();
      },
    },
    {
      name: "what-if-result",
      card: "preparer",
      path: "/policies/what-if?policy=gx-2022&year=2022",
      open: async (page) => {
        await page.getByTestId(`${testIds.whatIfAmount}-standard`).fill("640");
        await page.getByTestId(testIds.whatIfRun).click();
        await page.getByTestId(testIds.whatIfResult).waitFor();
      },
    },
  ];
}

function ofDeadlines(): readonly State[] {
  const deadlines = { card: "preparer", path: "/deadlines" };
  return [
    { ...deadlines, name: "dialog-deadline", open: dialog(testIds.deadlineSet) },
    { ...deadlines, name: "dialog-receipt", open: dialog(testIds.receiptOpen) },
    { ...deadlines, name: "dialog-postpone", open: dialog(testIds.deadlineAct) },
    {
      name: "dialog-holidays",
      card: "administrator",
      path: "/deadlines?view=month&month=2027-01",
      open: dialog(testIds.holidaysImport),
    },
  ];
}

function ofAdministrators(): readonly State[] {
  const people = { card: "administrator", path: "/admin/users" };
  return [
    {
      name: "office-settings",
      card: "administrator",
      path: "/settings",
      open: async (page) => {
        await page.getByTestId(testIds.officeChange).click();
        await page.getByTestId(testIds.office).scrollIntoViewIfNeeded();
      },
    },
    {
      name: "batches-menu",
      card: "preparer",
      path: "/batches",
      open: async (page) => {
        await page.getByTestId(testIds.rowMenu).first().click();
        await page.getByRole("menuitem").nth(4).waitFor();
      },
    },
    { ...people, name: "dialog-person", open: dialog(testIds.personAdd) },
    { ...people, name: "dialog-grant", open: dialog(testIds.postGrant) },
    { ...people, name: "dialog-disable", open: dialog(`${testIds.personAct}-person.disable`) },
    {
      name: "dialog-webhook",
      card: "administrator",
      path: "/developer/webhooks",
      open: dialog(testIds.destinationAdd),
    },
    {
      ...people,
      card: "guanli-yi",
      name: "step-up",
      provokes: /status of 403/,
      open: async (page) => {
        const row = page.getByTestId(`${testIds.personRow}-jingban-yi`);
        await row.getByTestId(`${testIds.personAct}-person.disable`).click();
        await page.getByTestId(testIds.dialogComment).fill("因工作调整，停用这个账号");
        await page.getByTestId(testIds.dialogConfirm).click();
        await page.getByTestId(testIds.stepUp).waitFor();
      },
    },
    {
      name: "dialog-channel",
      card: "administrator",
      path: "/settings/reminders?tab=channels",
      open: dialog(testIds.destinationAdd),
    },
    {
      name: "reminder-rules-effect",
      card: "administrator",
      path: "/settings/reminders",
      open: async (page) => {
        await page.getByTestId(testIds.planPreview).click();
        await page.getByTestId(testIds.planEffect).scrollIntoViewIfNeeded();
      },
    },
  ];
}

function ofOnesOwn(): readonly State[] {
  return [
    {
      name: "bell",
      card: "preparer",
      path: "/",
      open: async (page) => {
        await page.getByTestId(testIds.bell).click();
        await page.getByTestId(testIds.panel).or(page.locator("[role=dialog]")).first().waitFor();
      },
    },
    {
      name: "key-help",
      card: "preparer",
      path: "/inbox",
      open: async (page) => {
        await page.keyboard.press("?");
        await page.getByTestId(testIds.keyHelp).waitFor();
      },
    },
    {
      name: "palette",
      card: "preparer",
      path: "/",
      open: async (page) => {
        await page.getByTestId(testIds.paletteOpen).click();
        await page.getByTestId(testIds.paletteOption).first().waitFor();
      },
    },
    {
      name: "palette-found",
      card: "preparer",
      path: "/",
      open: async (page) => {
        await page.getByTestId(testIds.paletteOpen).click();
        await page.getByTestId(testIds.paletteOption).first().waitFor();
        await page.getByRole("combobox").last().fill("fcg");
        await page.waitForTimeout(400);
      },
    },
    {
      name: "dialog-key",
      card: "preparer",
      path: "/developer",
      open: dialog(testIds.keyRequest),
    },
    { name: "dialog-totp", card: "preparer", path: "/settings", open: dialog(testIds.totpAdd) },
    {
      name: "offline",
      card: "preparer",
      path: "/",
      open: async (page) => {
        await page.evaluate(() => dispatchEvent(new Event("offline")));
        await page.locator(".frame-strip-offline").waitFor();
      },
    },
  ];
}
