import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../context.ts";
import { sessionOf } from "../destinations/outside.fixture.ts";
import { recordSignIn, type SignInAct } from "../record-sign-in.ts";
import { agreed, closeSound, type Office, openOffice } from "../testing/index.ts";
import { readLastSignIn } from "./last-sign-in.ts";

let office: Office;
let preparer: Actor;
beforeAll(async () => {
  office = await openOffice();
  preparer = await office.hire("preparer");
});
afterAll(() => closeSound(office));

const note = (act: SignInAct, address = "10.0.0.1") =>
  recordSignIn(office.db, {
    act,
    way: "password",
    person: { userId: preparer.userId, userName: preparer.userName },
    placeCode: "450000",
    address,
    requestId: "test",
    codeVersion: "test",
  });

test("however many wrong passwords came between, the last sign-in is named and every failure counted", async () => {
  const last = async () => agreed(await readLastSignIn(sessionOf(office, preparer), undefined));
  await note("session.sign_in_failed");
  await note("session.sign_in", "10.0.0.7");
  expect(await last()).toEqual({ at: null, address: null, failuresSince: 1 });
  for (let n = 0; n < 210; n += 1) await note("session.sign_in_failed");
  await note("session.sign_in");
  expect(await last()).toMatchObject({ address: "10.0.0.7", failuresSince: 210 });
});
