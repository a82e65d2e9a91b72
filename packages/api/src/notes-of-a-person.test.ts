import { afterAll, beforeAll, expect, test } from "vitest";
import { type GuangxiOffice, openGuangxi } from "./guangxi-office.fixture.ts";

let here: GuangxiOffice;
beforeAll(async () => {
  here = await openGuangxi();
}, 120_000);
afterAll(() => here.office.close());

const subject = "draft.batch.2022.450000";

test("what a person keeps is his alone, is overwritten, and is gone when he throws it away", async () => {
  const { account } = here.callAs(here.team.preparer);
  expect(await account.note({ subject })).toBeNull();
  await account.keepNote({ subject, content: '{"title":"一"}' });
  await account.keepNote({ subject, content: '{"title":"二"}' });
  expect(await account.note({ subject })).toMatchObject({ content: '{"title":"二"}' });
  expect(await here.callAs(here.team.reviewer).account.note({ subject })).toBeNull();
  await account.keepNote({ subject, content: null });
  expect(await account.note({ subject })).toBeNull();
});

test("what is too long to be a draft is not taken", async () => {
  const { account } = here.callAs(here.team.preparer);
  const content = "字".repeat(20_001);
  await expect(account.keepNote({ subject, content })).rejects.toThrow("20000");
});
