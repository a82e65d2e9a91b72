import { z } from "zod";

/** A text of JSON as what it says; no JSON is a fault of the input and nothing to throw. */
export const jsonText = z.string().transform((text, issues) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    issues.addIssue({ code: "custom", message: "not JSON" });
    return z.NEVER;
  }
});
