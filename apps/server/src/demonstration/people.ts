import type { Result } from "@daowei/domain/result";
import { yearOf } from "@daowei/domain/time";
import { addPerson, demonstrationAccounts, grantPost } from "@daowei/operations/people";
import type { Keeper, PeopleProblem } from "@daowei/operations/people";
import { storyDay } from "@daowei/operations/store";
import { hashPassword } from "better-auth/crypto";

import type { System } from "../http/caller.ts";

/** Nobody's user id: the demonstration's own hand. */
const narratorId = "00000000-0000-7000-8000-000000000001";

/** Makes the accounts and posts of the demonstration; those that are there already are left as they are. */
export async function seedPeople(system: System): Promise<void> {
  const keeper: Keeper = {
    database: system.database,
    gazetteer: system.library.gazetteer,
    fiscalYear: yearOf(storyDay),
    signature: {
      actor: { userId: narratorId, userName: "演示准备", post: null, via: "demonstration" },
      requestId: "demonstration",
      codeVersion: system.codeVersion,
    },
  };
  const hashes = new Map<string, string>();
  for (const account of demonstrationAccounts) {
    const { password, username, name } = account;
    const passwordHash = hashes.get(password) ?? (await hashPassword(password));
    hashes.set(password, passwordHash);
    orThrow(
      await addPerson(keeper, { username, name, passwordHash, demonstration: true }),
      "username_taken",
    );
    orThrow(await grantPost(keeper, account), "post_held_already");
  }
}

function orThrow(done: Result<unknown, PeopleProblem>, doneBefore: PeopleProblem["kind"]): void {
  if (done.ok || done.problem.kind === doneBefore) return;
  throw new Error(`demonstration people: ${JSON.stringify(done.problem)}`);
}
