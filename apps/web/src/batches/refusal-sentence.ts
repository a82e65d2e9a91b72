import type { BatchDetail } from "@daowei/api/contracts";
import type { z } from "zod";
import { problemSentence } from "../problems/explain-error.ts";
import { moment } from "../words/dates.ts";

type Permission = Pick<
  z.infer<typeof BatchDetail>["acts"][number],
  "permitted" | "reason" | "facts"
>;

/** Why an act would be refused now, in words, with what the refusal names; null where it would be agreed to. */
export function refusalSentence({ permitted, reason, facts }: Permission): string | null {
  if (permitted || reason === null) return null;
  const named = facts.map(({ name, value }) => [name, name === "at" ? moment(value) : value]);
  return problemSentence(reason, Object.fromEntries(named) as Record<string, string>);
}
