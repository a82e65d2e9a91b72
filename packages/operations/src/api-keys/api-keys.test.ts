import { apiKey, auditEntry } from "@daowei/db/schema";
import { keyScopes } from "@daowei/domain/approvals";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { approveBatch, createBatch, reviewBatch, submitBatch } from "../batches/index.ts";
import type { Actor, Calling } from "../context.ts";
import { newId } from "../identity.ts";
import { disableColleague } from "../people/disable-colleague.ts";
import { approveProposal, proposeChange } from "../proposals/index.ts";
import { keysFrom } from "../second-factors/index.ts";
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
import { collectKey, identifyKey, listKeys, revokeKey, rotateKey } from "./index.ts";

const keys = keysFrom("a secret that is long enough for tests");
const reason = "预算系统需要读取资金到位情况";
let office: Office;
let team: Team;
let administrator: Actor;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
  administrator = await office.hire("administrator");
});
afterAll(() => closeSound(office));

const once = () => ({ idempotencyKey: newId() });
const wanted = (owner: Actor, changes: object = {}) => ({
  name: "预算系统",
  postId: owner.post.id,
  placeCode: owner.post.placeCode,
  scopes: ["read"],
  validDays: 30,
  ...changes,
});
const request = (owner: Actor, changes: object = {}, as = owner) =>
  proposeChange(office.as(as), {
    kind: "api_key.issue",
    payload: wanted(owner, changes),
    reason,
    ...once(),
  });
async function letIn(asked: Awaited<ReturnType<typeof request>>, by = administrator) {
  const { id, revisionHash } = agreed(asked);
  return approveProposal(office.as(by), { id, revisionHash, ...once() });
}
/** A key with its secret, and a program that shows it. */
async function programOf(owner: Actor, changes: object = {}) {
  const { id } = agreed(await letIn(await request(owner, changes)));
  const { text } = agreed(await collectKey(keys)(office.as(owner), { id, ...once() }));
  return { id, text, calling: await calling(text) };
}
async function calling(text: string): Promise<Calling> {
  const shown = { database: office.database.app, keys, demonstration: true };
  const holder = agreed(await identifyKey(shown, text));
  const { person, post: held, key } = holder;
  const actor: Actor = {
    userId: person.userId,
    userName: person.name,
    post: held,
    via: "key",
    key,
  };
  return { ...office.as(actor), stepUp: { kind: "needed", offered: [] } };
}
const all = { scopes: [...keyScopes] };

describe("a key is issued by two people", () => {
  test("asked for by its owner or for him, let in by an administrator who is neither", async () => {
    const { reviewer, preparer } = team;
    expect(refusalOf(await letIn(await request(preparer), reviewer))).toBe("one_of_roles_needed");
    const forHim = await request(preparer, {}, administrator);
    expect(refusalOf(await letIn(forHim))).toBe("segregation_same_person");
    const other = await office.hire("administrator");
    expect(agreed(await letIn(forHim, other)).stage).toBe("applied");
  });

  test.each([
    [{ scopes: ["submit"] }, "reviewer", "key_scope_of_other_role"],
    [{}, "administrator", "key_scope_of_other_role"],
    [{ placeCode: "460000" }, "preparer", "key_place_outside_post"],
    [{ placeCode: "459999" }, "preparer", "key_place_outside_post"],
    [{ postId: newId() }, "preparer", "not_found"],
    [{ validDays: 366 }, "preparer", "proposal_malformed"],
    [{ scopes: [] }, "preparer", "proposal_malformed"],
    [{ scopes: ["read", "read"] }, "preparer", "proposal_malformed"],
    [{ scopes: ["approve"] }, "preparer", "proposal_malformed"],
    [{ addresses: ["10.2.0.8/8"] }, "preparer", "proposal_malformed"],
    [{ addresses: ["10.2.0.8", "::ffff:10.2.0.8"] }, "preparer", "proposal_malformed"],
  ] as const)("%j of a post as %s is refused: %s", async (changes, role, kind) => {
    const owner = await office.hire(role);
    expect(refusalOf(await request(owner, changes))).toBe(kind);
  });

  test("a city's administrator lends out no post of the province, also within his city", async () => {
    const ofCity = await office.hire("administrator", "450100");
    const asked = await request(team.preparer, { placeCode: "450100" });
    expect(refusalOf(await letIn(asked, ofCity))).toBe("not_found");
  });
});

