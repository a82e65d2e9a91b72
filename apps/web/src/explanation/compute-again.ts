import type { Divisions, StoredExplanation } from "@daowei/api/contracts";
import { type Explanation, recompute } from "@daowei/domain/apportionment";
import { createGazetteer, type GazetteerInput } from "@daowei/domain/places";
import { compilePolicy, parsePolicy, type Policy } from "@daowei/domain/policies";
import { sha256 } from "../files/sha256.ts";

export interface PolicyText {
  readonly id: string;
  readonly version: string;
  readonly text: string;
}

/** Everything that the stored amount was computed from. */
export interface ComputeAgain {
  readonly explanation: StoredExplanation["explanation"];
  readonly level: StoredExplanation["level"];
  /** The amount that was stored. */
  readonly amountFen: string;
  readonly policyVersion: string;
  readonly policies: readonly PolicyText[];
  readonly divisions: Divisions;
}

export interface ComputedAgain {
  readonly amountFen: string;
  /** Whether the amount and every step of its explanation are what was stored. */
  readonly same: boolean;
  /** Whether the texts are those whose hashes were stored; null where this browser cannot reckon a hash. */
  readonly textsKnown: boolean | null;
}

/** Computes a stored amount again, here, by the engine that computed it, from the texts that were kept; throws when they cannot be read. */
export async function computeAgain(asked: ComputeAgain): Promise<ComputedAgain> {
  const { explanation, level } = asked;
  const again = recompute(explanation as Explanation, compiled(asked));
  if (!again.ok) throw new Error(JSON.stringify(again.problem));
  const share = again.value.shares.find((one) => one.level === level);
  if (share === undefined) throw new Error(`no share of the ${level} level any more`);
  return {
    amountFen: share.amountFen,
    same: share.amountFen === asked.amountFen && covers(again.value, explanation),
    textsKnown: await areKnown(asked),
  };
}

function compiled({ policies, policyVersion, divisions }: ComputeAgain) {
  const parsed = new Map(policies.map((kept) => [kept.id, parse(kept)]));
  const own = policies.find(({ version }) => version === policyVersion);
  const policy = own === undefined ? undefined : parsed.get(own.id);
  if (policy === undefined) throw new Error(`no text of version ${policyVersion}`);
  // The wire's dates are plain texts; the server read them as dates before it sent them.
  const gazetteer = createGazetteer(divisions as GazetteerInput);
  const made = compilePolicy(policy, { gazetteer, library: (id) => parsed.get(id) });
  if (made.ok) return made.value;
  throw new Error(JSON.stringify(made.problem));
}

function parse({ id, text }: PolicyText): Policy {
  const parsed = parsePolicy({ file: id, text });
  if (parsed.ok) return parsed.value;
  throw new Error(JSON.stringify(parsed.problem));
}

async function areKnown({ policies, policyVersion }: ComputeAgain): Promise<boolean | null> {
  if (!globalThis.isSecureContext) return null;
  const hashes = await Promise.all(policies.map(({ text }) => sha256(text)));
  const each = policies.every(({ version }, index) => version === hashes[index]);
  return each && hashes.includes(policyVersion);
}

/** Whether all that was stored stands in what was computed, in the same place. */
export function covers(computed: unknown, stored: unknown): boolean {
  if (stored === undefined || Object.is(computed, stored)) return true;
  if (typeof computed !== "object" || typeof stored !== "object") return false;
  if (computed === null || stored === null) return false;
  if (Array.isArray(stored) && (!Array.isArray(computed) || computed.length !== stored.length))
    return false;
  const found: Readonly<Record<string, unknown>> = { ...computed };
  return Object.entries(stored).every(([key, value]) => covers(found[key], value));
}
