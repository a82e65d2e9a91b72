import { destination } from "@daowei/db/schema";
import { inArray, isNull, and } from "drizzle-orm";
import type { OfficeDestination, ReadOfficeDestinations } from "./subject-source.ts";

/** The ways to a group, which every installation has: what they need is stored with the destination. */
export const robots = ["wecom", "dingtalk", "feishu"] as const;

/** The group robots that offices set up and did not stop. Webhooks are told of events and not of reminders. */
export const readGroups: ReadOfficeDestinations = async (tx) => {
  const rows = await tx
    .select({
      id: destination.id,
      channel: destination.channel,
      placeCode: destination.placeCode,
    })
    .from(destination)
    .where(and(inArray(destination.channel, [...robots]), isNull(destination.stoppedAt)));
  return rows.flatMap(({ channel, ...row }): OfficeDestination[] => {
    const robot = robots.find((one) => one === channel);
    return robot === undefined ? [] : [{ ...row, channel: robot }];
  });
};
