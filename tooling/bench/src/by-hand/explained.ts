import { explain, type Explanation, type TraceStep } from "@daowei/domain/apportionment";
import type { HeadcountRow } from "@daowei/domain/enrolment";
import type { Notice } from "../cases/notices.ts";
import type { Unit } from "../contestants/contestant.ts";
import type { Owed } from "./owed.ts";

/** The constants of a place and class: what a program written by hand would hold ready, quotes and all. */
interface Constants {
  readonly case: Explanation["case"];
  readonly standard: TraceStep;
  readonly dueOn: Explanation["dueOn"];
  readonly shares: readonly {
    readonly assumed: boolean;
    readonly label: string;
    readonly note: string;
    readonly perHeadFen: bigint;
    readonly step: TraceStep;
  }[];
}

/** Constants by place and class. */
export type ConstantsByPlace = ReadonlyMap<string, Readonly<Record<string, Constants>>>;

/** The constants of a notice, taken from explanations of one head. */
export function constantsOf({ policy, year, rows }: Notice, unit: Unit): ConstantsByPlace {
  const rounding = { unit, mode: "half_up" } as const;
  const all = new Map<string, Record<string, Constants>>();
  for (const { placeCode, insuredClass } of rows) {
    const made = explain({ policy, year, placeCode, insuredClass, heads: 1n, rounding });
    if (!made.ok) throw new Error(`${placeCode} is refused: ${made.problem.kind}`);
    const { case: chosen, standard, dueOn, shares } = made.value;
    const rest = policy.id === "cn-2021" ? shares.length - 1 : -1;
    const ofPlace = all.get(placeCode) ?? {};
    all.set(placeCode, ofPlace);
    ofPlace[insuredClass] = {
      case: chosen,
      standard,
      dueOn,
      shares: shares.map(({ level, assumed, root }, index) => {
        const [step] = root.operation === "round" ? (root.inputs[0]?.inputs ?? []) : root.inputs;
        if (step === undefined) throw new Error(`no step for ${level}`);
        return {
          assumed,
          label: `amount.${level}`,
          note: `${unit} half_up${noteOf(index, rest, shares.length)}`,
          perHeadFen: wholeFen(step.value),
          step,
        };
      }),
    };
  }
  return all;
}

function noteOf(index: number, rest: number, count: number): string {
  if (rest < 0 || count === 1) return " largest_remainder";
  return index === rest ? " rest" : "";
}

function wholeFen(yuan: string): bigint {
  const [whole = "", decimals = ""] = yuan.split(".");
  return BigInt(whole + decimals.padEnd(2, "0"));
}

/** What an explanation is written for. */
export interface Asked {
  readonly notice: Notice;
  readonly unit: Unit;
  readonly constants: ConstantsByPlace;
}

/** The explanation of a row as a program written by hand would make it, the same bytes as the engine's. */
export function explainedByHand(asked: Asked, row: HeadcountRow, owed: Owed): Explanation {
  const { placeCode, insuredClass, heads } = row;
  const constants = asked.constants.get(placeCode)?.[insuredClass];
  if (constants === undefined) throw new Error(`nothing is known about ${placeCode}`);
  const headsText = heads.toString();
  const headsStep: TraceStep = {
    label: "heads",
    operation: "given",
    value: headsText,
    unit: "person",
    inputs: [],
  };
  const shares: Explanation["shares"][number][] = [];
  for (let index = 0; index < owed.shares.length; index += 1) {
    const share = owed.shares[index];
    const own = constants.shares[index];
    if (share === undefined || own === undefined) throw new Error(`no share ${index}`);
    const value = share.amountFen.toString();
    const product = own.perHeadFen * heads;
    const inputs = [own.step, headsStep];
    const root: TraceStep =
      product === share.amountFen
        ? { label: own.label, value, unit: "fen", operation: "multiply", inputs }
        : {
            label: own.label,
            value,
            unit: "fen",
            operation: "round",
            inputs: [
              {
                label: "product",
                operation: "multiply",
                value: yuanText(product),
                unit: "yuan",
                inputs,
              },
            ],
            note: own.note,
          };
    shares.push({
      level: share.level as Explanation["shares"][number]["level"],
      payerCode: share.payerCode,
      amountFen: value,
      assumed: own.assumed,
      root,
    });
  }
  return {
    version: "trace.v1",
    policyId: asked.notice.id,
    year: asked.notice.year,
    placeCode,
    insuredClass,
    heads: headsText,
    rounding: { unit: asked.unit, mode: "half_up" },
    case: constants.case,
    standard: constants.standard,
    shares,
    dueOn: constants.dueOn,
  };
}

function yuanText(fen: bigint): string {
  const digits = fen.toString().padStart(3, "0");
  const whole = digits.slice(0, -2);
  if (digits.endsWith("00")) return whole;
  return `${whole}.${digits.endsWith("0") ? digits.slice(-2, -1) : digits.slice(-2)}`;
}
