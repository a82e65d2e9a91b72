import { transact } from "@daowei/db";
import { auditEntry, destination, idempotency, proposal } from "@daowei/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../identity.ts";
import { approveProposal, getProposal, proposeChange } from "../proposals/index.ts";
import { keysFrom } from "../second-factors/keys.ts";
import { agreed, type Office, openOffice, refusalOf } from "../testing/index.ts";
import { verifyAudit } from "../verification/index.ts";
import { listDestinations } from "./list.ts";
import { openDestinations } from "./open-destinations.ts";
import { addDestination, keyed, keys, reason, sessionOf } from "./outside.fixture.ts";
import { makeRotatedSecret, rotateSecret } from "./rotate-secret.ts";
import { makeSealedDestination } from "./seal.ts";
import { sendTest } from "./send-test.ts";
import { stopDestination } from "./stop.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const robot = {
  kind: "wecom",
  url: "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa",
} as const;
const hook = { kind: "webhook", url: "https://hook.example.gov.cn/daowei" } as const;
const opened = async (id: string, at = new Date(), by = keys) => {
  const message = { id, kind: "test", channel: "webhook", destinationId: id } as const;
  const claimed = { ...message, placeCode: "450000", payload: {}, attempt: 1, fence: 1 };
  const found = await transact(office.db, (tx) => openDestinations(by, () => at)(tx, [claimed]), {
    scope: { kind: "whole-store" },
  });
  return found.get(id);
};

test("an address outside takes two administrators, and both have shown a second factor", async () => {
  const one = await office.hire("administrator");
  const clerk = await office.hire("preparer");
  expect(refusalOf(await makeSealedDestination(sessionOf(office, clerk), robot))).toBe(
    "role_needed",
  );
  const unproven = { stepUp: { kind: "needed", offered: [] } } as const;
  const session = { ...sessionOf(office, one), ...unproven };
  expect(refusalOf(await makeSealedDestination(session, robot))).toBe("step_up_needed");
  const { sealed, mask } = agreed(await makeSealedDestination(sessionOf(office, one), robot));
  expect(mask).toBe("qyapi.weixin.qq.com …5aaa");
  const payload = { placeCode: "450000", name: "财政厅社保处群", sealed, events: [] };
  const asked = { kind: "destination.add", payload, reason, idempotencyKey: newId() } as const;
  expect(refusalOf(await proposeChange(keyed(office, clerk), asked))).toBe("one_of_roles_needed");
  const { id, revisionHash } = agreed(await proposeChange(keyed(office, one), asked));
  const decision = { id, revisionHash, idempotencyKey: newId() };
  expect(refusalOf(await approveProposal(keyed(office, one), decision))).toBe(
    "segregation_same_person",
  );
  expect(await office.db.$count(destination)).toBe(0);
  const two = await office.hire("administrator");
  const { effect } = agreed(await getProposal(keyed(office, two), { id }));
  expect(JSON.parse(effect)).toMatchObject({ channel: "wecom", mask, events: [] });
  agreed(await approveProposal(keyed(office, two), decision));
  const [row] = await office.db.select().from(destination);
  if (row === undefined) throw new Error("nothing was added");
  expect(await opened(row.id)).toEqual(robot);
  expect(
    refusalOf(await proposeChange(keyed(office, one), { ...asked, idempotencyKey: newId() })),
  ).toBe("destination_name_taken");
  expect(await verifyAudit(office.db)).toEqual([]);
});

test("no table and no answer holds an address or a secret in words", async () => {
  const { secret } = await addDestination(office, hook, { events: ["transfer.arrived"] });
  if (secret === null) throw new Error("a webhook has a secret");
  const { rows } = await office.db.$client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public'",
  );
  for (const { name } of rows) {
    const { rows: found } = await office.db.$client.query<{ row: string }>(
      `select row_to_json(t)::text as row from "${name}" t
       where row_to_json(t)::text like '%hook.example.gov.cn/daowei%' or row_to_json(t)::text like '%${secret.slice(6, -4)}%'
         or row_to_json(t)::text like '%693a91f6%'`,
    );
    expect([name, found]).toEqual([name, []]);
  }
  const auditor = await office.hire("auditor");
  const listed = JSON.stringify(agreed(await listDestinations(keyed(office, auditor), {})));
  expect(listed).toContain(`hook.example.gov.cn …${secret.slice(-4)}`);
  expect(listed).not.toContain(secret.slice(0, -4));
  expect(listed).not.toContain("/daowei");
});

test("a list is for administrators and auditors, and holds what lies within the place", async () => {
  const { id } = await addDestination(office, hook, { placeCode: "450100" });
  const seen = async (role: "administrator" | "preparer", placeCode: string) =>
    listDestinations(keyed(office, await office.hire(role, placeCode)), {});
  expect(refusalOf(await seen("preparer", "450100"))).toBe("one_of_roles_needed");
  expect(agreed(await seen("administrator", "450100")).map((one) => one.id)).toEqual([id]);
  expect(agreed(await seen("administrator", "450200"))).toEqual([]);
  expect(agreed(await seen("administrator", "450000")).map((one) => one.id)).toContain(id);
});

