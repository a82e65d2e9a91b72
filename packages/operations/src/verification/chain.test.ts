import { closeDatabase, type Database, openDatabase } from "@daowei/db";
import { auditHead } from "@daowei/db/schema";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { recordAll } from "../audit.ts";
import type { Actor } from "../context.ts";
import { openOffice, type Office } from "../testing/index.ts";
import type { Anchor, Finding } from "./finding.ts";
import { verifyAudit } from "./verify-store.ts";

let office: Office;
let preparer: Actor;
let superuser: Database;
beforeAll(async () => {
  office = await openOffice();
  preparer = await office.hire("preparer");
  superuser = openDatabase({ url: office.database.superuserUrl, max: 1 });
});
afterAll(async () => {
  await closeDatabase(superuser);
  await office.close();
});

const note = (summaries: readonly string[]) =>
  office.db.transaction((tx) =>
    recordAll(
      tx,
      office.as(preparer),
      summaries.map((summary) => ({
        act: "test",
        objectKind: "test",
        objectId: "1",
        placeCode: "450000",
        summary,
        payload: { amountFen: 12_345_678_901_234_567n },
      })),
    ),
  );

/** What a person with all the powers of the database could do, past every trigger. */
async function tamper(...statements: readonly string[]): Promise<void> {
  await superuser.$client.query("set session_replication_role = replica");
  for (const statement of statements) await superuser.$client.query(statement);
  await superuser.$client.query("set session_replication_role = origin");
}

async function anchorNow(): Promise<Anchor> {
  const [head] = await office.db.select().from(auditHead);
  if (head === undefined) throw new Error("no head");
  return { number: head.number, hash: head.hash, at: "2022-12-12T02:00:00Z", source: "sheet:1" };
}

const named = (findings: readonly Finding[]) => findings.map(({ rule, id }) => `${rule} ${id}`);

/** As a forger would who knows how entries are sealed: seals everything from an entry on anew, and the head with it. */
const sealAnew = (from: number) => `
  do $$
  declare
    entry audit_entry%rowtype;
    before text := repeat('0', 64);
    content text;
  begin
    for entry in select * from audit_entry order by number loop
      if entry.number >= ${from} then
        content := encode(sha256(convert_to('{"act":' || to_json(entry.act)
          || ',"at":"' || to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
          || '","codeVersion":' || to_json(entry.code_version) || ',"objectId":' || to_json(entry.object_id)
          || ',"objectKind":' || to_json(entry.object_kind) || ',"objectPlaceCode":' || to_json(entry.object_place_code)
          || ',"payload":' || to_json(entry.payload) || ',"placeCode":' || coalesce(to_json(entry.place_code)::text, 'null')
          || ',"postId":' || coalesce(to_json(entry.post_id)::text, 'null') || ',"requestId":' || to_json(entry.request_id)
          || ',"role":' || coalesce(to_json(entry.role)::text, 'null') || ',"summary":' || to_json(entry.summary)
          || ',"userId":' || to_json(entry.user_id) || ',"userName":' || to_json(entry.user_name)
          || ',"via":' || to_json(entry.via) || '}', 'UTF8')), 'hex');
        update audit_entry set content_hash = content, previous_hash = before,
          hash = encode(sha256(convert_to(number || E'\\n' || before || E'\\n' || content, 'UTF8')), 'hex')
          where number = entry.number returning hash into before;
      else
        before := entry.hash;
      end if;
    end loop;
    update audit_head set hash = before, number = (select max(number) from audit_entry);
  end $$`;

