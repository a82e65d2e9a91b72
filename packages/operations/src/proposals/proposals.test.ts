import { auditEntry, policyPublication, proposal } from "@daowei/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyAudit } from "../verification/index.ts";
import type { Actor, Calling } from "../context.ts";
import { newId } from "../identity.ts";
import { listInbox } from "../overview/inbox.ts";
import {
  closeSound,
  agreed,
  hireTeam,
  type Office,
  openOffice,
  refusalOf,
  type Team,
} from "../testing/index.ts";
import { approveProposal, rejectProposal, withdrawProposal } from "./decide.ts";
import { getProposal } from "./get.ts";
import { listProposals } from "./list.ts";
import { proposeChange } from "./propose.ts";

let office: Office;
let team: Team;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
});
afterAll(() => closeSound(office));

let made = 0;
/** The library's file of Guangxi for 2022 under an id of its own. */
function policyText(id = `gx-2022-copy-${String((made += 1))}`): string {
  const known = office.library.policies.get("gx-2022");
  if (known === undefined) throw new Error("gx-2022 is gone");
  return known.text.replace(/^id: .*$/mu, `id: ${id}`);
}
const asked = (changes: object = {}) => ({
  kind: "policy.publish" as const,
  payload: { text: policyText() },
  reason: "自治区印发了新的文件",
  idempotencyKey: newId(),
  ...changes,
});
const propose = async (actor: Actor = team.preparer) =>
  agreed(await proposeChange(office.as(actor), asked()));
const seen = async (id: string, actor: Actor = team.reviewer) => {
  const { revisionHash } = agreed(await getProposal(office.as(actor), { id }));
  return { id, revisionHash, idempotencyKey: newId() };
};
const because = "文件尚未正式印发，请稍后再提";
const publications = (proposalId: string) =>
  office.db.select().from(policyPublication).where(eq(policyPublication.proposalId, proposalId));
const linesOf = (id: string) =>
  office.db.select().from(auditEntry).where(eq(auditEntry.objectId, id));