test("one administrator stops it at once; it sends no more and stays on the list", async () => {
  const { id } = await addDestination(office, robot);
  const one = keyed(office, await office.hire("administrator"));
  const stop = { id, reason: "机器人地址泄露，立即停用", idempotencyKey: newId() };
  const city = keyed(office, await office.hire("administrator", "450200"));
  expect(refusalOf(await stopDestination(city, stop))).toBe("not_found");
  const clerk = keyed(office, await office.hire("preparer"));
  expect(refusalOf(await stopDestination(clerk, stop))).toBe("role_needed");
  agreed(await stopDestination(one, stop));
  expect(agreed(await stopDestination(one, stop)).replayed).toBe(true);
  expect(await opened(id)).toBeUndefined();
  const again = { ...stop, idempotencyKey: newId() };
  expect(refusalOf(await stopDestination(one, again))).toBe("destination_stopped");
  expect(refusalOf(await sendTest(one, { id, idempotencyKey: newId() }))).toBe(
    "destination_stopped",
  );
});

test("a change is a change of the same kind, made by two, and keeps what it does not name", async () => {
  const { id } = await addDestination(office, hook, { events: ["batch.issued"] });
  const one = await office.hire("administrator");
  const two = keyed(office, await office.hire("administrator"));
  const change = (payload: object) =>
    proposeChange(keyed(office, one), {
      kind: "destination.change",
      payload,
      reason,
      idempotencyKey: newId(),
    });
  const { sealed: other } = agreed(await makeSealedDestination(sessionOf(office, one), robot));
  const wanted = { id, name: "改名", sealed: null, events: ["transfer.sent"] };
  expect(refusalOf(await change({ ...wanted, sealed: other, events: [] }))).toBe(
    "destination_of_other_kind",
  );
  expect(refusalOf(await change({ ...wanted, sealed: other }))).toBe("destination_without_events");
  const before = await opened(id);
  const { id: proposalId, revisionHash } = agreed(await change(wanted));
  agreed(await approveProposal(two, { id: proposalId, revisionHash, idempotencyKey: newId() }));
  expect(await opened(id)).toEqual(before);
  const [row] = await office.db.select().from(destination).where(eq(destination.id, id));
  expect(row).toMatchObject({ name: "改名", events: ["transfer.sent"], proposalId });
});

test("a new secret signs beside the old one for a day, and the old one no longer", async () => {
  const { id, secret: old } = await addDestination(office, hook);
  const one = await office.hire("administrator");
  const { sealed, secret } = agreed(await makeRotatedSecret(sessionOf(office, one), { id }));
  agreed(await rotateSecret(keyed(office, one), { id, sealed, idempotencyKey: newId() }));
  expect(await opened(id)).toMatchObject({ secrets: [secret, old] });
  const tomorrow = new Date(Date.now() + 25 * 3_600_000);
  expect(await opened(id, tomorrow)).toMatchObject({ secrets: [secret] });
  const [kept] = await office.db
    .select()
    .from(idempotency)
    .where(eq(idempotency.act, "destination.rotate_secret"));
  expect(JSON.stringify(kept)).not.toContain(secret);
});

test("a rotation does not smuggle in another address", async () => {
  const { id } = await addDestination(office, hook);
  const one = await office.hire("administrator");
  const elsewhere = { kind: "webhook", url: "https://elsewhere.example/" } as const;
  const { sealed } = agreed(await makeSealedDestination(sessionOf(office, one), elsewhere));
  const rotated = await rotateSecret(keyed(office, one), { id, sealed, idempotencyKey: newId() });
  expect(refusalOf(rotated)).toBe("destination_not_readable");
});

test("what was sealed under another secret of the server is said to be unreadable, and nothing is sent to it", async () => {
  const { id } = await addDestination(office, robot);
  const others = keysFrom("another secret that is as long as that");
  expect(await opened(id, new Date(), others)).toBeUndefined();
  const reader = { ...office.as(await office.hire("administrator")), keys: others };
  const listed = agreed(await listDestinations(reader, {}));
  expect(listed.find((one) => one.id === id)?.readable).toBe(false);
});

test.each([
  ["ftp://hook.example", "not_http"],
  ["https://me:pass@hook.example", "credentials_in_url"],
  ["hook.example", "not_a_url"],
])("an address that can never be sent to is refused when it is typed: %s", async (url, because) => {
  const one = await office.hire("administrator");
  const made = await makeSealedDestination(sessionOf(office, one), { kind: "webhook", url });
  expect(made).toEqual({ ok: false, problem: { kind: "destination_address_refused", because } });
});

test("the database lets no destination in without its proposal, and lets none be deleted or moved", async () => {
  const { id, sealed } = await addDestination(office, robot);
  const row = { placeCode: "450000", name: "x", channel: "wecom", sealed, mask: "x", events: [] };
  await expect(
    office.db
      .insert(destination)
      .values({ ...row, channel: "wecom", id: newId(), proposalId: newId() }),
  ).rejects.toMatchObject({ cause: { code: "23503" } });
  await expect(office.db.delete(destination).where(eq(destination.id, id))).rejects.toMatchObject({
    cause: { code: expect.any(String) },
  });
  await expect(
    office.db.update(destination).set({ placeCode: "450100" }).where(eq(destination.id, id)),
  ).rejects.toMatchObject({ cause: { code: expect.any(String) } });
  const acts = await office.db.select({ act: auditEntry.act }).from(auditEntry);
  expect(acts.map(({ act }) => act)).toContain("destination.add");
  expect(await office.db.$count(proposal)).toBeGreaterThan(0);
});
