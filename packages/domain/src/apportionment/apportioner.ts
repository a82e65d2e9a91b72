import type { HeadcountRow } from "#enrolment";
import type { Rounding } from "#money";
import type { CompiledPolicy, Terms } from "#policies";
import { ok, refuse, type Result } from "#result";
import { admit, yearRefused } from "./admit.ts";
import { type ApportionedRow, apportionedRow } from "./apportioned-row.ts";
import { explainedRow } from "./explained-row.ts";
import type { Explanation } from "./explanation.ts";
import { type PreparedRow, type PreparedTerms, prepareRow, prepareTerms } from "./prepared-row.ts";
import type { ApportionProblem } from "./problem.ts";

/** Which policy answers for which year; `rounding` is the policy's own unless given. */
export interface ApportionerInput {
  readonly policy: CompiledPolicy;
  readonly year: number;
  readonly rounding?: Rounding;
}

/** Answers row after row for one policy, year and rounding; what does not depend on heads is worked out once per place and class. */
export interface Apportioner {
  /** Who owes what for one row; `row` is its position, for the refusal. */
  apportion(headcount: HeadcountRow, row?: number): Result<ApportionedRow, ApportionProblem>;
  /** The same with its reasons, refused alike. */
  explain(headcount: HeadcountRow, row?: number): Result<Explanation, ApportionProblem>;
}

/** The apportioner of a policy, year and rounding, made the first time; refuses a year that the policy does not govern. */
export function apportionerOf(input: ApportionerInput): Result<Apportioner, ApportionProblem> {
  const { policy, year, rounding = policy.rounding } = input;
  const known = apportioners.get(policy) ?? new Map<string, Apportioner>();
  apportioners.set(policy, known);
  const key = `${year} ${rounding.unit} ${rounding.mode}`;
  const before = known.get(key);
  if (before !== undefined) return ok(before);
  const refused = yearRefused(policy, year);
  if (refused !== null) return refuse(refused);
  const made = new RememberingApportioner({ policy, year, rounding });
  known.set(key, made);
  return ok(made);
}

const apportioners = new WeakMap<CompiledPolicy, Map<string, Apportioner>>();

class RememberingApportioner implements Apportioner {
  readonly #asked: Required<ApportionerInput>;
  readonly #terms = new Map<Terms, PreparedTerms>();
  readonly #prepared = new Map<string, Map<string, PreparedRow>>();

  constructor(asked: Required<ApportionerInput>) {
    this.#asked = asked;
  }

  apportion(headcount: HeadcountRow, row = 0): Result<ApportionedRow, ApportionProblem> {
    const known = this.#known(headcount);
    if (known !== undefined) return ok(apportionedRow(headcount, known));
    const prepared = this.#prepare(headcount, row);
    return prepared.ok ? ok(apportionedRow(headcount, prepared.value)) : prepared;
  }

  explain(headcount: HeadcountRow, row = 0): Result<Explanation, ApportionProblem> {
    const known = this.#known(headcount);
    if (known !== undefined) return ok(explainedRow(headcount, known, this.#asked));
    const prepared = this.#prepare(headcount, row);
    return prepared.ok ? ok(explainedRow(headcount, prepared.value, this.#asked)) : prepared;
  }

  #known({ placeCode, insuredClass, heads }: HeadcountRow): PreparedRow | undefined {
    return heads < 0n ? undefined : this.#prepared.get(insuredClass)?.get(placeCode);
  }

  #prepare(headcount: HeadcountRow, row: number): Result<PreparedRow, ApportionProblem> {
    const { placeCode, insuredClass } = headcount;
    const { policy, year, rounding } = this.#asked;
    const ruling = admit(policy, year, { row, headcount });
    if (!ruling.ok) return ruling;
    const { terms } = ruling.value;
    const prepared = this.#terms.get(terms) ?? prepareTerms(terms, rounding);
    this.#terms.set(terms, prepared);
    const made = prepareRow(ruling.value, prepared, () =>
      policy.book.facts(year, placeCode, insuredClass),
    );
    const ofClass = this.#prepared.get(insuredClass) ?? new Map<string, PreparedRow>();
    this.#prepared.set(insuredClass, ofClass.set(placeCode, made));
    return ok(made);
  }
}
