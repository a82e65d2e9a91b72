import { createHash } from "node:crypto";
import { recompute } from "@daowei/domain/apportionment";
import { createGazetteer } from "@daowei/domain/places";
import { compilePolicy, parsePolicy, type Policy } from "@daowei/domain/policies";
import { afterAll, beforeAll, expect, test } from "vitest";
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
import { explainObligation } from "./explain.ts";
import { getTransfer } from "./get.ts";
import { listTransfers } from "./list.ts";
import { divisions, textsOfObligation } from "./recomputation.ts";

let office: Office;
let team: Team;
let obligationId: string;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
  const guangxi = { fiscalYear: 2022, placeCode: "450000" };
  const headcountVersionId = await office.importHeadcounts({
    importer: team.preparer,
    ...guangxi,
    rows: [{ placeCode: "451423", insuredClass: "resident", heads: 312_480n }],
  });
  const { id: batchId } = await draftBatch(office, team, { headcountVersionId });
  const asked = office.as(team.preparer);
  const list = await listTransfers(asked, {
    ...guangxi,
    batchId,
    stage: "prepared",
    level: "province",
    limit: 1,
  });
  const [one] = agreed(list).items;
  const { obligations } = agreed(await getTransfer(asked, { id: String(one?.id) }));
  obligationId = String(obligations[0]?.id);
});
afterAll(() => closeSound(office));

test("whoever has the texts and the divisions computes the stored amount again, without the server", async () => {
  const asked = office.as(team.preparer);
  const { policies } = agreed(await textsOfObligation(asked, { obligationId }));
  const gazetteer = createGazetteer(agreed(await divisions(asked, undefined)));
  const stored = agreed(await explainObligation(asked, { obligationId }));

  expect(policies[0]).toMatchObject({ id: "gx-2022", version: stored.policyVersion });
  for (const { text, version } of policies)
    expect(createHash("sha256").update(text).digest("hex")).toBe(version);

  const parsed = new Map<string, Policy>();
  for (const { id, text } of policies) {
    const policy = parsePolicy({ file: id, text });
    if (!policy.ok) throw new Error(JSON.stringify(policy.problem));
    parsed.set(id, policy.value);
  }
  const own = parsed.get("gx-2022");
  if (own === undefined) throw new Error("the batch's own policy is missing");
  const compiled = compilePolicy(own, { gazetteer, library: (id) => parsed.get(id) });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problem));
  const again = recompute(stored.explanation, compiled.value);
  expect(again).toEqual({ ok: true, value: stored.explanation });
  expect(stored.amountFen).toBe("2859192000");
});

test("a foreign place's texts are refused as those of an obligation that does not exist", async () => {
  const hainan = office.as(await office.hire("preparer", "460000"));
  expect(refusalOf(await textsOfObligation(hainan, { obligationId }))).toBe("not_found");
});
