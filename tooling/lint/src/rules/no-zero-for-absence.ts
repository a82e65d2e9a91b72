import { isNode, rule } from "../rule.ts";

/** Absence is not zero: `heads ?? 0` pays a county nothing because somebody forgot it. */
export const noZeroForAbsence = rule((context) => ({
  LogicalExpression(node) {
    const { operator, right } = node;
    if ((operator !== "??" && operator !== "||") || !isNode(right) || !isZero(right)) return;
    context.report({
      node,
      message: "Absence is not zero: refuse, or say what a missing value means here.",
    });
  },
}));

function isZero(node: { readonly [field: string]: unknown }): boolean {
  if (node["type"] !== "Literal") return false;
  const { value } = node;
  return value === 0 || value === 0n || value === "0" || node["bigint"] === "0";
}
