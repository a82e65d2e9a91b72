import { auditEntry } from "@daowei/db/schema";
import { builtInOfficeSettings, type OfficeSettings } from "@daowei/domain/approvals";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { submitBatch } from "../batches/index.ts";
import type { Actor } from "../context.ts";
import { checkHeadcounts } from "../enrolment/index.ts";
import { newId } from "../identity.ts";
import { listInbox } from "../overview/inbox.ts";
import { approveProposal, getProposal, proposeChange } from "../proposals/index.ts";
import {
  agreed,
  closeSound,
  draftBatch,
  hireTeam,
  type Office,
  openOffice,
  refusalOf,
  type Team,
} from "../testing/index.ts";
import { showKeeping, showOfficeSettings } from "./index.ts";

let office: Office;
let team: Team;
let administrator: Actor;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
  administrator = await office.hire("administrator");
});
afterAll(() => closeSound(office));

const wider: OfficeSettings = {
  headChangePercent: 12,
  amountChangePercent: 20,
  draftDays: 7,
  signers: { preparer: "经办", reviewer: "科长", leader: "局长" },
};
const propose = (
  settings: object,
  { actor = administrator, placeCode = "450000" }: { actor?: Actor; placeCode?: string } = {},
) =>
  proposeChange(office.as(actor), {
    kind: "office_settings.change",
    payload: { placeCode, settings },
    reason: "本单位人数变动一向较大",
    idempotencyKey: newId(),
  });
async function letIn(id: string, actor: Actor = team.approver): Promise<void> {
  const { revisionHash } = agreed(await getProposal(office.as(actor), { id }));
  const given = { id, revisionHash, idempotencyKey: newId() };
  agreed(await approveProposal(office.as(actor), given));
}
const shown = async (placeCode: string, actor: Actor = team.preparer) =>
  agreed(await showOfficeSettings(office.as(actor), { placeCode }));

test("until somebody sets something, the built-in settings hold everywhere", async () => {
  expect(await shown("450100")).toMatchObject({
    settings: builtInOfficeSettings,
    setBy: null,
    history: [],
  });
});

test("an administrator proposes, a second person lets it in; it holds below until an office sets its own, with before and after on record", async () => {
  const { id } = agreed(await propose(wider));
  expect((await shown("450000")).settings).toEqual(builtInOfficeSettings);
  await letIn(id);
  expect(await shown("450123")).toMatchObject({
    settings: wider,
    setBy: "450000",
    setByName: "广西壮族自治区",
    history: [],
  });
  const own = { ...wider, draftDays: 1 };
  const city = await office.hire("administrator", "450100");
  const { id: second } = agreed(await propose(own, { actor: city, placeCode: "450100" }));
  await letIn(second, await office.hire("approver", "450100"));
  expect(await shown("450123")).toMatchObject({ settings: own, setBy: "450100" });
  expect((await shown("450200")).settings).toEqual(wider);
  const [entry] = await office.db
    .select()
    .from(auditEntry)
    .where(eq(auditEntry.act, "office_settings.change"));
  expect(JSON.parse(String(entry?.payload))).toMatchObject({
    before: builtInOfficeSettings,
    after: wider,
  });
  expect((await shown("450000")).history).toMatchObject([
    { number: 1, adoptedBy: team.approver.userName, proposalId: id },
  ]);
});

test("what is set already, what is out of bounds, and whoever is no administrator is refused", async () => {
  expect(refusalOf(await propose(wider))).toBe("office_settings_unchanged");
  for (const wrong of [
    { ...wider, headChangePercent: 0 },
    { ...wider, headChangePercent: 2.5 },
    { ...wider, amountChangePercent: 101 },
    { ...wider, draftDays: 61 },
    { ...wider, signers: { ...wider.signers, leader: "一二三四五六七八九十一二三" } },
    { ...wider, more: 1 },
  ])
    expect(refusalOf(await propose(wrong))).toBe("proposal_malformed");
  const clerk = { actor: team.preparer };
  expect(refusalOf(await propose(builtInOfficeSettings, clerk))).toBe("one_of_roles_needed");
});

test("a batch warns by what its office has set", async () => {
  const importOf = (heads: bigint) =>
    office.importHeadcounts({
      importer: team.preparer,
      fiscalYear: 2022,
      placeCode: "450000",
      rows: [{ placeCode: "451423", insuredClass: "resident", heads }],
    });
  const warned = async (heads: bigint) => {
    await importOf(100_000n);
    const headcountVersionId = await importOf(heads);
    const draft = await draftBatch(office, team, { headcountVersionId });
    agreed(
      await submitBatch(office.as(team.preparer), {
        id: draft.id,
        revisionHash: draft.revisionHash,
        idempotencyKey: newId(),
      }),
    );
    const { items } = agreed(await listInbox(office.as(team.reviewer), { tab: "todo" }));
    return items.find(({ batch }) => batch.id === draft.id)?.warnings;
  };
  expect(await warned(112_001n)).toEqual([{ kind: "heads_changed", places: 1, percent: 12 }]);
});

test("a file of headcounts is checked by what its office has set", async () => {
  const check = async (heads: number) => {
    const text = `区划代码,人员类别,参保人数\n451423,resident,${heads}\n`;
    const contentBase64 = Buffer.from(text).toString("base64");
    const file = { placeCode: "450000", fiscalYear: 2022, fileName: "人数.csv", contentBase64 };
    const { findings } = agreed(await checkHeadcounts(office.as(team.preparer), file));
    return findings.filter(({ kind }) => kind === "large_change").map(({ expected }) => expected);
  };
  expect(await check(112_001 + 13_440)).toEqual([]);
  expect(await check(112_001 + 13_441)).toEqual(["与上一版相差不超过 12%"]);
});

test("what is cleared, and what the store knows of what is kept outside it, is told to those who look after it", async () => {
  const { clearedAfterDays, anchors } = agreed(await showKeeping(office.as(administrator), {}));
  expect(clearedAfterDays).toEqual({
    keyCalls: 30,
    pageVisits: 30,
    signInCounts: 1,
    knownAddresses: 90,
  });
  expect(anchors).toEqual({ kept: false, lastAt: null, daysWithout: 0 });
  expect(refusalOf(await showKeeping(office.as(team.preparer), {}))).toBe("role_needed");
});
