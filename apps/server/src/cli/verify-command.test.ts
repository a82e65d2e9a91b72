import { writeFile } from "node:fs/promises";
import path from "node:path";
import { closeDatabase, openDatabase } from "@daowei/db";
import { auditHead } from "@daowei/db/schema";
import { noteAnchor } from "@daowei/operations/anchors";
import { openOffice, type Office } from "@daowei/operations/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCli, testFolder } from "./run-cli.ts";

let office: Office;
let folder: string;
beforeAll(async () => {
  office = await openOffice();
  folder = await testFolder();
  await office.hire("preparer");
});
afterAll(() => office.close());

const verify = (...args: readonly string[]) =>
  runCli(["verify", ...args], { env: { DATABASE_URL: office.database.auditorUrl } });

test("a store that holds: exit 0, one line for each invariant, by a login that only reads", async () => {
  const { exitCode, stdout } = await verify();
  expect(exitCode).toBe(0);
  expect(stdout.match(/^[✓–] I\d+ /gmu)).toHaveLength(10);
  expect(stdout).toMatch(/– I8 .*没有可查的/u);
  expect(stdout).toMatch(/全部成立/u);
});

test("--only runs what was named, --json is for programs", async () => {
  const { exitCode, stdout } = await verify("--only", "i7", "--only", "I1", "--json");
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    version: "verification.v1",
    holds: true,
    reports: [
      { invariant: "I7", checked: 2, count: 0, first: [] },
      { invariant: "I1", count: 0 },
    ],
  });
  expect((await verify("--only", "I11")).exitCode).toBe(2);
});

test("an anchor beyond the head, and a changed row, exit 1 and are named", async () => {
  const anchor = path.join(folder, "anchor.txt");
  const [head] = await office.db.select().from(auditHead);
  await writeFile(
    anchor,
    `2022-12-12T02:00:00Z 1 ${head?.hash}\n2022-12-12T02:00:00Z 9 ${head?.hash}\n`,
  );
  const superuser = openDatabase({ url: office.database.superuserUrl, max: 1 });
  await superuser.$client.query("set session_replication_role = replica");
  await superuser.$client.query("update audit_entry set user_name = 'X' where number = 2");
  await closeDatabase(superuser);
  const { exitCode, stdout } = await verify("--only", "I7", "--anchor", anchor);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/anchor_hash audit_entry 1 /u);
  expect(stdout).toMatch(/chain_content audit_entry 2 /u);
  expect(stdout).toMatch(/anchor_beyond_head audit_head 1\n.*9 \(anchor\.txt:2\)/u);
  expect(stdout).toMatch(/不成立/u);
});

test("a day on which something was done and nothing noted is named, and breaks nothing", async () => {
  const other = await openOffice("2022-12-12T02:00:00Z");
  const folder = await testFolder();
  await other.hire("preparer");
  const anchors = path.join(folder, "anchors");
  await noteAnchor(other.db, anchors);
  await other.setClock("2022-12-14T02:00:00Z");
  await other.hire("reviewer");
  await other.setClock("2022-12-15T02:00:00Z");
  const run = (...args: readonly string[]) =>
    runCli(["verify", "--only", "I7", "--anchor", anchors, ...args], {
      env: { DATABASE_URL: other.database.auditorUrl },
    });
  const { exitCode, stdout } = await run();
  expect(exitCode).toBe(0);
  expect(stdout).toContain("days without an anchor: 1（2022-12-14）");
  expect(JSON.parse((await run("--json")).stdout)).toMatchObject({
    anchors: 1,
    daysWithoutAnchor: ["2022-12-14"],
  });
  await other.close();
});

test("an anchor file that is none, and a folder without a store, are bad input", async () => {
  const file = path.join(folder, "typed.txt");
  await writeFile(file, "nonsense\n");
  expect(await verify("--anchor", file)).toMatchObject({ exitCode: 1, stdout: "" });
  const empty = await runCli(["verify", "--data", path.join(folder, "nothing")]);
  expect(empty).toMatchObject({ exitCode: 1, stdout: "" });
  expect(empty.stderr).toMatch(/没有数据/u);
});
