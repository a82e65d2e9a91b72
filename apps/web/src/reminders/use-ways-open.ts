import type { ReminderChannel } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { useFrame } from "../app/frame-context.ts";
import { api } from "../wire/api.ts";

/** Whether a way leads out of here: mail by the installation, groups by the addresses of the place; undefined where this post may not know. */
export function useWaysOpen(): (channel: ReminderChannel) => boolean | undefined {
  const { post } = useFrame();
  const oversees = post.role === "administrator" || post.role === "auditor";
  const mail = useQuery(api.account.mail.queryOptions());
  const outside = useQuery({ ...api.destinations.list.queryOptions({}), enabled: oversees });
  return (channel) => {
    if (channel === "in_app") return true;
    if (channel === "email") return mail.data?.available;
    return outside.data?.some((one) => one.channel === channel && one.stoppedAt === null);
  };
}
