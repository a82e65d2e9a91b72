import { policyJsonSchema } from "@daowei/domain/policies";
import type { Library } from "@daowei/policies";
import { policyFaults, readPolicyFile } from "./find-policy.ts";
import type { ListFormat } from "./formats.ts";
import { badInput, done } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";
import { textTable } from "./text-table.ts";
import { confidenceWords, isConfirmed } from "./words.ts";

/** `daowei policies`: the library. */
export function listPolicies(
  { policies, gazetteer }: Library,
  { format }: { readonly format: ListFormat },
): Outcome {
  const listed = [...policies.values()].map(({ policy: { document }, version }) => ({
    id: document.id,
    number: document.number,
    title: document.title,
    placeCode: document.place,
    placeName: gazetteer.history(document.place).at(-1)?.name ?? document.place,
    years: document.years,
    confidence: document.confidence,
    confirmed: isConfirmed(document.confidence),
    version,
  }));
  if (format === "json") return done(`${JSON.stringify(listed, null, 2)}\n`);
  const columns = ["编号", "文号", "地区", "年度", "是否确认"].map(
    (title) => ({ title, align: "left" }) as const,
  );
  const rows = listed.map(({ id, number, placeCode, placeName, years, confidence }) => [
    id,
    number,
    `${placeCode} ${placeName}`,
    years.join("、"),
    confidenceWords[confidence],
  ]);
  return done(textTable(columns, rows));
}

/** `daowei policies check FILE…`: what is wrong with policy files, all of it. */
export function checkPolicies(library: Library, files: readonly string[]): Outcome {
  const checked = files.map((file) => ({ file, loaded: readPolicyFile(file, library) }));
  const faults = checked.flatMap(({ loaded }) => (loaded.ok ? [] : policyFaults(loaded.problem)));
  if (faults.length > 0) return badInput(faults);
  const lines = checked.flatMap(({ file, loaded }) => {
    if (!loaded.ok) return [];
    const { id, number, years, examples } = loaded.value.compiled;
    return [`${file}: 通过 ok（${id}，${number}，${years.join("、")}，例 ${examples.length}）\n`];
  });
  return done(lines.join(""));
}

/** `daowei policies schema`: the JSON Schema for editors. */
export function printSchema(): Outcome {
  return done(`${JSON.stringify(policyJsonSchema(), null, 2)}\n`);
}
