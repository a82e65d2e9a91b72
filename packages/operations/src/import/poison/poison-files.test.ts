import { loadGazetteer } from "@daowei/policies";
import { expect, test } from "vitest";
import { readHeadcounts } from "../read-headcounts.ts";
import type { HeadcountReading } from "../read-headcounts.ts";
import { encodings, notTables, people, workbooks } from "./poison-containers.ts";
import type { PoisonFile } from "./poison-file.ts";
import { headers, headsCells, rowsAndPlaces } from "./poison-tables.ts";

const poisonFiles = [
  ...headsCells,
  ...rowsAndPlaces,
  ...headers,
  ...people,
  ...encodings,
  ...notTables,
  ...workbooks,
];
const gazetteer = loadGazetteer();
const insuredClasses = [
  "resident",
  "residence_permit",
  "student_central",
  "student_province",
  "student_city",
];

async function read({ fileName, bytes }: PoisonFile): Promise<HeadcountReading> {
  const scope = { placeCode: "450000", year: 2022, gazetteer, insuredClasses };
  return readHeadcounts({ fileName, bytes: await bytes(), ...scope });
}

function inWords(about: string, { format, encoding, rows, findings }: HeadcountReading): string {
  const read = rows.map(
    (row) => `  read ${row.line}: ${row.placeCode} ${row.insuredClass} ${row.heads}`,
  );
  const said = findings.map(({ severity, kind, sheet, line, column, ...facts }) =>
    [
      `  ${severity} ${kind} [${sheet ?? "-"} | ${line ?? "-"} | ${column ?? "-"}]`,
      `    发现 ${facts.found}`,
      `    应为 ${facts.expected}`,
      `    ${facts.remedy}${facts.suggestions.map(({ code, name }) => ` ${code} ${name}`).join("")}`,
    ].join("\n"),
  );
  const kept = read.length > 5 ? [`  read ${read.length} rows`] : read;
  const shown = said.length > 10 ? [...said.slice(0, 3), `  … ${said.length} findings`] : said;
  return [
    `# ${about} (${format}${encoding === null ? "" : `, ${encoding}`})`,
    ...kept,
    ...shown,
  ].join("\n");
}

const readings = await Promise.all(poisonFiles.map(read));

test("every poison file is read or refused with words that say where, what, what instead and what to do", async () => {
  const texts = readings.map((reading, index) => inWords(poisonFiles[index]?.about ?? "", reading));
  await expect(`${texts.join("\n\n")}\n`).toMatchFileSnapshot("poison-findings.txt");
});

test("no finding shows an identity number", () => {
  expect(JSON.stringify(readings.map(({ findings }) => findings))).not.toMatch(/1101051949123100/u);
});
