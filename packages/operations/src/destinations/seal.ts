import { ok, refuse } from "@daowei/domain/result";
import { newWebhookSecret } from "../channels/webhook.ts";
import type { SessionAct } from "../second-factors/session-act.ts";
import { requireStepUp } from "../step-up.ts";
import {
  checkWritten,
  type KeptDestination,
  maskOfKept,
  sealDestination,
  type WrittenDestination,
} from "./sealed-destination.ts";

export interface SealedDestination {
  /** What goes into the change that a second administrator lets in; nobody can read it. */
  readonly sealed: string;
  readonly mask: string;
  /** Of a webhook, for its receiver: shown once. */
  readonly secret: string | null;
}

/** Encrypts an address and its secret for a change; nothing is stored, and nothing is sent to it until a second person has agreed. */
export const makeSealedDestination: SessionAct<WrittenDestination, SealedDestination> = async (
  context,
  written,
) => {
  const { post } = context;
  if (post === null) return refuse({ kind: "no_post" });
  const needed = "administrator";
  if (post.role !== needed)
    return refuse({ kind: "role_needed", act: "seal_destination", needed, held: post.role });
  const proven = requireStepUp(context);
  if (!proven.ok) return proven;
  const checked = checkWritten(written);
  if (!checked.ok) return checked;
  const secret = written.kind === "webhook" ? newWebhookSecret() : null;
  const kept = keptOf(written, secret);
  return ok({ sealed: sealDestination(context.keys, kept), mask: maskOfKept(kept), secret });
};

function keptOf(written: WrittenDestination, secret: string | null): KeptDestination {
  if (written.kind !== "webhook" || secret === null) return written as KeptDestination;
  return { ...written, secrets: [{ secret, until: null }] };
}
