import { z } from "zod";
import { policyDocument } from "./policy-document.ts";
import { writtenAsNumber } from "./scalars.ts";

/** The JSON Schema of policy files for editors; numbers may stand without quotation marks there. */
export function policyJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(policyDocument, {
    target: "draft-7",
    io: "input",
    override({ jsonSchema }) {
      if (jsonSchema[writtenAsNumber] !== true) return;
      delete jsonSchema[writtenAsNumber];
      if (jsonSchema.type !== "string") return;
      delete jsonSchema.type;
      jsonSchema.anyOf = [{ type: "string" }, { type: "number" }];
    },
  });
}
