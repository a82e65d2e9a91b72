import { createHash } from "node:crypto";
import type { Actor } from "@daowei/operations";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Caller, type GuangxiOffice, openGuangxi } from "./guangxi-office.fixture.ts";
import { Invariant } from "./contracts/index.ts";

let here: GuangxiOffice;
let own: Caller;
let foreign: Caller;
let city: Caller;
beforeAll(async () => {
  here = await openGuangxi();
  const hire = async (placeCode?: string): Promise<Actor> => here.office.hire("auditor", placeCode);
  own = here.callAs(await hire());
  foreign = here.callAs(await hire("460000"));
  city = here.callAs(await hire("450100"));
});
afterAll(() => here.office.close());

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

async function problemOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => "agreed",
    (error: unknown) => {
      if (error instanceof TRPCError) return error.message;
      throw error;
    },
  );
}

test("is closed to all but auditors and administrators, but for what one did oneself", async () => {
  const preparer = here.callAs(here.team.preparer);
  for (const ask of [
    () => preparer.audit.anchors({}),
    () => preparer.audit.chain({ after: "0" }),
    () => preparer.audit.verify({ invariant: "I1" }),
    () => preparer.audit.evidence({ batchId: here.batch.id }),
  ])
    expect(await problemOf(ask())).toBe("role_needed");
});

test("a foreign auditor follows the whole chain by its hashes and reads nothing of it", async () => {
  const { links, head } = await foreign.audit.chain({ after: "0", limit: 2000 });
  let last = "0".repeat(64);
  for (const { number, contentHash, hash, content } of links) {
    expect(sha256(`${number}\n${last}\n${contentHash}`)).toBe(hash);
    if (content !== null) expect(sha256(content)).toBe(contentHash);
    expect(content ?? "").not.toContain(here.batch.id);
    last = hash;
  }
  expect(head).toEqual({ number: String(links.length), hash: last });
  expect(await problemOf(foreign.audit.evidence({ batchId: here.batch.id }))).toBe("not_found");
});

test("a city's auditor sees what the region did to the batch that carries its money", async () => {
  const { items } = await city.audit.list({ document: here.batch.id });
  expect(items.map(({ act }) => act)).toContain("batch.issue");
  // Of the batch itself he sees his own part: evidence is of whole batches.
  expect(await problemOf(city.audit.evidence({ batchId: here.batch.id }))).toBe("not_found");
});

test("filters by person, post, document, place and day, and counts what there is", async () => {
  const { userName } = here.team.approver;
  const byPerson = await own.audit.list({ person: userName.slice(0, -2), limit: 1 });
  expect(byPerson.items.map(({ by }) => by)).toEqual([userName]);
  expect(byPerson.count).toBeGreaterThan(1);
  const reviews = await own.audit.list({ role: "reviewer" });
  expect(new Set(reviews.items.map(({ role }) => role))).toEqual(new Set(["reviewer"]));
  expect((await own.audit.list({ document: "no such%document_" })).items).toEqual([]);
  expect((await own.audit.list({ placeCode: "450200" })).count).toBe(0);
  const day = "2022-12-12";
  expect((await own.audit.list({ from: day, to: day })).count).toBeGreaterThan(5);
  expect((await own.audit.list({ from: "2022-12-13" })).count).toBe(0);
  expect((await own.audit.list({ to: "2022-12-11" })).count).toBe(0);
});

test("verifies every invariant of the whole store", async () => {
  for (const invariant of Invariant.options)
    expect(await own.audit.verify({ invariant })).toMatchObject({ invariant, count: 0, first: [] });
  expect(await own.audit.anchors({})).toMatchObject({ kept: false, anchors: [] });
});
