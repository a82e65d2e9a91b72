import { z } from "zod";
import { ok, refuse } from "#result";
import { identifier, text } from "../schema/scalars.ts";
import { doubtsOf } from "../trace.ts";
import type { Amount } from "./amount.ts";
import type { Mechanism } from "./mechanism.ts";
import { perHeadStep } from "./steps.ts";

/** An amount by the value of an attribute 分档: `{ by_attribute: central_tier, values: { "1": …, "2": … } }`. */
export interface ByAttribute {
  readonly by_attribute: string;
  readonly values: Readonly<Record<string, Amount>>;
  readonly otherwise?: Amount | undefined;
}

/** The mechanism of `ByAttribute`; a value that is not named and no `otherwise` refuse, never zero. */
export const byAttribute: Mechanism<ByAttribute> = {
  schema: (amount) =>
    z
      .strictObject({
        by_attribute: identifier,
        values: z.record(text, amount),
        otherwise: amount.optional(),
      })
      .meta({ description: "An amount by the value of an attribute of the place 分档" }),
  mentions: (spec) => ({
    attributes: [spec.by_attribute],
    attributeValues: Object.keys(spec.values),
    amounts: [
      ...Object.values(spec.values),
      ...(spec.otherwise === undefined ? [] : [spec.otherwise]),
    ],
  }),
  inWords({ by_attribute: key, values, otherwise }, saying) {
    const chosen = Object.entries(values).map(([value, one]) => `${value}：${saying.amount(one)}`);
    const others = otherwise === undefined ? [] : [`其他：${saying.amount(otherwise)}`];
    return `按${saying.attribute(key)}（${[...chosen, ...others].join("；")}）`;
  },
  reckon(spec, scene) {
    const fact = scene.attribute(spec.by_attribute);
    const chosen = (fact === undefined ? undefined : spec.values[fact.value]) ?? spec.otherwise;
    if (chosen === undefined) {
      return refuse({
        kind: "no-value-for-attribute",
        key: spec.by_attribute,
        found: fact?.value ?? null,
        expected: Object.keys(spec.values),
      });
    }
    const outcome = scene.reckon(chosen);
    if (!outcome.ok) return outcome;
    const step = perHeadStep("amount.by_attribute", "choose", {
      value: outcome.value.value,
      inputs: [outcome.value.step],
    });
    const note = `${spec.by_attribute}=${fact?.value ?? "none"}`;
    const doubts = fact === undefined ? {} : doubtsOf(fact.confidence);
    return ok({ value: outcome.value.value, step: { ...step, note, ...doubts } });
  },
};
