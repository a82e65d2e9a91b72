import type { Policy, PolicyDocument } from "@daowei/domain/policies";
import { parseCivilDate } from "@daowei/domain/time";
import type { Context } from "../context.ts";
import type { LoadedPolicy } from "../library.ts";
import { placeName } from "../places.ts";

/** A policy as lists show it. */
export function summarisePolicy(context: Pick<Context, "library">, loaded: LoadedPolicy) {
  const { policy, version } = loaded;
  const { id, number, title, issuers, place, confidence } = policy.document;
  const { fromYear, toYear } = spanOf(policy.document);
  return {
    id,
    number,
    title,
    issuers: [...issuers],
    fromYear,
    toYear,
    confidence,
    version,
    placeCode: place,
    placeName: placeName(context, place, fromYear),
    issuedOn: issuedOn(policy.document),
    ...standardOf(policy),
    confirmed: confidence === "A" || confidence === "B",
    topics: topicsOf(policy.document),
  };
}

/** 主题: what a policy speaks of beside the subsidy and who bears it. */
export const policyTopics = [
  "contribution",
  "deadline",
  "settlement",
  "critical_illness",
  "waiting",
] as const;

function topicsOf(document: PolicyDocument): (typeof policyTopics)[number][] {
  const { contributions, assistance, deadlines, advances, settlement } = document;
  const said = {
    contribution: contributions.length + assistance.length > 0,
    deadline: deadlines.length > 0,
    settlement: advances.length + settlement.length > 0,
    critical_illness: document.critical_illness !== undefined,
    waiting: document.waiting !== undefined,
  };
  return policyTopics.filter((topic) => said[topic]);
}

function issuedOn({ issued }: PolicyDocument): string | null {
  if (issued === undefined) return null;
  const date = parseCivilDate(issued);
  if (!date.ok) throw new Error(`a policy was read with the date ${issued}`);
  return date.value;
}

function spanOf({ id, years }: PolicyDocument): { fromYear: number; toYear: number } {
  const [fromYear] = years;
  const toYear = years.at(-1);
  if (fromYear === undefined || toYear === undefined)
    throw new Error(`policy ${id} governs no year`);
  return { fromYear, toYear };
}

/** The standard where the policy states one plain amount for everybody; several or computed ones are shown case by case. */
function standardOf({ document }: Policy) {
  const amounts = new Set(
    document.standards.map(({ amount }) => ("yuan" in amount ? amount.yuan : null)),
  );
  const [standardYuan] = amounts;
  const [first] = document.standards;
  if (first === undefined || amounts.size !== 1 || standardYuan === undefined)
    return { standardYuan: null, standardKind: null };
  return { standardYuan, standardKind: standardYuan === null ? null : first.kind };
}
