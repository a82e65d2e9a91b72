import { auditEntry, batch, obligation, policyPublication } from "@daowei/db/schema";
import { loadPolicyText } from "@daowei/policies";
import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { getBatch } from "../batches/get.ts";
import { cancelBatch } from "../batches/cancel.ts";
import type { BatchActed } from "../batches/act-on-batch.ts";
import type { Actor, Calling } from "../context.ts";
import { newId } from "../identity.ts";
import { listInbox } from "../overview/inbox.ts";
import { approveProposal } from "../proposals/decide.ts";
import { getProposal } from "../proposals/get.ts";
import { proposeChange } from "../proposals/propose.ts";
import {
  agreed,
  draftBatch,
  hireTeam,
  issueDraft,
  type Office,
  openOffice,
  refusalOf,
  type Team,
} from "../testing/index.ts";
import { explainObligation } from "../transfers/explain.ts";
import { checkPolicyText } from "./check-text.ts";
import { policyHistory } from "./history.ts";
import { libraryNow } from "./library-now.ts";
import { recentPolicies } from "./recent-policies.ts";
import type { effectOfPolicy } from "./policy-effect.ts";

type Effect = Awaited<ReturnType<typeof effectOfPolicy>>;

let office: Office;
let team: Team;
beforeEach(async () => {
  office = await openOffice();
  team = await hireTeam(office);
  return () => office.close();
});

const original = () => {
  const known = office.library.policies.get("gx-2022");
  if (known === undefined) throw new Error("gx-2022 is gone");
  return known.text;
};
/** The region takes one yuan a head over from its counties out of poverty; with one example, as the others say otherwise. */
const mended = (id = "gx-2022") =>
  original()
    .replace(/\nexamples:[\s\S]*$/u, `\nexamples:\n${example}`)
    .replace("amount: { yuan: 91.5 }", "amount: { yuan: 92.5 }")
    .replace("amount: { yuan: 30.5 }", "amount: { yuan: 29.5 }")
    .replace(/^id: .*$/mu, `id: ${id}`);
const example =
  "  - { title: 天等县, place: 451423, class: resident, heads: 1, shares: [{ level: central, yuan: 488 }, { level: province, yuan: 92.5 }, { level: county, yuan: 29.5 }] }\n";
const now = async (actor: Actor): Promise<Calling> => {
  const context = office.as(actor);
  return { ...context, library: await libraryNow(context) };
};
const propose = async (
  payload: object,
  kind: "policy.publish" | "policy.withdraw" = "policy.publish",
) =>
  await proposeChange(await now(team.preparer), {
    kind,
    payload,
    reason: "自治区印发了更正通知",
    idempotencyKey: newId(),
  });
const approve = async (id: string) => {
  const context = await now(team.reviewer);
  const { revisionHash } = agreed(await getProposal(context, { id }));
  return await approveProposal(context, { id, revisionHash, idempotencyKey: newId() });
};
const publish = async (text: string) => agreed(await approve(agreed(await propose({ text })).id));
const effectFor = async (id: string): Promise<Effect> =>
  JSON.parse(agreed(await getProposal(await now(team.reviewer), { id })).effect) as Effect;
const owedBy = async ({ id }: BatchActed) =>
  await office.db.select().from(obligation).where(eq(obligation.batchId, id));
const amountsOf = async (made: BatchActed) =>
  Object.fromEntries(
    (await owedBy(made)).map(({ placeCode, level, amountFen }) => [
      `${placeCode} ${level}`,
      amountFen,
    ]),
  );
const countyOf = async (made: BatchActed): Promise<string> => {
  const found = (await owedBy(made)).find(
    ({ placeCode, level }) => placeCode === "451423" && level === "county",
  );
  if (found === undefined) throw new Error("451423 owes nothing");
  return found.id;
};
const versionOf = async ({ id }: BatchActed) => {
  const [row] = await office.db.select().from(batch).where(eq(batch.id, id));
  return row?.policyVersion;
};

