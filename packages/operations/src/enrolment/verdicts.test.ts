import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { auditEntry, headcountVerdict, headcountVersion, notification } from "@daowei/db/schema";
import { transact } from "@daowei/db";
import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createBatch, getBatch, submitBatch } from "../batches/index.ts";
import type { Actor } from "../context.ts";
import { newId } from "../identity.ts";
import { listInbox } from "../overview/inbox.ts";
import { listNotifications } from "../notifications/index.ts";
import {
  agreed,
  closeSound,
  hireTeam,
  type Office,
  openOffice,
  refusalOf,
  type Team,
} from "../testing/index.ts";
import { acceptHeadcounts, type AcceptHeadcounts } from "./accept.ts";
import { checkHeadcounts } from "./check.ts";
import { confirmHeadcounts, disputeHeadcounts } from "./judge-version.ts";
import { listHeadcountVersions } from "./versions.ts";

let office: Office;
let team: Team;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
});
afterAll(() => closeSound(office));

const reason = "与参保系统的人数不一致，请核对";
const place = { fiscalYear: 2022, placeCode: "450000" };

let heads = 1000;
function fileOf(...places: readonly string[]) {
  heads += 1;
  const lines = places.map((code) => `${code},resident,${heads}`);
  const content = Buffer.from(["place_code,insured_class,heads", ...lines].join("\n"));
  return {
    ...place,
    fileName: "人数.csv",
    contentBase64: content.toString("base64"),
    sha256: createHash("sha256").update(content).digest("hex"),
  };
}

const accept = (input: ReturnType<typeof fileOf>, changes: Partial<AcceptHeadcounts> = {}) =>
  acceptHeadcounts(office.as(team.preparer), {
    ...input,
    cutOffOn: "2022-06-30",
    status: "reported",
    warningsAcknowledged: true,
    idempotencyKey: newId(),
    ...changes,
  });
const imported = async (...places: readonly string[]) =>
  agreed(await accept(fileOf(...places), { overConfirmedReason: reason })).versionId;

const once = () => ({ idempotencyKey: newId() });
const confirm = (actor: Actor, id: string, said: { seen?: number; comment?: string } = {}) =>
  confirmHeadcounts(office.as(actor), { id, seen: 0, ...said, ...once() });
const dispute = (actor: Actor, id: string, said: { seen?: number; comment?: string } = {}) =>
  disputeHeadcounts(office.as(actor), { id, seen: 0, comment: reason, ...said, ...once() });
async function readAs(actor: Actor, id: string) {
  const versions = agreed(await listHeadcountVersions(office.as(actor), place));
  return versions.find((version) => version.id === id);
}

