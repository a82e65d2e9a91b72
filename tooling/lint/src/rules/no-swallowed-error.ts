import { isNode, lastName, rule } from "../rule.ts";

/** An error that nobody hears of is a wrong amount later: return a refusal, throw on, or say what is done about it. */
export const noSwallowedError = rule((context) => {
  const message = "This error disappears: return a refusal, throw it on, or do something about it.";
  return {
    CatchClause(node) {
      if (isNode(node["body"]) && isEmpty(node["body"])) context.report({ node, message });
    },
    CallExpression(node) {
      const { callee } = node;
      if (!isNode(callee) || callee.type !== "MemberExpression" || lastName(callee) !== "catch")
        return;
      const handler = Array.isArray(node["arguments"]) ? node["arguments"][0] : undefined;
      if (isNode(handler) && isNode(handler["body"]) && isEmpty(handler["body"]))
        context.report({ node, message });
    },
  };
});

function isEmpty(body: { readonly [field: string]: unknown }): boolean {
  if (body["type"] === "BlockStatement")
    return Array.isArray(body["body"]) && body["body"].length === 0;
  return body["type"] === "Identifier"
    ? body["name"] === "undefined"
    : body["type"] === "Literal" && body["value"] === null;
}
