import Publicodes from "publicodes";
import { type Facts, factsOf, rulesOf } from "../cases/rules.ts";
import type { Notice } from "../cases/notices.ts";
import { type Answer, answerLevels, type Contestant, Keeper } from "./contestant.ts";

/** The notices as rules of publicodes. */
export function withPublicodes(gx: Notice, cn: Notice): Contestant {
  const keeper = new Keeper();
  const pairs = [gx, cn].map((notice) => [notice, new Publicodes(modelOf(notice))] as const);
  return {
    name: "publicodes",
    task: "single",
    unit: "fen",
    pass: () => {
      for (const [notice, engine] of pairs)
        for (const row of notice.rows) keeper.keep(asked(engine, factsOf(notice, row)));
    },
    answers: () =>
      pairs.flatMap(([notice, engine]) =>
        notice.rows.map((row) => asked(engine, factsOf(notice, row))),
      ),
  };
}

function asked(engine: Publicodes, { insuredClass, kind, heads }: Facts): Answer {
  engine.setSituation({ class: `'${insuredClass}'`, kind: `'${kind}'`, heads });
  return answerLevels.map((level) => {
    const { nodeValue } = engine.evaluate(level);
    if (typeof nodeValue !== "number") throw new Error(`no ${level} for ${insuredClass}, ${kind}`);
    return BigInt(nodeValue);
  });
}

function modelOf(notice: Notice) {
  const rules = rulesOf(notice);
  const anyOf = (name: string, values: readonly string[]) => ({
    "une de ces conditions": values.map((value) => `${name} = '${value}'`),
  });
  const amounts = answerLevels.map((level) => {
    const variations = rules
      .filter(({ perHeadFen }) => perHeadFen[level] !== undefined)
      .map(({ classes, kinds, perHeadFen }) => ({
        si: { "toutes ces conditions": [anyOf("class", classes), anyOf("kind", kinds)] },
        alors: `${perHeadFen[level]} * heads`,
      }));
    return [level, variations.length === 0 ? 0 : { variations: [...variations, { sinon: 0 }] }];
  });
  return { class: "'none'", kind: "'none'", heads: 0, ...Object.fromEntries(amounts) };
}
