import { z } from "zod";
import { ok } from "#result";
import { identifier, type ShareLevel, shareLevel } from "../schema/scalars.ts";
import type { AskedElsewhere, Mechanism, Reckoned } from "./mechanism.ts";
import { perHeadStep } from "./steps.ts";

/** The standard of another policy for the same place and class: `{ standard_of: cn-2021 }`. */
export interface StandardOf {
  readonly standard_of: string;
  readonly year?: number | undefined;
  readonly class?: string | undefined;
}

/** A level's share in another policy for the same place and class: `{ share_of: central, policy: cn-2017 }`. */
export interface ShareOf {
  readonly share_of: ShareLevel;
  readonly policy: string;
  readonly year?: number | undefined;
  readonly class?: string | undefined;
}

const year = z
  .string()
  .regex(/^20[0-9]{2}$/, "year")
  .transform(Number)
  .optional()
  .meta({ description: "Its year; the same when absent" });
const insuredClass = identifier
  .optional()
  .meta({ description: "The class that it knows these people by; the same when absent" });

/** The mechanism of `StandardOf`. */
export const standardOf: Mechanism<StandardOf> = {
  schema: () =>
    z
      .strictObject({ standard_of: identifier, year, class: insuredClass })
      .meta({ description: "The standard of another policy for the same place" }),
  mentions: (spec) => ({ policies: [spec.standard_of] }),
  inWords: (spec) => `${spec.standard_of}${inYear(spec.year)}的标准`,
  reckon(spec, scene) {
    const other = scene.elsewhere(spec.standard_of, asked(spec));
    if (!other.ok) return other;
    return ok(referred(spec.standard_of, other.value.standard));
  },
};

/** The mechanism of `ShareOf`. */
export const shareOf: Mechanism<ShareOf> = {
  schema: () =>
    z
      .strictObject({ share_of: shareLevel, policy: identifier, year, class: insuredClass })
      .meta({ description: "A level's share in another policy for the same place" }),
  mentions: (spec) => ({ policies: [spec.policy] }),
  inWords: (spec, saying) =>
    `${spec.policy}${inYear(spec.year)}的${saying.level(spec.share_of)}部分`,
  reckon(spec, scene) {
    const other = scene.elsewhere(spec.policy, asked(spec));
    if (!other.ok) return other;
    const found = other.value.share(spec.share_of);
    return found.ok ? ok(referred(spec.policy, found.value)) : found;
  },
};

function asked({ year: other, class: known }: StandardOf | ShareOf): AskedElsewhere {
  return { year: other, insuredClass: known };
}

function inYear(stated: number | undefined): string {
  return stated === undefined ? "" : ` ${stated} 年`;
}

function referred(policyId: string, found: Reckoned): Reckoned {
  const step = perHeadStep("amount.refer", "refer", { value: found.value, inputs: [found.step] });
  return { value: found.value, step: { ...step, note: policyId } };
}
