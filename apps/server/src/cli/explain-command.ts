import { explain } from "@daowei/domain/apportionment";
import type { Explanation } from "@daowei/domain/apportionment";
import type { CompiledPolicy, ShareLevel } from "@daowei/domain/policies";
import type { Library } from "@daowei/policies";
import { inWords } from "./apportion-faults.ts";
import { chosenYear } from "./chosen-year.ts";
import { explanationTree } from "./explanation-tree.ts";
import { findPolicy } from "./find-policy.ts";
import type { ExplainFormat } from "./formats.ts";
import { badInput, done } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";
import { faultLine } from "./words.ts";

export interface ExplainOptions {
  readonly policy: string;
  readonly place: string;
  readonly class: string;
  readonly heads: bigint;
  readonly level?: ShareLevel;
  readonly year?: number;
  readonly format: ExplainFormat;
}

/** `daowei explain`: why one place owes what it owes for one class, down to the quoted sentence. */
export function explainCommand(library: Library, options: ExplainOptions): Outcome {
  const found = findPolicy(options.policy, library);
  if (!found.ok) return found.problem;
  const policy = found.value.compiled;
  const year = chosenYear(policy, options.year);
  if (!year.ok) return year.problem;
  const placeCode = codeOf(options.place, policy, year.value);
  const asked = { insuredClass: options.class, heads: options.heads };
  const explained = explain({ policy, year: year.value, placeCode, ...asked });
  if (!explained.ok) {
    const said = inWords(explained.problem, `${placeCode} ${options.class}`);
    return badInput([faultLine({ at: ["daowei explain"], kind: explained.problem.kind, ...said })]);
  }
  const shown = ofLevel(explained.value, options.level);
  if (shown.shares.length === 0) {
    const expected = explained.value.shares.map(({ level }) => level).join(", ");
    const found = options.level ?? "";
    return badInput([faultLine({ at: ["--level"], kind: "no-such-share", found, expected })]);
  }
  if (options.format === "json") return done(`${JSON.stringify(shown, null, 2)}\n`);
  return done(explanationTree(shown, policy));
}

/** A place by its code, or by a name that only one place has. */
export function codeOf(text: string, { gazetteer }: CompiledPolicy, year: number): string {
  const [place, another] = gazetteer.named(text, year);
  return place === undefined || another !== undefined ? text : place.code;
}

function ofLevel(explanation: Explanation, level: ShareLevel | undefined): Explanation {
  if (level === undefined) return explanation;
  return { ...explanation, shares: explanation.shares.filter((share) => share.level === level) };
}