describe("a version of headcounts", () => {
  test("is imported, then confirmed by a second person, who is named with his office; the version itself is untouched", async () => {
    const id = await imported("450102");
    const kept = () => office.db.select().from(headcountVersion).where(eq(headcountVersion.id, id));
    const before = await kept();
    expect(await readAs(team.preparer, id)).toMatchObject({
      standing: "imported",
      verdicts: [],
      importedByMe: true,
    });
    expect(agreed(await confirm(team.reviewer, id))).toMatchObject({ id, standing: "confirmed" });
    expect(await readAs(team.reviewer, id)).toMatchObject({
      standing: "confirmed",
      importedByMe: false,
      verdicts: [{ seq: 1, verdict: "confirmed", by: team.reviewer.userName, comment: null }],
    });
    expect(await kept()).toEqual(before);
    const [entry] = await office.db
      .select()
      .from(auditEntry)
      .where(eq(auditEntry.objectId, id))
      .orderBy(desc(auditEntry.number))
      .limit(1);
    expect(entry).toMatchObject({ act: "headcounts.confirm", userId: team.reviewer.userId });
  });

  test("is not decided on by its importer in another post, by another role, from below or from beside", async () => {
    const id = await imported("450102");
    const also = await office.promote(team.preparer, "reviewer");
    expect(refusalOf(await confirm(also, id))).toBe("segregation_same_person");
    expect(refusalOf(await dispute(also, id))).toBe("segregation_same_person");
    expect(refusalOf(await confirm(team.approver, id))).toBe("role_needed");
    for (const elsewhere of ["450100", "460000"]) {
      const reviewer = await office.hire("reviewer", elsewhere);
      expect(refusalOf(await confirm(reviewer, id))).toBe("not_found");
    }
    expect((await readAs(team.reviewer, id))?.standing).toBe("imported");
  });

  test("is decided on from above", async () => {
    const below = await hireTeam(office, "450100");
    const file = { ...fileOf("450102"), placeCode: "450100" };
    const { versionId } = agreed(
      await acceptHeadcounts(office.as(below.preparer), {
        ...file,
        cutOffOn: "2022-06-30",
        status: "reported",
        warningsAcknowledged: true,
        ...once(),
      }),
    );
    expect(agreed(await confirm(team.reviewer, versionId)).standing).toBe("confirmed");
  });

  test("gets no verdict from a program, whatever its key opens", async () => {
    const id = await imported("450102");
    const key = { id: newId(), scopes: ["read", "headcounts.write", "drafts.write", "submit"] };
    const program = { ...team.reviewer, via: "key", key } as Actor;
    expect(refusalOf(await confirm(program, id))).toBe("not_open_to_keys");
    expect(refusalOf(await dispute(program, id))).toBe("not_open_to_keys");
  });

  test("of two who decide at once one is told of the other; a repeated request gets its answer again", async () => {
    const id = await imported("450102");
    const second = await office.hire("reviewer");
    const outcomes = await Promise.all([confirm(team.reviewer, id), dispute(second, id)]);
    expect(outcomes.map(refusalOf).filter((kind) => kind !== undefined)).toEqual([
      "headcounts_judged_already",
    ]);
    const other = await imported("450102");
    const asked = { id: other, seen: 0, ...once() };
    expect(agreed(await confirmHeadcounts(office.as(second), asked)).replayed).toBe(false);
    expect(agreed(await confirmHeadcounts(office.as(second), asked)).replayed).toBe(true);
    expect(await office.db.$count(headcountVerdict, eq(headcountVerdict.versionId, other))).toBe(1);
  });

  test("is told to its importer in the bell and to nobody else, with the reason and the way to it", async () => {
    const id = await imported("450103");
    agreed(await dispute(team.reviewer, id));
    const toldTo = async (actor: Actor) =>
      agreed(await listNotifications(office.as(actor), { unreadOnly: true })).filter(({ link }) =>
        link.includes(id),
      );
    const [told, ...more] = await toldTo(team.preparer);
    expect(told).toMatchObject({
      kind: "headcounts_disputed",
      link: `/enrolment?version=${id}&year=2022&place=450000`,
    });
    expect(told?.text).toContain(reason);
    expect(more).toEqual([]);
    expect(await toldTo(team.reviewer)).toEqual([]);
  });

  test("waits in the inbox of a reviewer until it is decided on, the newest of its year alone", async () => {
    const waiting = async () =>
      agreed(await listInbox(office.as(team.reviewer), { tab: "todo" })).headcounts.map(
        ({ id }) => id,
      );
    await imported("450105");
    const newest = await imported("450105");
    expect(await waiting()).toEqual([newest]);
    agreed(await confirm(team.reviewer, newest));
    expect(await waiting()).toEqual([]);
    const others = agreed(await listInbox(office.as(team.approver), { tab: "todo" }));
    expect(others.headcounts).toEqual([]);
  });
});

