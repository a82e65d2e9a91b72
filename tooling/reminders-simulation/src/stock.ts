import { post, store, user } from "@daowei/db/schema";
import type { ReminderPlan } from "@daowei/domain/reminders";
import { civilDateInShanghai, daysBetween } from "@daowei/domain/time";
import type { CivilDate } from "@daowei/domain/time";
import { newId } from "@daowei/operations";
import { approveProposal, getProposal, proposeChange } from "@daowei/operations/proposals";
import { agreed } from "@daowei/operations/testing";
import type { Office } from "@daowei/operations/testing";
import { sql } from "drizzle-orm";
import { Client } from "pg";

import type { World } from "./world.ts";

const together = 5_000;

/** Puts a world into a store: its people and posts, its plans by two persons each, and what is owed. */
export async function stock(office: Office, world: World): Promise<void> {
  const { db } = office;
  for (const [placeCode, plan] of world.plans) await adopt(office, world, { placeCode, plan });
  const hired = new Set((await db.select({ id: post.id }).from(post)).map(({ id }) => id));
  const left = world.posts.filter(({ postId }) => !hired.has(postId));
  for (let from = 0; from < left.length; from += together) {
    const chunk = left.slice(from, from + together);
    await db.insert(user).values(
      chunk.map(({ personId }) => {
        const username = `p-${personId}`;
        return { id: personId, name: username, username, email: `${username}@simulation.invalid` };
      }),
    );
    await db.insert(post).values(
      chunk.map(({ personId, postId, role, placeCode, endsOn }) => {
        return { id: postId, userId: personId, role, placeCode, officeName: placeCode, endsOn };
      }),
    );
  }
  await stockSubjects(office, world);
}

async function adopt(
  office: Office,
  world: World,
  payload: { readonly placeCode: string; readonly plan: ReminderPlan },
): Promise<void> {
  const { placeCode } = payload;
  const [first, second] = [
    await office.hire("approver", placeCode),
    await office.hire("approver", placeCode),
  ];
  for (const { userId, post: held } of [first, second])
    world.posts.push({
      personId: userId,
      postId: held.id,
      role: "approver",
      placeCode,
      endsOn: null,
      disabledOn: null,
    });
  const { id } = agreed(
    await proposeChange(office.as(first), {
      kind: "reminder_plan.change",
      payload: { ...payload },
      reason: "按本地情况调整提醒的时间",
      idempotencyKey: newId(),
    }),
  );
  const { revisionHash } = agreed(await getProposal(office.as(second), { id }));
  agreed(await approveProposal(office.as(second), { id, revisionHash, idempotencyKey: newId() }));
}

/** A table of the simulation's own: what is owed is not what is tried here. */
async function stockSubjects({ database }: Office, { subjects }: World): Promise<void> {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(
    `create table simulated_subject (key text primary key, place_code text, due_on date, met_on date, fund_account_code text);
     create index on simulated_subject (due_on);
     grant select on simulated_subject to daowei_app`,
  );
  await owner.query(
    `insert into simulated_subject select key, "placeCode", "dueOn", "metOn", "fundAccountCode"
     from json_to_recordset($1::json) as row(key text, "placeCode" text, "dueOn" date, "metOn" date, "fundAccountCode" text)`,
    [JSON.stringify(subjects)],
  );
  await owner.end();
}

/** Makes it a day: who is disabled from today on can sign in no more, and nobody has looked yet. */
export async function beginDay({ db }: Office, world: World, today: CivilDate): Promise<void> {
  const offset = daysBetween(civilDateInShanghai(new Date()), today);
  await db.transaction(async (tx) => {
    await tx.update(store).set({ clockOffsetDays: offset });
    const gone = world.posts
      .filter(({ disabledOn }) => disabledOn !== null && disabledOn <= today)
      .map(({ personId }) => personId);
    await tx.execute(sql`
      update person set disabled_at = now() where disabled_at is null and id = any(${sql.param(gone)}::uuid[])`);
    await tx.execute(sql`update reminder_scan set looked_at = null`);
  });
}