describe("the audit chain of six entries", () => {
  beforeEach(async () => {
    await tamper(
      "delete from audit_entry",
      "update audit_head set number = 0, hash = repeat('0', 64)",
    );
    await note(["一", "二"]);
    await note(['三 \u{1f4a1} "quoted" \\ \u0001 \u2028', "四"]);
    await note(["五", "六"]);
  });

  test("holds as it was written, and before its anchor", async () => {
    expect(await verifyAudit(office.db, [await anchorNow()])).toEqual([]);
  });

  test.each([
    ["a changed payload", `update audit_entry set payload = '{"amountFen":"1"}' where number = 3`],
    ["spaces in a payload", `update audit_entry set payload = payload || ' ' where number = 3`],
    ["another actor", "update audit_entry set user_name = 'X' where number = 3"],
    ["another person", "update audit_entry set user_id = gen_random_uuid() where number = 3"],
    ["another time", "update audit_entry set at = at - interval '1 day' where number = 3"],
    ["a microsecond", "update audit_entry set at = at + interval '1 microsecond' where number = 3"],
    ["another summary", "update audit_entry set summary = '' where number = 3"],
    ["another place", "update audit_entry set object_place_code = '450100' where number = 3"],
    ["no post", "update audit_entry set post_id = null where number = 3"],
  ])("betrays %s, and names the entry", async (_what, statement) => {
    await tamper(statement);
    expect(named(await verifyAudit(office.db))).toEqual(["chain_content 3"]);
  });

  test("betrays an entry sealed anew by itself", async () => {
    await tamper(
      `update audit_entry set summary = '' where number = 3`,
      `update audit_entry set content_hash = repeat('a', 64) where number = 3`,
    );
    expect(named(await verifyAudit(office.db))).toEqual(["chain_content 3", "chain_seal 3"]);
  });

  test("betrays an entry cut out of the middle", async () => {
    await tamper("delete from audit_entry where number = 3");
    expect(named(await verifyAudit(office.db))).toEqual(["chain_gap 4"]);
  });

  test("betrays a middle cut out and the rest moved up", async () => {
    await tamper(
      "delete from audit_entry where number = 3",
      "update audit_entry set number = number + 100 where number > 3",
      "update audit_entry set number = number - 101 where number > 100",
      "update audit_head set number = number - 1",
    );
    expect(named(await verifyAudit(office.db))).toContain("chain_link 3");
  });

  test("betrays a tail cut off", async () => {
    await tamper("delete from audit_entry where number >= 5");
    expect(named(await verifyAudit(office.db))).toEqual(["head 1"]);
  });

  test("betrays an entry put in, and two that changed places", async () => {
    await tamper(
      "create temp table copy as select * from audit_entry where number = 6",
      "update copy set number = 7",
      "insert into audit_entry select * from copy",
      "drop table copy",
    );
    expect(named(await verifyAudit(office.db))).toEqual(["chain_link 7", "chain_seal 7", "head 1"]);
    await tamper(
      "delete from audit_entry where number = 7",
      "update audit_entry set number = 100 where number = 3",
      "update audit_entry set number = 3 where number = 4",
      "update audit_entry set number = 4 where number = 100",
    );
    expect(named(await verifyAudit(office.db))).toContain("chain_link 3");
  });

  test("a tail cut off together with its head is found by the anchor, and by nothing else", async () => {
    const anchor = await anchorNow();
    await tamper(
      "delete from audit_entry where number >= 5",
      "update audit_head set number = 4, hash = (select hash from audit_entry where number = 4)",
    );
    expect(await verifyAudit(office.db)).toEqual([]);
    expect(await verifyAudit(office.db, [anchor])).toMatchObject([
      { rule: "anchor_beyond_head", expected: "6 (sheet:1)", found: "4" },
    ]);
  });

  test("a chain rewritten from a changed entry on is found by the anchor, and by nothing else", async () => {
    const anchor = await anchorNow();
    await tamper("update audit_entry set summary = 'forged' where number = 2", sealAnew(2));
    expect(await verifyAudit(office.db)).toEqual([]);
    await note(["七"]);
    expect(named(await verifyAudit(office.db, [anchor]))).toEqual(["anchor_hash 6"]);
  });

  test("counts what it does not show", async () => {
    await tamper("update audit_entry set summary = 'x'");
    const findings = await verifyAudit(office.db);
    expect(named(findings)).toEqual([1, 2, 3, 4, 5, 6].map((number) => `chain_content ${number}`));
  });
});