describe("a published policy", () => {
  test("is what new batches rest on; older ones keep their version, their amounts and their explanation", async () => {
    const old = await draftBatch(office, team);
    const { version } =
      agreed(await policyHistory(await now(team.preparer), { id: "gx-2022" })).own ?? {};
    expect(await versionOf(old)).toBe(version);
    await publish(mended());
    agreed(await cancelBatch(office.as(team.preparer), { ...old, idempotencyKey: newId() }));
    const next = await draftBatch(office, team);
    expect(await versionOf(next)).not.toBe(version);
    expect(await amountsOf(next)).toMatchObject({ "451423 county": 295_000_000n });
    expect(await amountsOf(old)).toMatchObject({ "451423 county": 305_000_000n });
    const explained = agreed(
      await explainObligation(await now(team.preparer), { obligationId: await countyOf(old) }),
    );
    expect(explained.recomputed).toEqual({ amountFen: "305000000", same: true });
    const seen = agreed(await getBatch(await now(team.preparer), old));
    expect(seen.policy.version).toBe(version);
  });

  test("is warned of on drafts that rest on the one before, first as proposed, then as in force", async () => {
    const draft = await draftBatch(office, team);
    const warned = async () => {
      const { items } = agreed(await listInbox(await now(team.preparer), { tab: "mine" }));
      const found = items.find(({ batch: { id } }) => id === draft.id)?.warnings;
      return found?.filter(({ kind }) => kind.startsWith("policy_"));
    };
    expect(await warned()).toEqual([]);
    const { id } = agreed(await propose({ text: mended() }));
    expect(await warned()).toEqual([{ kind: "policy_pending", proposals: 1 }]);
    agreed(await approve(id));
    expect(await warned()).toEqual([{ kind: "policy_superseded" }]);
  });

  test("leaves its lines, and the number of its publication", async () => {
    const { id } = await publish(mended());
    const [row] = await office.db.select().from(policyPublication);
    expect(row).toMatchObject({ number: 1, policyId: "gx-2022", act: "publish", proposalId: id });
    const entries = await office.db.select().from(auditEntry).orderBy(asc(auditEntry.number));
    const lines = entries.slice(-3);
    expect(lines.map(({ act }) => act)).toEqual([
      "proposal.propose",
      "proposal.approve",
      "policy.publish",
    ]);
    expect(JSON.parse(lines[2]?.payload ?? "")).toMatchObject({ version: row?.version });
  });

  test("is seen by an act that another process began with the library of before", async () => {
    const stale = office.as(team.preparer);
    await publish(mended());
    expect(stale.library.published).toBeUndefined();
    const made = await draftBatch(office, team);
    expect(await amountsOf(made)).toMatchObject({ "451423 county": 295_000_000n });
  });

  test("is superseded by the next one and withdrawn by two people; then the product's own file is in force", async () => {
    await publish(mended());
    await publish(`${mended()}# 更正\n`);
    agreed(await approve(agreed(await propose({ policyId: "gx-2022" }, "policy.withdraw")).id));
    const history = agreed(await policyHistory(await now(team.preparer), { id: "gx-2022" }));
    expect(history.publications.map(({ act }) => act)).toEqual(["withdraw", "publish", "publish"]);
    expect(history.inForce).toBe(history.own?.version);
    expect(refusalOf(await propose({ policyId: "gx-2022" }, "policy.withdraw"))).toBe(
      "policy_not_published",
    );
  });

  test("is never edited and never deleted, not by the owner either", async () => {
    await publish(mended());
    const refused = { cause: { code: "42501" } };
    await expect(office.db.update(policyPublication).set({ policyId: "x" })).rejects.toMatchObject(
      refused,
    );
    await expect(office.db.delete(policyPublication)).rejects.toMatchObject(refused);
  });
});

