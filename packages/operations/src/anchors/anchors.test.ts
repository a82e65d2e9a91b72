import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { closeDatabase, openDatabase } from "@daowei/db";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openOffice, type Office } from "../testing/index.ts";
import { verifyAudit } from "../verification/index.ts";
import { anchorLine, noteAnchor, parseAnchors, readAnchors } from "./index.ts";

let office: Office;
let folder: string;
beforeAll(async () => {
  office = await openOffice();
  folder = path.join(await mkdtemp(path.join(os.tmpdir(), "daowei-anchors-")), "anchors");
});
afterAll(() => office.close());

test("a store without entries has nothing to note", async () => {
  expect(await noteAnchor(office.db, folder)).toEqual({ ok: true, value: null });
});

test("an anchor is noted once for each end of the chain, in the file of the store's day", async () => {
  await office.hire("preparer");
  const first = await noteAnchor(office.db, folder);
  expect(first).toMatchObject({ ok: true, value: { number: 2n } });
  expect(await noteAnchor(office.db, folder)).toEqual({ ok: true, value: null });
  await office.hire("reviewer");
  await noteAnchor(office.db, folder);
  expect(await readdir(folder)).toEqual(["2022-12-12.txt"]);
  const text = await readFile(path.join(folder, "2022-12-12.txt"), "utf8");
  expect(text).toMatch(/^2022-12-1[12]T\S+Z 2 [0-9a-f]{64}\n2022-12-1[12]T\S+Z 4 [0-9a-f]{64}\n$/u);
  const read = await readAnchors(folder);
  expect(await verifyAudit(office.db, read.ok ? read.value : [])).toEqual([]);
  await office.setClock("2022-12-13T02:00:00Z");
  await office.hire("approver");
  await noteAnchor(office.db, folder);
  expect(await readdir(folder)).toEqual(["2022-12-12.txt", "2022-12-13.txt"]);
});

test("a chain that was cut is not anchored again, and the verifier names the anchor", async () => {
  const superuser = openDatabase({ url: office.database.superuserUrl, max: 1 });
  for (const statement of [
    "set session_replication_role = replica",
    "delete from audit_entry where number > 3",
    "update audit_head set number = 3, hash = (select hash from audit_entry where number = 3)",
  ])
    await superuser.$client.query(statement);
  await closeDatabase(superuser);
  expect(await noteAnchor(office.db, folder)).toEqual({
    ok: false,
    problem: { kind: "anchor_not_in_chain", source: "2022-12-13.txt:1", number: "6" },
  });
  const read = await readAnchors(folder);
  const findings = await verifyAudit(office.db, read.ok ? read.value : []);
  expect(findings.map(({ rule, expected }) => [rule, expected])).toEqual([
    ["anchor_beyond_head", "4 (2022-12-12.txt:2)"],
    ["anchor_beyond_head", "6 (2022-12-13.txt:1)"],
  ]);
});

test("an anchor can be typed in from a sheet; a line that is none is named", async () => {
  const anchor = { at: "2022-12-12T02:00:00.000Z", number: 7n, hash: "a".repeat(64) };
  const typed = `# 锚定单\r\n\r\n  ${anchorLine(anchor)}`;
  expect(parseAnchors(typed, "sheet")).toEqual({
    ok: true,
    value: [{ ...anchor, source: "sheet:3" }],
  });
  const file = path.join(await mkdtemp(path.join(os.tmpdir(), "daowei-anchors-")), "sheet.txt");
  await writeFile(file, "2022-12-12 7 abc\n");
  expect(await readAnchors(file)).toMatchObject({
    problem: { kind: "anchor_malformed", source: "sheet.txt:1", found: "2022-12-12 7 abc" },
  });
  expect(await readAnchors(`${file}.no`)).toMatchObject({
    problem: { kind: "anchor_file_unreadable", reason: "ENOENT" },
  });
});
