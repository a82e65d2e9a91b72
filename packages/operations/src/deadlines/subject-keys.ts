import type { PayerLevel } from "../batches/by-level.ts";
import { idOfBatchDue } from "./dues-of-batches.ts";

/** A payer's share of an issued batch, as its key names it. */
export interface ShareNamed {
  readonly batchId: string;
  readonly dueOn: string;
  readonly level: string;
  readonly payer: string;
}

/** What keys name, by where the dates come from. */
export interface Named {
  readonly shares: readonly ShareNamed[];
  /** Batches that were not issued when the key was made. */
  readonly drafts: readonly { readonly batchId: string; readonly dueOn: string }[];
  readonly stated: readonly { readonly placeCode: string; readonly fiscalYear: number }[];
  readonly setIds: readonly string[];
  readonly periodIds: readonly string[];
}

/** Of a share, whose it is; of a batch that nobody pays yet, that it is to be issued; and the date where it was postponed. */
export function keyOfShare(
  share: {
    readonly batchId: string;
    /** As it was named first. */
    readonly dueOn: string;
    readonly issued: boolean;
    readonly level: PayerLevel;
    readonly payer: string;
  },
  postponedTo: string | null,
): string {
  const part = share.issued ? [share.level, share.payer] : ["issue"];
  const postponed = postponedTo === null ? [] : [postponedTo];
  return [idOfBatchDue(share.batchId, share.dueOn), ...part, ...postponed].join(":");
}

/** Of every other date: with the date that holds. */
export function keyOfDue(id: string, dueOn: string): string {
  return `${id}:${dueOn}`;
}

/** Reads the keys back. Throws at one that this module did not make. */
export function namedBy(keys: Iterable<string>): Named {
  const named = {
    shares: new Map<string, ShareNamed>(),
    drafts: new Map<string, { batchId: string; dueOn: string }>(),
    stated: new Map<string, { placeCode: string; fiscalYear: number }>(),
    setIds: new Set<string>(),
    periodIds: new Set<string>(),
  };
  for (const key of keys) {
    const [origin, id = "", third = "", fourth = "", fifth = ""] = key.split(":");
    if (origin === "batch" && fourth === "issue")
      named.drafts.set(`${id} ${third}`, { batchId: id, dueOn: third });
    else if (origin === "batch")
      named.shares.set(`${id} ${third} ${fourth} ${fifth}`, {
        batchId: id,
        dueOn: third,
        level: fourth,
        payer: fifth,
      });
    else if (origin === "policy")
      named.stated.set(`${fourth} ${fifth}`, { placeCode: fourth, fiscalYear: Number(fifth) });
    else if (origin === "set") named.setIds.add(id);
    else if (origin === "period") named.periodIds.add(id);
    else throw new Error(`nothing is called ${key}`);
  }
  const { shares, drafts, stated, setIds, periodIds } = named;
  return {
    shares: [...shares.values()],
    drafts: [...drafts.values()],
    stated: [...stated.values()],
    setIds: [...setIds],
    periodIds: [...periodIds],
  };
}
