import { isNode, lastName, rule } from "../rule.ts";

const money = /(?:Fen|Yuan|Wan|^fen|^yuan|^wan|^amount|Amount)$/;
const floatMakers = new Set(["Number", "parseFloat", "parseInt"]);

/** Money never passes through a binary fraction: whole fen are bigint, yuan are exact decimal text. */
export const noFloatMoney = rule((context) => {
  const refuse = (node: Parameters<typeof context.report>[0]["node"], name: string) =>
    context.report({
      node,
      message: `${name} is money: it may not become a floating-point number.`,
    });
  return {
    CallExpression(node) {
      const { callee } = node;
      const first = Array.isArray(node["arguments"]) ? node["arguments"][0] : undefined;
      const name = lastName(first);
      const called = lastName(callee);
      if (called !== undefined && floatMakers.has(called) && name !== undefined && money.test(name))
        refuse(node, name);
      if (!isNode(callee) || callee.type !== "MemberExpression") return;
      const of = lastName(callee["object"]);
      if (of === "Math" && name !== undefined && money.test(name)) refuse(node, name);
      if (called === "toFixed" && of !== undefined && money.test(of)) refuse(node, of);
    },
    UnaryExpression(node) {
      const name = lastName(node["argument"]);
      if (node["operator"] === "+" && name !== undefined && money.test(name)) refuse(node, name);
    },
  };
});
