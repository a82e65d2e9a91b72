import type { CompiledPolicy } from "@daowei/domain/policies";
import {
  type Change,
  settingsOf,
  whatIf,
  type WhatIf,
  writtenAmount,
} from "@daowei/domain/what-if";
import type { Library, LoadedPolicy } from "@daowei/policies";
import { chosenYear } from "./chosen-year.ts";
import { findPolicy } from "./find-policy.ts";
import type { WhatIfFormat } from "./formats.ts";
import { badInput, done, wrongUsage } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";
import { readHeads } from "./read-heads.ts";
import { whatIfFaults } from "./whatif-faults.ts";
import { writeWhatIf } from "./whatif-report.ts";

export interface WhatIfOptions {
  readonly policy: string;
  readonly heads: string;
  readonly set: readonly Change[];
  readonly year?: number;
  readonly format: WhatIfFormat;
}

/** `daowei whatif`: what would be owed if the policy said something else, beside what it says. */
export async function whatIfCommand(library: Library, options: WhatIfOptions): Promise<Outcome> {
  const found = findPolicy(options.policy, library);
  if (!found.ok) return found.problem;
  if (options.set.length === 0) return nothingSet(found.value);
  const { policy, compiled } = found.value;
  const year = chosenYear(compiled, options.year);
  if (!year.ok) return year.problem;
  const read = await readHeads(options.heads, compiled, { year: year.value });
  if (!read.ok) return badInput([read.problem]);
  if (read.value.errors.length > 0) return badInput(read.value.errors);
  const made = whatIf({
    policy,
    compiled,
    context: { gazetteer: library.gazetteer, library: (id) => library.policies.get(id)?.policy },
    patch: options.set,
    years: [{ year: year.value, heads: read.value.rows }],
  });
  if (!made.ok) {
    return badInput(whatIfFaults(made.problem, { file: options.heads, rows: read.value.rows }));
  }
  return done(writeWhatIf(made.value, compiled, options.format), {
    diagnostics: [...read.value.remarks, ...remarks(made.value, compiled)],
  });
}

function nothingSet({ policy, compiled }: LoadedPolicy): Outcome {
  const settings = settingsOf(policy.document);
  return wrongUsage(
    `--set: 请指定假设，例如 give a change such as --set standard=+30 或 or --set ${settings.at(-1)?.path ?? "standard"}=…`,
    `${compiled.id} 可以假设 may be given another:`,
    "  standard",
    ...settings.map(({ path, amount }) => `  ${path} = ${writtenAmount(amount)}`),
  );
}

function remarks({ changes }: WhatIf, { id }: CompiledPolicy): readonly string[] {
  if (changes.length === 0)
    return [`${id}: 假设与文件相同，没有差额 nothing is supposed to differ.`];
  if (!changes.some(({ derived }) => derived)) return [];
  return [
    "标「推算」的各级金额没有指定，按原比例随补助标准增减；要另定，请加 amounts marked 推算 were kept in proportion; to set them add --set 名称=金额。",
  ];
}
