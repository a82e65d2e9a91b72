import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cancelBatch } from "./cancel.ts";
import { newId } from "../identity.ts";
import {
  agreed,
  draftBatch,
  hireTeam,
  issueDraft,
  openOffice,
  type Office,
  type Team,
} from "../testing/index.ts";

let office: Office;
let team: Team;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
  await issueDraft(office, team, await draftBatch(office, team));
});
afterAll(() => office.close());

const refused = { cause: { code: "42501" } };
const run = (statement: string) => office.db.execute(sql.raw(statement));

test.each([
  "update obligation set amount_fen = amount_fen + 1",
  "update obligation set heads = heads + 1",
  "update transfer set amount_fen = amount_fen + 1",
  "update transfer set payer_code = '450000', fund_account_code = '450000'",
  "update transfer set due_on = due_on + 30",
  "update batch set amount_fen = amount_fen + 1",
  "update batch set prepared_by_name = 'somebody else'",
  "update batch set content_sha256 = repeat('0', 64)",
  "update post set role = 'approver' where role = 'preparer'",
])("the app's own login cannot %s", async (statement) => {
  await expect(run(statement)).rejects.toMatchObject(refused);
});

test("what was cancelled is not owed again", async () => {
  const draft = await draftBatch(office, team, {
    headcountVersionId: await office.importHeadcounts({
      importer: team.preparer,
      fiscalYear: 2022,
      placeCode: "450000",
      rows: [{ placeCode: "450103", insuredClass: "resident", heads: 10n }],
    }),
  });
  const { id, revisionHash } = draft;
  agreed(
    await cancelBatch(office.as(team.preparer), { id, revisionHash, idempotencyKey: newId() }),
  );
  await expect(run("update obligation set live = true where not live")).rejects.toMatchObject(
    refused,
  );
});

test("a post that has ended is not held again", async () => {
  const { post } = await office.hire("treasury");
  await run(`update post set ended_at = now() where id = '${post.id}'`);
  await expect(
    run(`update post set ended_at = null where id = '${post.id}'`),
  ).rejects.toMatchObject(refused);
});
