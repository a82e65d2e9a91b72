import { compiled } from "#policies/testing";
import type { ContributionQuestion } from "../question.ts";
import { whoPays } from "../who-pays.ts";

/** One contribution of 350 yuan for 2023, and the categories of the grants. */
export const contributions = `categories:
  extreme: { title: 特困人员, cite: all }
  low: { title: 低保对象, cite: all }
  child: { title: 孤儿, cite: all }
  needy: { title: 困难群众, includes: [low, child], cite: all }
contributions:
  - { coverage_year: 2023, kind: exact, yuan: 350, cite: all }`;
/** Assistance in full, in percent and in yuan. */
export const grants = `assistance:
  - id: extreme
    title: 全额
    categories: [extreme]
    amount: full
    payers: [{ payer: medical_assistance, title: 医疗救助资金, part: rest }]
    method: at_collection
    cite: all
  - id: low
    title: 六成
    categories: [low]
    amount: { percent: 60 }
    payers:
      - { payer: province, title: 省级, part: { percent: 33.33 } }
      - { payer: county, title: 县级, part: rest }
    method: refund_later
    status_on: { on: 12-31 }
    cite: all
  - { id: needy, title: 定额, categories: [needy], amount: { yuan: 180 }, cite: all }`;
/** The highest grant counts. */
export const overlap = "assistance_overlap: { takes: highest, cite: all }";

/** What the invented policy with these sections answers about one resident of 990121. */
export function asked(more: readonly string[], over: Partial<ContributionQuestion> = {}) {
  const policy = compiled({ more: more.join("\n") });
  return whoPays({ policy, year: 2022, placeCode: "990121", insuredClass: "resident", ...over });
}

/** The payers and their fen, `insured 35000`. */
export function parts(more: readonly string[], over: Partial<ContributionQuestion> = {}) {
  const answer = asked(more, over);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value.parts.map(({ payer, amountFen }) => `${payer} ${amountFen}`);
}
