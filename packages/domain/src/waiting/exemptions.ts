import { belongsTo, citationIn, type PersonalRules } from "#policies";
import { civilDate } from "#time";
import type { WaitingAnswer } from "./answer.ts";
import { addMonths } from "./months.ts";
import type { CollectionPeriod, WaitingQuestion } from "./question.ts";

/** What the policy says of waiting. */
export type WaitingRules = NonNullable<PersonalRules["waiting"]>;
type Exemption = WaitingRules["exempt"][number];

/** Whether a ground of exemption holds for a person; undefined where it cannot be told. */
export type Holds = true | false | undefined;

/** The grounds on which the person does not wait, and those about which too little is known. */
export function exemptions(
  rules: WaitingRules,
  question: WaitingQuestion,
): { readonly holding: WaitingAnswer["exemptBy"]; readonly open: WaitingAnswer["exemptBy"] } {
  const judged = rules.exempt.map((exemption) => ({
    ground: {
      id: exemption.id,
      title: exemption.title,
      citation: citationIn(question.policy, exemption.cite),
    },
    holds: holds(exemption, rules, question),
  }));
  return {
    holding: judged.filter(({ holds: found }) => found === true).map(({ ground }) => ground),
    open: judged.filter(({ holds: found }) => found === undefined).map(({ ground }) => ground),
  };
}

function holds(exemption: Exemption, rules: WaitingRules, question: WaitingQuestion): Holds {
  const { policy, categories = [], enrolledOn, leftEmployeeInsuranceOn: left } = question;
  if ("categories" in exemption) {
    return belongsTo(policy.personal.categories, categories, exemption.categories).some(
      ({ from, to }) =>
        (from === undefined || from <= enrolledOn) && (to === undefined || enrolledOn <= to),
    );
  }
  if ("in_collection_period" in exemption) {
    const period = collectionPeriod(rules, question);
    return period === undefined ? undefined : period.from <= enrolledOn && enrolledOn <= period.to;
  }
  if (left === undefined) return false;
  return enrolledOn <= addMonths(left, exemption.months_after_employee_insurance);
}

function collectionPeriod(
  { collection_period: stated }: WaitingRules,
  { collectionPeriod: announced }: WaitingQuestion,
): CollectionPeriod | undefined {
  if (announced !== undefined || stated === undefined) return announced;
  return { from: civilDate(stated.from), to: civilDate(stated.to) };
}
