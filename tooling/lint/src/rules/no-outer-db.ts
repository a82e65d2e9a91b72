import { isNode, lastName, rule } from "../rule.ts";
import type { Node } from "../rule.ts";

/**
 * Inside a transaction only its own handle is used: the outer one takes a second connection, sees the state before the
 * transaction, and dead-locks a small pool.
 */
export const noOuterDb = rule((context) => {
  const open: { readonly call: Node; readonly outer: string }[] = [];
  return {
    CallExpression(node) {
      const outer = outerHandle(node);
      if (outer !== undefined) open.push({ call: node, outer });
    },
    "CallExpression:exit"(node) {
      if (open.at(-1)?.call === node) open.pop();
    },
    Identifier(node) {
      const inside = open.find(
        ({ call, outer }) => node["name"] === outer && isInCallback(node, call),
      );
      if (inside !== undefined && !isPropertyName(node)) {
        context.report({
          node,
          message: `${inside.outer} is the handle outside this transaction: use the transaction's own.`,
        });
      }
    },
  };
});

/** The name of the handle a transaction is opened on: `db.transaction(…)` or `transact(db, …)`, with a callback. */
function outerHandle(node: Node): string | undefined {
  const { callee } = node;
  const given: readonly unknown[] = Array.isArray(node["arguments"]) ? node["arguments"] : [];
  if (!given.some(isCallback)) return undefined;
  if (isNode(callee) && callee.type === "MemberExpression" && lastName(callee) === "transaction") {
    return lastName(callee["object"]);
  }
  const first = given[0];
  return lastName(callee) === "transact" && isNode(first) && !isCallback(first)
    ? lastName(first)
    : undefined;
}

function isCallback(value: unknown): boolean {
  return (
    isNode(value) &&
    (value.type === "ArrowFunctionExpression" || value.type === "FunctionExpression")
  );
}

function isInCallback(node: Node, call: Node): boolean {
  for (let at: unknown = node; isNode(at) && at !== call; at = at["parent"]) {
    if (isCallback(at) && at["parent"] === call) return true;
  }
  return false;
}

function isPropertyName(node: Node): boolean {
  const { parent } = node;
  if (!isNode(parent)) return false;
  if (parent.type === "MemberExpression")
    return parent["property"] === node && parent["computed"] !== true && !endsChain(parent);
  return parent.type === "Property" && parent["key"] === node && parent["value"] !== node;
}

/** `context.db` inside a callback opened on `context.db` is the outer handle again. */
function endsChain(member: Node): boolean {
  const { object } = member;
  return isNode(object) && object.type === "Identifier";
}
