import { testIds } from "@daowei/web/test-ids";
import type { Page } from "playwright-core";
import type { Documents } from "./documents.ts";
import { dialog } from "./state.ts";
import type { State } from "./state.ts";

const phone = { width: 390, height: 844 };
const noSuchBatch = "00000000-0000-7000-8000-000000000000";

/** What is seen seldom: nothing there yet, nothing found, nothing allowed, a year that is closed, a session that has ended. */
export function statesAtTheMargins(documents: Documents): readonly State[] {
  return [...ofNothing(), ...ofRefusals(), ...ofYears(), ...ofPapers(documents)];
}

function ofNothing(): readonly State[] {
  const empty = {
    "overview-none": "/?year=2026",
    "transfers-none": "/transfers?year=2026",
    "deadlines-none": "/deadlines?year=2026",
    "enrolment-none": "/enrolment?year=2026",
    "batches-filtered": "/batches?text=没有这个文号",
    "inbox-none": "/inbox?tab=copied",
  };
  return [
    ...Object.entries(empty).map(([name, path]) => ({ name, card: "preparer", path })),
    {
      name: "tour",
      card: "preparer",
      path: "/",
      open: async (page) => {
        // Offered once; the help has it again for whoever walks here twice.
        await page.getByTestId(testIds.help).click();
        await page.getByTestId(testIds.helpTour).click();
        await page.getByTestId(testIds.tour).waitFor();
      },
    },
  ];
}

function ofRefusals(): readonly State[] {
  return [
    {
      name: "not-found",
      card: "preparer",
      path: `/batches/${noSuchBatch}`,
      provokes: /status of 404/,
      open: (page) => page.getByRole("alert").first().waitFor(),
    },
    { name: "role-needed", card: "preparer", path: "/admin/users", provokes: /status of 403/ },
    {
      name: "session-expired",
      card: "preparer",
      path: "/inbox",
      provokes: /status of 401/,
      open: async (page) => {
        const session = await page.context().cookies();
        await page.context().clearCookies();
        await page.getByRole("link", { name: /^(已办|Done)/ }).click();
        await page.locator("dialog.expired").waitFor();
        await page.context().addCookies(session);
      },
    },
  ];
}

function ofYears(): readonly State[] {
  return [
    {
      name: "dialog-close-year",
      card: "approver",
      path: "/years",
      open: dialog(testIds.closeYear),
    },
    {
      name: "dialog-reopen-year",
      card: "approver",
      path: "/years",
      open: dialog(testIds.reopenYear),
    },
    { name: "closed-year", card: "preparer", path: "/batches?year=2020" },
  ];
}

function ofPapers({ returned, unsupported }: Documents): readonly State[] {
  const attachments = { card: "preparer", path: `/batches/${returned}?tab=attachments` };
  return [
    { ...attachments, name: "attachments" },
    {
      ...attachments,
      name: "attachment-preview",
      open: async (page) => {
        await page.getByTestId(testIds.attachmentPreview).first().click();
        await page.locator(`[data-testid=${testIds.previewPdf}][data-drawn="1"]`).waitFor();
      },
    },
    {
      name: "attachments-missing",
      card: "preparer",
      path: `/batches/${unsupported}?tab=attachments`,
    },
  ];
}

/** What leaves the office on paper, as wide as A4 is there. */
export function statesOnPaper({ late, returned, issued, placeCode }: Documents): readonly State[] {
  const sheets = {
    "paper-approval": { path: `/print/batches/${late}/approval`, upright: true },
    "paper-table": { path: `/print/batches/${late}/table`, upright: false },
    "paper-place": { path: `/print/batches/${late}/places/${placeCode}`, upright: true },
    "paper-receipt": { path: `/print/transfers/${issued}`, upright: true },
    "paper-brief": { path: "/print/brief", upright: true },
    "paper-batches": { path: "/print/batches", upright: false },
    "paper-comparison": {
      path: `/print/batches/${late}/comparison?with=${returned}`,
      upright: false,
    },
    "paper-levels": { path: "/print/reports/levels", upright: false },
    "paper-posts": { path: "/print/posts", upright: false, card: "administrator" },
  };
  return Object.entries(sheets).map(([name, { upright, ...sheet }]) => ({
    card: "preparer",
    ...sheet,
    name,
    paper: true,
    // The margins of the paper are the printer's.
    open: (page: Page) =>
      page.evaluate(() => {
        document.body.style.padding = "53px 45px";
      }),
    size: upright ? { width: 794, height: 1123 } : { width: 1123, height: 794 },
  }));
}

/** What is done on a telephone. */
export function statesOnPhones({ waiting }: Documents): readonly State[] {
  const screens = {
    "phone-inbox": "/inbox",
    "phone-batch": `/batches/${waiting}`,
    "phone-deadlines": "/deadlines",
    "phone-overview": "/",
  };
  const pages = Object.entries(screens).map(([name, path]) => ({
    name,
    card: "reviewer",
    path,
    size: phone,
  }));
  const open = dialog(`${testIds.act}-review`);
  return [
    ...pages,
    { name: "phone-decision", card: "reviewer", path: `/batches/${waiting}`, size: phone, open },
  ];
}