describe("a change that two people make", () => {
  test("changes nothing until the second one lets it in, and each step leaves its line", async () => {
    const { id, stage } = await propose();
    expect(stage).toBe("proposed");
    expect(await publications(id)).toEqual([]);
    const done = agreed(await approveProposal(office.as(team.reviewer), await seen(id)));
    expect(done).toMatchObject({ stage: "applied", replayed: false });
    expect(await publications(id)).toMatchObject([{ act: "publish", placeCode: "450000" }]);
    expect((await linesOf(id)).map(({ act, userId }) => [act, userId])).toEqual([
      ["proposal.propose", team.preparer.userId],
      ["proposal.approve", team.reviewer.userId],
    ]);
    expect(await verifyAudit(office.db)).toEqual([]);
  });

  test("is refused to who proposed it, whatever other post he holds", async () => {
    const { id } = await propose();
    const same = await office.promote(team.preparer, "approver");
    const given = await seen(id, same);
    expect(refusalOf(await approveProposal(office.as(same), given))).toBe(
      "segregation_same_person",
    );
    expect(
      refusalOf(
        await rejectProposal(office.as(same), { id, comment: because, idempotencyKey: newId() }),
      ),
    ).toBe("segregation_same_person");
  });

  test("is not found by posts elsewhere and by roles that have no part in it", async () => {
    const { id } = await propose();
    const strangers = [
      await office.hire("reviewer", "460000"),
      await office.hire("reviewer", "450100"),
      team.treasury,
    ];
    for (const actor of strangers) {
      const given = { id, revisionHash: "0".repeat(64), idempotencyKey: newId() };
      expect(refusalOf(await approveProposal(office.as(actor), given))).toBe("not_found");
      expect(refusalOf(await getProposal(office.as(actor), { id }))).toBe("not_found");
      const listed = agreed(await listProposals(office.as(actor), {}));
      expect(listed.map((one) => one.id)).not.toContain(id);
    }
  });

  test("is proposed by the roles of its kind, for places of the post", async () => {
    expect(refusalOf(await proposeChange(office.as(team.reviewer), asked()))).toBe(
      "one_of_roles_needed",
    );
    const county = await office.hire("preparer", "450102");
    expect(refusalOf(await proposeChange(office.as(county), asked()))).toBe("not_found");
  });

  test("is read strictly", async () => {
    const wrong = asked({ payload: { text: "x", more: 1 } });
    expect(refusalOf(await proposeChange(office.as(team.preparer), wrong))).toBe(
      "proposal_malformed",
    );
  });

  test("is not let in by who saw another effect", async () => {
    const { id } = await propose();
    const given = { ...(await seen(id)), revisionHash: "0".repeat(64) };
    expect(refusalOf(await approveProposal(office.as(team.reviewer), given))).toBe(
      "revision_changed",
    );
    expect(await publications(id)).toEqual([]);
  });

  test("happens once for one key, and once at all", async () => {
    const { id } = await propose();
    const given = await seen(id);
    const first = agreed(await approveProposal(office.as(team.reviewer), given));
    const again = agreed(await approveProposal(office.as(team.reviewer), given));
    expect(again).toEqual({ ...first, replayed: true });
    const other = { ...given, idempotencyKey: newId() };
    expect(refusalOf(await approveProposal(office.as(team.approver), other))).toBe(
      "act_not_possible",
    );
    expect(await publications(id)).toHaveLength(1);
  });

  test("of two who decide at once, one way or the other, is decided by one", async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id } = await propose();
      const given = await seen(id);
      const outcomes = await Promise.all([
        approveProposal(office.as(team.reviewer), { ...given, idempotencyKey: newId() }),
        approveProposal(office.as(team.approver), { ...given, idempotencyKey: newId() }),
        rejectProposal(office.as(team.approver), { id, comment: because, idempotencyKey: newId() }),
        withdrawProposal(office.as(team.preparer), { id, idempotencyKey: newId() }),
      ]);
      expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
      const [row] = await office.db.select().from(proposal).where(eq(proposal.id, id));
      expect(await publications(id)).toHaveLength(row?.stage === "applied" ? 1 : 0);
    }
  });

  test("is rejected with a reason, or taken back by who proposed it alone", async () => {
    const rejected = await propose();
    const no = { id: rejected.id, comment: because, idempotencyKey: newId() };
    agreed(await rejectProposal(office.as(team.approver), no));
    expect(agreed(await getProposal(office.as(team.preparer), rejected))).toMatchObject({
      stage: "rejected",
      comment: because,
      closedBy: { name: team.approver.userName, role: "approver" },
    });
    const open = await propose();
    const back = { id: open.id, idempotencyKey: newId() };
    expect(refusalOf(await withdrawProposal(office.as(team.reviewer), back))).toBe("proposers_act");
    expect(agreed(await withdrawProposal(office.as(team.preparer), back)).stage).toBe("withdrawn");
  });

  test("needs a second factor of both when its kind is grave", async () => {
    const needing = (actor: Actor): Calling => ({
      ...office.as(actor),
      stepUp: { kind: "needed", offered: [] },
    });
    expect(refusalOf(await proposeChange(needing(team.preparer), asked()))).toBe("step_up_needed");
    const { id } = await propose();
    const given = await seen(id);
    expect(refusalOf(await approveProposal(needing(team.reviewer), given))).toBe("step_up_needed");
  });

  test("waits in the inbox of those who may decide on it, and of no other", async () => {
    const { id } = await propose();
    const waits = async (actor: Actor) => {
      const { proposals } = agreed(await listInbox(office.as(actor), { tab: "todo" }));
      return proposals.some((one) => one.id === id);
    };
    expect(await waits(team.reviewer)).toBe(true);
    expect(await waits(team.approver)).toBe(true);
    expect(await waits(team.preparer)).toBe(false);
    expect(await waits(team.treasury)).toBe(false);
    agreed(await approveProposal(office.as(team.reviewer), await seen(id)));
    expect(await waits(team.approver)).toBe(false);
  });

  test("is fixed in the database, and closed once", async () => {
    const { id } = await propose();
    const fixed = { cause: { code: "42501" } };
    const change = (set: object) =>
      office.db.update(proposal).set(set).where(eq(proposal.id, id)).execute();
    await expect(change({ reason: "x" })).rejects.toMatchObject(fixed);
    await expect(change({ payload: "{}" })).rejects.toMatchObject(fixed);
    await expect(change({ stage: "applied" })).rejects.toMatchObject({
      cause: { code: "23514" },
    });
    agreed(
      await rejectProposal(office.as(team.approver), {
        id,
        comment: because,
        idempotencyKey: newId(),
      }),
    );
    await expect(change({ comment: "x" })).rejects.toMatchObject(fixed);
    await expect(office.db.delete(proposal).where(eq(proposal.id, id))).rejects.toMatchObject(
      fixed,
    );
  });
});