describe("a raw statement of the app's own login", () => {
  const fenced = { cause: { message: expect.stringContaining("row-level security") as string } };
  const from = (actor: Actor, row: typeof headcountVerdict.$inferInsert) =>
    transact(office.database.app, (tx) => tx.insert(headcountVerdict).values(row), {
      scope: { kind: "post", placeCode: actor.post.placeCode, personId: actor.userId },
    });
  const rowOf = (versionId: string, actor: Actor, judgedBy = actor.userId) => ({
    versionId,
    seq: 1,
    verdict: "confirmed" as const,
    judgedBy,
    judgedByName: actor.userName,
    postId: actor.post.id,
    officeName: actor.post.officeName,
  });

  test("gives no verdict of the importer, none on another place's counts, and changes none", async () => {
    const id = await imported("450105");
    const elsewhere = await office.hire("reviewer", "460000");
    await expect(from(elsewhere, rowOf(id, elsewhere))).rejects.toMatchObject(fenced);
    await expect(
      from(team.reviewer, rowOf(id, team.reviewer, team.preparer.userId)),
    ).rejects.toMatchObject(fenced);
    const changed = transact(
      office.database.app,
      (tx) => tx.update(headcountVerdict).set({ verdict: "disputed" }),
      { scope: { kind: "whole-store" } },
    );
    await expect(changed).rejects.toMatchObject({
      cause: { message: expect.stringMatching(/permission denied/) },
    });
  });

  test("tells nobody who did not import", async () => {
    const id = await imported("450107");
    agreed(await confirm(team.reviewer, id));
    const told = transact(
      office.database.app,
      (tx) =>
        tx.insert(notification).values({
          id: newId(),
          personId: team.approver.userId,
          postId: team.approver.post.id,
          kind: "headcounts_confirmed",
          title: "x",
          text: "x",
          link: `/enrolment?version=${id}&year=2022&place=450000`,
        }),
      { scope: { kind: "post", placeCode: "450000", personId: team.reviewer.userId } },
    );
    await expect(told).rejects.toMatchObject(fenced);
  });
});

describe("importing over confirmed headcounts", () => {
  test("is warned of and takes a reason, which is kept with the new version; other places take none", async () => {
    const confirmed = await imported("450109", "450110");
    agreed(await confirm(team.reviewer, confirmed));
    const apart = agreed(await checkHeadcounts(office.as(team.preparer), fileOf("450502")));
    expect(apart.confirmedBefore).toBeNull();
    const over = fileOf("450110", "450502");
    const check = agreed(await checkHeadcounts(office.as(team.preparer), over));
    expect(check.confirmedBefore).toMatchObject({
      versionId: confirmed,
      by: team.reviewer.userName,
      places: 1,
    });
    expect(check.findings.map(({ kind }) => kind)).toContain("confirmed_before");
    expect(refusalOf(await accept(over))).toBe("headcounts_confirmed_before");
    expect(refusalOf(await accept(over, { overConfirmedReason: "更正" }))).toBe(
      "headcounts_confirmed_before",
    );
    const { versionId } = agreed(await accept(over, { overConfirmedReason: reason }));
    expect(await readAs(team.reviewer, versionId)).toMatchObject({
      standing: "imported",
      overConfirmedReason: reason,
    });
    expect((await readAs(team.reviewer, confirmed))?.standing).toBe("confirmed");
  });
});

describe("a batch on disputed headcounts", () => {
  test("is submitted with a word of why only, and warns whoever decides", async () => {
    const headcountVersionId = await imported("451423");
    const made = await createBatch(office.as(team.preparer), {
      ...place,
      policyId: "gx-2022",
      headcountVersionId,
      title: "2022年度第一批",
      kind: "regular",
      ...once(),
    });
    const { id, revisionHash } = agreed(made);
    agreed(await dispute(team.reviewer, headcountVersionId));
    const detail = agreed(await getBatch(office.as(team.preparer), { id }));
    expect(detail.headcountVerdict).toMatchObject({ verdict: "disputed", comment: reason });
    const submit = (comment?: string) =>
      submitBatch(office.as(team.preparer), {
        id,
        revisionHash,
        ...once(),
        ...(comment === undefined ? {} : { comment }),
      });
    expect(refusalOf(await submit())).toBe("headcounts_disputed");
    expect(refusalOf(await submit("同意"))).toBe("headcounts_disputed");
    agreed(await submit("异议已另行核对，先按上报数拨付"));
    const { items } = agreed(await listInbox(office.as(team.reviewer), { tab: "todo" }));
    expect(items.find(({ batch }) => batch.id === id)?.warnings).toContainEqual({
      kind: "headcounts_disputed",
      by: team.reviewer.userName,
      reason,
    });
  });
});
