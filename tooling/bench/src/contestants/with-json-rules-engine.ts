import { Engine } from "json-rules-engine";
import { type Facts, factsOf, rulesOf } from "../cases/rules.ts";
import type { Notice } from "../cases/notices.ts";
import { type Answer, answerLevels, type Contestant, Keeper } from "./contestant.ts";

/** The notices as rules of json-rules-engine; it knows no arithmetic, so the products are made beside it. */
export function withJsonRulesEngine(gx: Notice, cn: Notice): Contestant {
  const keeper = new Keeper();
  const pairs = [gx, cn].map((notice) => [notice, engineOf(notice)] as const);
  return {
    name: "json-rules-engine",
    task: "single",
    unit: "fen",
    pass: async () => {
      for (const [notice, engine] of pairs)
        for (const row of notice.rows) keeper.keep(await asked(engine, factsOf(notice, row)));
    },
    answers: async () => {
      const all: Answer[] = [];
      for (const [notice, engine] of pairs)
        for (const row of notice.rows) all.push(await asked(engine, factsOf(notice, row)));
      return all;
    },
  };
}

function engineOf(notice: Notice): Engine {
  return new Engine(
    rulesOf(notice).map(({ classes, kinds, perHeadFen }) => ({
      conditions: {
        all: [
          { fact: "insuredClass", operator: "in", value: classes },
          { fact: "kind", operator: "in", value: kinds },
        ],
      },
      event: { type: "owed", params: perHeadFen },
    })),
  );
}

async function asked(engine: Engine, facts: Facts): Promise<Answer> {
  const { events } = await engine.run(facts);
  const [owed] = events;
  if (owed === undefined || events.length > 1) throw new Error(`${events.length} rules apply`);
  return answerLevels.map((level) => {
    const perHead: unknown = owed.params?.[level];
    return typeof perHead === "number" ? BigInt(perHead) * BigInt(facts.heads) : 0n;
  });
}
