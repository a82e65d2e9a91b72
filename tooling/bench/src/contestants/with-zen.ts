import { ZenEngine, type ZenDecision } from "@gorules/zen-engine";
import { factsOf, type Rule, rulesOf } from "../cases/rules.ts";
import type { Notice } from "../cases/notices.ts";
import { type Answer, answerLevels, type Contestant, Keeper } from "./contestant.ts";

/** The notices as decision tables of GoRules Zen, with the products as expressions. */
export function withZen(gx: Notice, cn: Notice): Contestant {
  const engine = new ZenEngine();
  const keeper = new Keeper();
  const pairs = [gx, cn].map(
    (notice) => [notice, engine.createDecision(graph(rulesOf(notice)))] as const,
  );
  return {
    name: "@gorules/zen-engine",
    task: "single",
    unit: "fen",
    pass: async () => {
      for (const [notice, decision] of pairs)
        for (const row of notice.rows) keeper.keep(await asked(decision, factsOf(notice, row)));
    },
    answers: async () => {
      const all: Answer[] = [];
      for (const [notice, decision] of pairs)
        for (const row of notice.rows) all.push(await asked(decision, factsOf(notice, row)));
      return all;
    },
  };
}

async function asked(decision: ZenDecision, facts: object): Promise<Answer> {
  const { result } = await decision.evaluate(facts);
  return answerLevels.map((level) => BigInt(result[level]));
}

function graph(rules: readonly Rule[]) {
  const fields = ["insuredClass", "kind"].map((field) => ({ id: field, name: field, field }));
  const outputs = answerLevels.map((level) => {
    return { id: level, name: level, field: `perHead.${level}` };
  });
  const table = {
    hitPolicy: "first",
    inputs: fields,
    outputs,
    rules: rules.map(({ classes, kinds, perHeadFen }, index) => ({
      _id: `rule-${index}`,
      insuredClass: classes.map((name) => JSON.stringify(name)).join(", "),
      kind: kinds.map((name) => JSON.stringify(name)).join(", "),
      ...Object.fromEntries(
        answerLevels.map((level) => [level, String(level in perHeadFen ? perHeadFen[level] : 0)]),
      ),
    })),
    passThrough: true,
    executionMode: "single",
  };
  const expressions = answerLevels.map((level) => {
    return { id: `x-${level}`, key: level, value: `perHead.${level} * heads` };
  });
  return {
    nodes: [
      node("in", "inputNode", {}),
      node("table", "decisionTableNode", table),
      node("products", "expressionNode", { expressions }),
      node("out", "outputNode", {}),
    ],
    edges: [edge("in", "table"), edge("table", "products"), edge("products", "out")],
  };
}

function node(id: string, type: string, content: object) {
  return { id, name: id, type, content, position: { x: 0, y: 0 } };
}

function edge(sourceId: string, targetId: string) {
  return { id: `${sourceId}-${targetId}`, type: "edge", sourceId, targetId };
}
