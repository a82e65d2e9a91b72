import { civilDateInShanghai } from "@daowei/domain/time";
import { afterAll, beforeAll, expect, test } from "vitest";
import { holdBatch, releaseBatch } from "../approvals/hold.ts";
import { submitBatch } from "../batches/submit.ts";
import type { Actor } from "../context.ts";
import { newId } from "../identity.ts";
import {
  agreed,
  closeSound,
  draftOfCounty,
  hireTeam,
  type Office,
  openOffice,
  type Team,
} from "../testing/index.ts";
import { listInbox } from "./inbox.ts";

let office: Office;
let team: Team;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
});
afterAll(() => closeSound(office));

const waitingFor = async (actor: Actor) =>
  agreed(await listInbox(office.as(actor), { tab: "todo" })).items.map(
    ({ batch, waitingSince }) => [batch.id, civilDateInShanghai(new Date(waitingSince))],
  );

test("a document waits since it came to its step, whatever was done beside it since, and the longest comes first", async () => {
  const submit = async (county: string, at: string) => {
    await office.setClock(at);
    const { id, revisionHash } = await draftOfCounty(office, team, county);
    const act = () => ({ id, revisionHash, idempotencyKey: newId() });
    agreed(await submitBatch(office.as(team.preparer), act()));
    return act;
  };
  const first = await submit("450802", "2022-12-13T02:00:00Z");
  const second = await submit("451022", "2022-12-13T03:00:00Z");
  await office.setClock("2022-12-14T02:00:00Z");
  const comment = "等医保部门复函后再办";
  agreed(await holdBatch(office.as(team.reviewer), { ...first(), comment }));
  agreed(await releaseBatch(office.as(team.approver), { ...first(), comment }));
  expect(await waitingFor(team.reviewer)).toEqual([
    [first().id, "2022-12-13"],
    [second().id, "2022-12-13"],
  ]);
});
