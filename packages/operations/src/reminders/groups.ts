import { destination } from "@daowei/db/schema";
import { and, inArray, isNull } from "drizzle-orm";
import { anyOf } from "../reader.ts";
import type { ReadOfficeDestinations } from "./subject-source.ts";

/** The ways to a group, which every installation has: what they need is stored with the destination. */
export const robots = ["wecom", "dingtalk", "feishu"] as const;

const ofOffices = [...robots, "email"] as const;

/** The group robots and mailboxes that offices set up and did not stop. Webhooks are told of events and not of reminders. */
export const readGroups: ReadOfficeDestinations = async (tx, placeCodes) => {
  return await tx
    .select({
      id: destination.id,
      channel: destination.channel,
      placeCode: destination.placeCode,
    })
    .from(destination)
    .where(
      and(
        anyOf(destination.placeCode, placeCodes),
        inArray(destination.channel, [...ofOffices]),
        isNull(destination.stoppedAt),
      ),
    );
};
