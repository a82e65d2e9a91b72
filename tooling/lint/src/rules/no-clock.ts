import { lastName, rule } from "../rule.ts";

/** The domain has no clock: the day is handed in, so that every amount and deadline can be computed again later. */
export const noClock = rule((context) => {
  const message = "The domain has no clock: take the day as a parameter.";
  return {
    NewExpression(node) {
      const given = node["arguments"];
      if (lastName(node["callee"]) === "Date" && Array.isArray(given) && given.length === 0)
        context.report({ node, message });
    },
    CallExpression(node) {
      if (lastName(node["callee"]) === "Date") context.report({ node, message });
    },
  };
});