describe("its secret", () => {
  test("is shown to its owner alone, once, and needs a second factor", async () => {
    const { id } = agreed(await letIn(await request(team.preparer)));
    const collect = (calls: Calling, idempotencyKey = newId()) =>
      collectKey(keys)(calls, { id, idempotencyKey });
    expect(refusalOf(await collect(office.as(administrator)))).toBe("not_found");
    const unproven = {
      ...office.as(team.preparer),
      stepUp: { kind: "needed", offered: [] } as const,
    };
    expect(refusalOf(await collect(unproven))).toBe("step_up_needed");
    const same = newId();
    agreed(await collect(office.as(team.preparer), same));
    for (const again of [same, newId()])
      expect(refusalOf(await collect(office.as(team.preparer), again))).toBe("key_shown_already");
  });

  test("twenty that fetch it at once get it once", async () => {
    const { id } = agreed(await letIn(await request(team.preparer)));
    const tries = Array.from({ length: 20 }, () =>
      collectKey(keys)(office.as(team.preparer), { id, ...once() }),
    );
    const shown = (await Promise.all(tries)).filter(({ ok }) => ok);
    expect(shown).toHaveLength(1);
  });

  test("has one successor: a second rotation ends the first secret at once", async () => {
    const { id, text } = await programOf(team.preparer);
    const rotate = () =>
      rotateKey(keys)(office.as(team.preparer), { id, overlapHours: 24, ...once() });
    const second = agreed(await rotate()).text;
    const third = agreed(await rotate()).text;
    const shown = { database: office.database.app, keys, demonstration: true };
    const opens = await Promise.all([text, second, third].map((one) => identifyKey(shown, one)));
    expect(opens.map(({ ok }) => ok)).toEqual([false, true, true]);
    const [listed] = agreed(await listKeys(office.as(team.preparer), {})).filter(
      (one) => one.id === id,
    );
    expect(listed?.secrets).toHaveLength(2);
  });

  test("is unknown under another server secret", async () => {
    const { text } = await programOf(team.preparer);
    const other = {
      database: office.database.app,
      keys: keysFrom("another secret, as long as it must be"),
      demonstration: true,
    };
    expect(refusalOf(await identifyKey(other, text))).toBe("key_not_valid");
  });
});

