import { isNode, rule } from "../rule.ts";
import type { Node } from "../rule.ts";

/** A setting that outlives its transaction goes back to the pool with the connection, and the next person gets it. */
export const noSessionSetting = rule((context) => {
  const look = (node: Node, text: unknown): void => {
    if (typeof text !== "string" || !(forSession.test(text) || keptSetting.test(text))) return;
    context.report({
      node,
      message: "This setting stays on the pooled connection: use SET LOCAL or set_config(…, true).",
    });
  };
  return {
    Literal: (node) => look(node, node["value"]),
    TemplateElement(node) {
      const { value, parent } = node;
      const cooked = isNode(parent) && startsTemplate(parent, node) ? value : undefined;
      look(node, (cooked as { readonly cooked?: unknown } | undefined)?.cooked);
    },
  };
});

/** `update … set` has its SET further on, and after a value in a template. */
function startsTemplate(template: Node, element: Node): boolean {
  const quasis: readonly unknown[] = Array.isArray(template["quasis"]) ? template["quasis"] : [];
  return quasis[0] === element;
}

const forSession =
  /(?:^|;)\s*set\s+(?!local\b|transaction\b|constraints\b)(?:session\s+)?[a-z_.]+\s*(?:=|\bto\b)/i;
const keptSetting = /set_config\s*\([^)]*,\s*false\s*\)/i;
