import type { BatchDetail } from "@daowei/api/contracts";
import { actsEverOfRole, type Role } from "@daowei/domain/approvals";
import type { z } from "zod";
import { type DecisionAct, isDecisionAct } from "../acts/decide.ts";
import { refusalSentence } from "./refusal-sentence.ts";

type Detail = z.infer<typeof BatchDetail>;

/** An entry of the menu of a row: what it does, and why it cannot be done now. */
export interface RowAct {
  readonly act: DecisionAct | "record_sent" | "confirm_arrival" | "urge" | "copy";
  readonly reason: string | null;
}

/** What a post does to batches at one stage or another, with why it cannot do it to this one now; other posts' acts are left out. */
export function rowActs(batch: Pick<Detail, "acts" | "telling">, role: Role): readonly RowAct[] {
  const own: ReadonlySet<string> = new Set(actsEverOfRole(role));
  const acts = batch.acts.flatMap((one): RowAct[] =>
    own.has(one.act) && isShown(one.act) ? [{ act: one.act, reason: refusalSentence(one) }] : [],
  );
  const telling = batch.telling
    .filter(({ reason }) => reason !== "role_needed")
    .map((one): RowAct => ({ act: one.act, reason: refusalSentence(one) }));
  return [...acts, ...telling];
}

function isShown(act: string): act is RowAct["act"] {
  return isDecisionAct(act) || act === "record_sent" || act === "confirm_arrival";
}