describe("a program", () => {
  let program: Awaited<ReturnType<typeof programOf>>;
  beforeEach(async () => {
    program = await programOf(team.preparer, all);
  });

  test("prepares and submits for its owner, who can decide on none of it in whatever post", async () => {
    const draft = await draftBatch({ ...office, as: () => program.calling }, team);
    const seen = () => ({ id: draft.id, revisionHash: draft.revisionHash, ...once() });
    agreed(await submitBatch(program.calling, seen()));
    const [entry] = await office.db
      .select()
      .from(auditEntry)
      .where(sql`${auditEntry.objectId} = ${draft.id} and ${auditEntry.act} = 'batch.submit'`);
    expect(entry).toMatchObject({ via: "key", userId: team.preparer.userId });
    expect(JSON.parse(entry?.payload ?? "{}")).toMatchObject({ apiKeyId: program.id });
    for (const act of [reviewBatch, approveBatch])
      expect(refusalOf(await act(program.calling, seen()))).toBe("not_open_to_keys");
    const asReviewer = await office.promote(team.preparer, "reviewer");
    expect(refusalOf(await reviewBatch(office.as(asReviewer), seen()))).toBe(
      "segregation_same_person",
    );
    agreed(await reviewBatch(office.as(team.reviewer), seen()));
  });

  test("is held within its scopes and its place, also past the door", async () => {
    const narrow = await programOf(team.preparer, {
      scopes: ["read", "drafts.write"],
      placeCode: "450100",
    });
    const draft = (placeCode: string) =>
      createBatch(narrow.calling, {
        policyId: "gx-2022",
        fiscalYear: 2022,
        headcountVersionId: newId(),
        placeCode,
        title: "批次一",
        kind: "regular",
        ...once(),
      });
    for (const placeCode of ["450000", "450200"])
      expect([placeCode, refusalOf(await draft(placeCode))]).toEqual([placeCode, "not_found"]);
    const { id, revisionHash } = await draftBatch(office, team, {
      headcountVersionId: await office.importHeadcounts({
        importer: team.preparer,
        fiscalYear: 2022,
        placeCode: "450000",
        rows: [{ placeCode: "450103", insuredClass: "resident", heads: 10n }],
      }),
    });
    expect(refusalOf(await submitBatch(narrow.calling, { id, revisionHash, ...once() }))).toBe(
      "key_scope_needed",
    );
  });

  test("with a scope it says it has and the store does not know of, acts in nobody's name", async () => {
    const { actor } = program.calling;
    const forged = {
      ...program.calling,
      actor: { ...actor, key: { id: newId(), scopes: keyScopes } },
    };
    const act = { id: newId(), revisionHash: "0".repeat(64), ...once() };
    expect(refusalOf(await submitBatch(forged, act))).toBe("post_not_held");
  });

  const ends: Readonly<Record<string, (owner: Actor, id: string) => Promise<unknown>>> = {
    "its revocation": async (_, id) =>
      agreed(await revokeKey(office.as(administrator), { id, reason: "疑似泄露", ...once() })),
    "its owner's account": async ({ userName: username }) =>
      agreed(await disableColleague(office.as(administrator), { username, reason, ...once() })),
    "the end of its post": async (owner) => {
      const asked = await proposeChange(office.as(administrator), {
        kind: "post.end",
        payload: { postId: owner.post.id, endsOn: null },
        reason,
        ...once(),
      });
      agreed(await letIn(asked, await office.hire("administrator")));
    },
  };
  test.each(Object.entries(ends))(
    "ends with %s, also between knowing the key and writing",
    async (_, end) => {
      const owner = await office.hire("preparer");
      const own = await programOf(owner, all);
      await end(owner, own.id);
      const act = { id: newId(), revisionHash: "0".repeat(64), ...once() };
      expect(refusalOf(await submitBatch(own.calling, act))).toBe("post_not_held");
      const [row] = await office.db.select().from(apiKey).where(eq(apiKey.id, own.id));
      expect(row?.revokedAt).not.toBeNull();
    },
  );

  test("does not come back when its owner's account is opened again", async () => {
    const owner = await office.hire("preparer");
    const own = await programOf(owner, all);
    agreed(
      await disableColleague(office.as(administrator), {
        username: owner.userName,
        reason,
        ...once(),
      }),
    );
    const asked = await proposeChange(office.as(administrator), {
      kind: "person.enable",
      payload: { username: owner.userName, placeCode: "450000" },
      reason,
      ...once(),
    });
    agreed(await letIn(asked, await office.hire("administrator")));
    const shown = { database: office.database.app, keys, demonstration: true };
    expect(await identifyKey(shown, own.text)).toEqual({
      ok: false,
      problem: { kind: "key_not_valid", because: "revoked" },
    });
  });
});

test("a key is ended by its owner or an administrator of the place, once, and seen by no one else", async () => {
  const { id } = await programOf(team.preparer);
  const end = (actor: Actor) => revokeKey(office.as(actor), { id, reason: "系统下线", ...once() });
  const elsewhere = await office.hire("administrator", "460000");
  for (const other of [team.reviewer, elsewhere]) {
    expect(refusalOf(await end(other))).toBe("not_found");
    const seen = agreed(await listKeys(office.as(other), {}));
    expect(seen.map((key) => key.id)).not.toContain(id);
  }
  agreed(await end(administrator));
  expect(refusalOf(await end(team.preparer))).toBe("key_ended");
});
