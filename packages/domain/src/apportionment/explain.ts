import {
  exactOfWhole,
  exactToText,
  fenInYuan,
  fenToText,
  type Fen,
  type Rounding,
  times,
} from "#money";
import type {
  Citation,
  CompiledPolicy,
  Ruling,
  RulingShare,
  ShareLevel,
  TraceStep,
} from "#policies";
import { ok, refuse, type Result } from "#result";
import type { CivilDate } from "#time";
import { admit, yearRefused } from "./admit.ts";
import type { ApportionProblem } from "./problem.ts";
import { settleShares } from "./settle-shares.ts";

/** A fact about the place that chose the case, with its source and how sure it is. */
export interface ExplainedFact {
  readonly place: string;
  readonly key: string;
  readonly value: string;
  readonly source: string;
  readonly confidence: string;
}

/** Why a row's amounts are what they are: one tree per share, as plain JSON that is stored with the obligation. */
export interface Explanation {
  readonly version: "trace.v1";
  readonly policyId: string;
  readonly year: number;
  readonly placeCode: string;
  readonly insuredClass: string;
  readonly heads: string;
  readonly rounding: Rounding;
  readonly case: {
    readonly id: string;
    readonly title: string;
    readonly note: string | null;
    readonly facts: readonly ExplainedFact[];
  };
  readonly standard: TraceStep;
  readonly shares: readonly {
    readonly level: ShareLevel;
    readonly payerCode: string;
    readonly amountFen: string;
    readonly root: TraceStep;
  }[];
  readonly dueOn: {
    readonly date: CivilDate;
    readonly title: string;
    readonly fallback: boolean;
    readonly citation: Citation;
  } | null;
}

/** What is explained: one row of an apportionment. */
export interface ExplainInput {
  readonly policy: CompiledPolicy;
  readonly year: number;
  readonly placeCode: string;
  readonly insuredClass: string;
  readonly heads: bigint;
  readonly rounding?: Rounding;
}

/** Explains every share of one row down to the quoted sentences; refuses exactly what `apportion` refuses. */
export function explain(input: ExplainInput): Result<Explanation, ApportionProblem> {
  const { policy, year, placeCode, insuredClass, heads, rounding = policy.rounding } = input;
  const refused = yearRefused(policy, year);
  if (refused !== null) return refuse(refused);
  const admitted = admit(policy, year, { row: 0, headcount: { placeCode, insuredClass, heads } });
  if (!admitted.ok) return admitted;
  const ruling = admitted.value;
  const { sharesFen } = settleShares(ruling, heads, rounding);
  return ok({
    version: "trace.v1",
    policyId: policy.id,
    ...{ year, placeCode, insuredClass },
    heads: heads.toString(),
    rounding: { unit: rounding.unit, mode: rounding.mode },
    case: explainedCase(ruling),
    standard: ruling.standardStep,
    shares: ruling.shares.map((share, index) => {
      const amountFen = sharesFen[index];
      if (amountFen === undefined)
        throw new Error(`case ${ruling.caseId} has no amount for ${share.level}`);
      const root = amountStep(share, { heads, amountFen, rounding, ruling, index });
      return {
        level: share.level,
        payerCode: share.payerCode,
        amountFen: fenToText(amountFen),
        root,
      };
    }),
    dueOn: explainedDue(ruling),
  });
}

/** Explains again from what is stored; the same policy version gives the same bytes. */
export function recompute(
  explanation: Explanation,
  policy: CompiledPolicy,
): Result<Explanation, ApportionProblem> {
  const { year, placeCode, insuredClass, heads, rounding } = explanation;
  return explain({ policy, year, placeCode, insuredClass, heads: BigInt(heads), rounding });
}

function explainedCase({ caseId, caseTitle, caseNote, facts }: Ruling): Explanation["case"] {
  return {
    id: caseId,
    title: caseTitle,
    note: caseNote,
    facts: facts.map(({ place, key, value, source, confidence }) => ({
      place,
      key,
      value,
      source,
      confidence,
    })),
  };
}

function explainedDue({ dueOn, dueStep }: Ruling): Explanation["dueOn"] {
  if (dueOn === null || dueStep === null) return null;
  const { title, fallback, citation } = dueStep;
  return { date: dueOn, title, fallback, citation };
}

interface Settled {
  readonly heads: bigint;
  readonly amountFen: Fen;
  readonly rounding: Rounding;
  readonly ruling: Ruling;
  readonly index: number;
}

function amountStep(share: RulingShare, settled: Settled): TraceStep {
  const label = `amount.${share.level}`;
  const people: TraceStep = {
    label: "heads",
    operation: "given",
    value: settled.heads.toString(),
    unit: "person",
    inputs: [],
  };
  const product = times(share.perHead, exactOfWhole(settled.heads));
  const inputs = [share.step, people];
  if (exactToText(product) === exactToText(fenInYuan(settled.amountFen))) {
    return {
      label,
      operation: "multiply",
      value: fenToText(settled.amountFen),
      unit: "fen",
      inputs,
    };
  }
  return {
    label,
    operation: "round",
    value: fenToText(settled.amountFen),
    unit: "fen",
    inputs: [
      {
        label: "product",
        operation: "multiply",
        value: exactToText(product),
        unit: "yuan",
        inputs,
      },
    ],
    note: roundingNote(settled),
  };
}

// "fen half_up" as stated; "rest" for the share that takes what is left; "largest_remainder" where none does.
function roundingNote({ ruling, index, rounding }: Settled): string {
  const own = `${rounding.unit} ${rounding.mode}`;
  if (ruling.remainderIndex === undefined) return `${own} largest_remainder`;
  return ruling.remainderIndex === index ? `${own} rest` : own;
}