describe("the effect of a publication", () => {
  test("names drafts and issued money, by how much each level and place would change, and closes", async () => {
    const issued = await issueDraft(office, team, await draftBatch(office, team));
    const draft = await draftBatch(office, team, {
      headcountVersionId: await office.importHeadcounts({
        importer: team.preparer,
        fiscalYear: 2022,
        placeCode: "450000",
        rows: [{ placeCode: "451022", insuredClass: "resident", heads: 10n }],
      }),
    });
    const effect = await effectFor(agreed(await propose({ text: mended() })).id);
    expect(effect.issued).toMatchObject({ batches: 1, changed: 1, differenceFen: "0" });
    const levels = effect.issued.levels.map(({ level, differenceFen }) => [level, differenceFen]);
    expect(levels).toEqual([
      ["central", "0"],
      ["province", "10000000"],
      ["city", "0"],
      ["county", "-10000000"],
    ]);
    expect(effect.drafts).toMatchObject({ batches: 1, changed: 1, differenceFen: "0" });
    expect(effect.batches.map(({ batchId }) => batchId)).toEqual([issued.id, draft.id]);
    for (const { recomputed, amountFen } of effect.batches) {
      expect(recomputed?.beforeFen).toBe(amountFen);
      const sum = recomputed?.levels.reduce((all, one) => all + BigInt(one.afterFen), 0n);
      expect(sum?.toString()).toBe(recomputed?.afterFen);
    }
    expect(effect.comparison?.rules.some(({ same }) => !same)).toBe(true);
  });

  test("that has become another one since it was seen is not let in", async () => {
    const { id } = agreed(await propose({ text: mended() }));
    const context = await now(team.reviewer);
    const seen = agreed(await getProposal(context, { id }));
    await draftBatch(office, team);
    const given = { id, revisionHash: seen.revisionHash, idempotencyKey: newId() };
    expect(refusalOf(await approveProposal(context, given))).toBe("revision_changed");
    const again = agreed(await getProposal(context, { id }));
    expect(again.effectChanged).toBe(true);
    agreed(
      await approveProposal(context, {
        ...given,
        revisionHash: again.revisionHash,
        idempotencyKey: newId(),
      }),
    );
  });

  test("of two that are let in at once is right for both, or one is refused", async () => {
    const ids = [
      agreed(await propose({ text: mended("gx-2022-a") })).id,
      agreed(await propose({ text: mended("gx-2022-b") })).id,
    ];
    const outcomes = await Promise.all(ids.map(approve));
    const done = outcomes.filter(({ ok }) => ok).length;
    const refused = outcomes.flatMap((one) => (one.ok ? [] : [one.problem.kind]));
    expect(
      refused.filter((kind) => kind !== "policies_changed" && kind !== "revision_changed"),
    ).toEqual([]);
    const rows = await office.db.select().from(policyPublication);
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
    expect(rows).toHaveLength(done);
  });

  test("reaches the overview as news from the day of its publication", async () => {
    const guangxi = { fiscalYear: 2022, placeCode: "450000" };
    const news = async () => agreed(await recentPolicies(await now(team.preparer), guangxi));
    expect(await news()).toEqual([]);
    await publish(mended());
    expect(await news()).toMatchObject([
      { id: "gx-2022", happened: "published", on: "2022-12-12" },
    ]);
  });
});

describe("a text that is not fit to be published", () => {
  test("is refused with everything that is wrong, each at its line", async () => {
    const text = original().replace("level: county, payer: self", "level: countty, payer: self");
    const line = text.slice(0, text.indexOf("countty")).split("\n").length;
    const checked = agreed(await checkPolicyText(await now(team.preparer), { text }));
    expect(checked).toMatchObject({ effect: null, findingCount: 1, refusal: null });
    expect(checked.findings[0]).toMatchObject({ line, found: "countty", nearest: "county" });
    expect(refusalOf(await propose({ text }))).toBe("policy_not_valid");
  });

  test("has the findings that the command line names", async () => {
    const slips: readonly (readonly [string, string])[] = [
      ["yuan: 91.5 }", "yuan: 92.5 }"],
      ["cite: local_poverty }", "cite: local_povery }"],
      ["format: policy.v1", "format: policy.v1\nwhat: 1"],
      ["years: 2022", "years: [2022"],
    ];
    for (const [right, wrong] of slips) {
      const text = original().replace(right, wrong);
      const { gazetteer, policies } = office.library;
      const said = loadPolicyText(
        { file: "policy.yaml", text },
        { gazetteer, library: (id) => policies.get(id)?.policy },
      );
      if (said.ok || said.problem.kind !== "invalid-policy") throw new Error(`${wrong} is valid`);
      const checked = agreed(await checkPolicyText(await now(team.preparer), { text }));
      const places = (all: readonly { line: number; column: number; path: string }[]) =>
        all.map(({ line, column, path }) => [line, column, path]);
      expect(checked.findingCount).toBe(said.problem.problems.length);
      expect(places(checked.findings)).toEqual(places(said.problem.problems.slice(0, 100)));
    }
  });

  test("may not take the id of another place's file, nor say what is in force already", async () => {
    const foreign = mended("cn-2022");
    expect(refusalOf(await propose({ text: foreign }))).toBe("policy_id_taken");
    expect(refusalOf(await propose({ text: original() }))).toBe("policy_unchanged");
  });

  test.each([
    ["aliases of aliases", `a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n`],
    ["deep brackets", "[".repeat(100_000)],
    ["deep indicators", "- ".repeat(50_000)],
    ["two hundred thousand keys", "a: 1\n".repeat(40_000)],
    ["a huge number", `format: policy.v1\nid: x\nyears: ${"9".repeat(150_000)}\n`],
    ["a line of quotes", `id: "${"\\u4e00".repeat(30_000)}"`],
  ])("is refused, and not by hanging, when it is made of %s", async (_, text) => {
    expect(refusalOf(await propose({ text }))).toMatch(/policy_not_valid|policy_too_heavy/u);
  });
});
