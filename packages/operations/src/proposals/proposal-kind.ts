import type { Transaction } from "@daowei/db";
import type { ProposalKindName, Role } from "@daowei/domain/approvals";
import { ok, refuse, type Result } from "@daowei/domain/result";
import type { z } from "zod";
import type { Deed } from "../audit.ts";
import type { Context } from "../context.ts";
import type { Problem } from "../problem.ts";
import type { Reader } from "../reader.ts";

/** What a change is about and what it does, worked out anew whenever somebody looks. */
export interface Examined {
  /** What the list shows beside the kind. */
  readonly title: string;
  /** Place whose posts decide. */
  readonly placeCode: string;
  /** For the decider's page; the same state of the store gives the same effect, or nobody could ever approve it. */
  readonly effect: Readonly<Record<string, unknown>>;
  /** Persons whom the change is about: they do not decide on it. */
  readonly concerns?: readonly string[];
}

/** A kind of change that two people make. One file per kind, in the area it belongs to; listed in `kinds.ts`. */
export interface ProposalKind<P> {
  readonly kind: ProposalKindName;
  /** Strict: a payload is read by it when it is proposed and again when it is decided on. */
  readonly schema: z.ZodType<P>;
  readonly proposers: readonly Role[];
  readonly deciders: readonly Role[];
  /** Whether both persons must have shown a second factor lately. */
  readonly grave: boolean;
  /** Refuses a change that cannot be made now. Runs when it is proposed, looked at and decided on. */
  readonly examine: (
    reader: Reader,
    context: Context,
    payload: P,
  ) => Promise<Result<Examined, Problem>>;
  /** Makes the change, in the transaction of the approval; takes its own locks and checks again what `examine` read. */
  readonly apply: (
    tx: Transaction,
    context: Context,
    change: { readonly payload: P; readonly proposalId: string },
  ) => Promise<Result<readonly Deed[], Problem>>;
}

/** A payload that its kind has read. */
export interface Change {
  readonly payload: unknown;
  readonly examine: (reader: Reader, context: Context) => Promise<Result<Examined, Problem>>;
  readonly apply: (
    tx: Transaction,
    context: Context,
    proposalId: string,
  ) => Promise<Result<readonly Deed[], Problem>>;
}

/** A kind whose payload has been closed over, so that kinds of different payloads stand in one list. */
export interface KnownKind {
  readonly kind: ProposalKindName;
  readonly proposers: readonly Role[];
  readonly deciders: readonly Role[];
  readonly grave: boolean;
  readonly read: (payload: unknown) => Result<Change, Problem>;
}

export function knownKind<P>(definition: ProposalKind<P>): KnownKind {
  const { kind, proposers, deciders, grave, schema } = definition;
  return {
    kind,
    proposers,
    deciders,
    grave,
    read(given) {
      const parsed = schema.safeParse(given);
      if (!parsed.success)
        return refuse({
          kind: "proposal_malformed",
          fields: parsed.error.issues.slice(0, 20).map(({ path, message }) => ({
            path: path.map(String).join("."),
            expected: message,
          })),
        });
      const payload = parsed.data;
      return ok({
        payload,
        examine: (reader, context) => definition.examine(reader, context, payload),
        apply: (tx, context, proposalId) => definition.apply(tx, context, { payload, proposalId }),
      });
    },
  };
}
