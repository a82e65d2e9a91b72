import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { headcountVersion } from "@daowei/db/schema";
import { movedByMore, type OfficeSettings } from "@daowei/domain/approvals";
import { insuredClasses } from "@daowei/domain/enrolment";
import { formatWhole } from "@daowei/domain/money";
import { ok } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";
import { and, eq } from "drizzle-orm";
import type { Acting, Calling } from "../context.ts";
import { finding, isError, readHeadcountsApart } from "../import/index.ts";
import type { Finding, HeadcountReading, ReadRow } from "../import/index.ts";
import { readSettingsOf } from "../office-settings/settings-in-force.ts";
import type { Problem } from "../problem.ts";
import type { Reader } from "../reader.ts";
import type { HeadcountFile } from "./headcount-file.ts";
import { type ConfirmedBefore, findConfirmed } from "./confirmed-before.ts";
import { headsKey, headsOf, lastVersion } from "./last-version.ts";
import type { HeadsByKey, Version } from "./last-version.ts";
import { readMemory } from "./reading-memory.ts";

/** What a file holds, before anything is compared with the store. */
export interface FileContent {
  readonly sha256: string;
  readonly bytes: number;
  readonly reading: HeadcountReading;
}

/** What is known of a file before it is accepted: what it holds, against the version before. */
export interface InspectedFile extends FileContent {
  readonly previous: HeadsByKey;
  readonly importedBefore: Version | undefined;
  readonly confirmedBefore: ConfirmedBefore | undefined;
  readonly missingPlaces: readonly { readonly code: string; readonly name: string }[];
  readonly findings: readonly Finding[];
}

/** Reads the file; done before a transaction is begun, because a large one takes its time. */
export async function readContent(
  calling: Calling,
  file: HeadcountFile,
): Promise<Result<FileContent, Problem>> {
  const memory = await readMemory(calling, file);
  if (!memory.ok) return memory;
  const { columnsBefore, placesBefore } = memory.value;
  const content = Buffer.from(file.contentBase64, "base64");
  const sha256 = createHash("sha256").update(content).digest("hex");
  const { placeCode, fiscalYear, fileName } = file;
  const { gazetteer } = calling.library;
  const reading = await readHeadcountsApart({
    fileName,
    bytes: content,
    placeCode,
    gazetteer,
    year: fiscalYear,
    insuredClasses: knownClasses(calling),
    ...(file.columns === undefined ? { columnsBefore } : { columns: file.columns }),
    // What is said now comes last, and the last word on a text holds.
    chosenPlaces: [...placesBefore, ...(file.places ?? [])],
  });
  return ok({ sha256, bytes: content.length, reading });
}

export async function inspectFile(
  reader: Reader,
  context: Acting,
  { file, content }: { readonly file: HeadcountFile; readonly content: FileContent },
): Promise<InspectedFile> {
  const { placeCode, fiscalYear } = file;
  const { sha256, reading } = content;
  const { gazetteer } = context.library;
  const importedBefore = await versionOfFile(reader, file, sha256);
  const previous = await headsOf(reader, await lastVersion(reader, file));
  const office = { placeCode, year: fiscalYear };
  const settingsOf = await readSettingsOf(reader, context.library, [office]);
  const mentioned = new Set(reading.rows.map((row) => row.placeCode));
  const confirmedBefore = await findConfirmed(reader, {
    placeCode,
    fiscalYear,
    places: [...mentioned],
  });
  const missing = gazetteer
    .countingPlaces(placeCode, fiscalYear)
    .filter(({ code }) => !mentioned.has(code));
  return {
    ...content,
    previous,
    importedBefore,
    confirmedBefore,
    missingPlaces: missing.map(({ code, name }) => ({ code, name })),
    findings: [
      ...(importedBefore === undefined ? [] : [importedFinding(importedBefore)]),
      ...(confirmedBefore === undefined ? [] : [confirmedFinding(confirmedBefore)]),
      ...reading.findings,
      ...(reading.findings.some(isError) ? [] : missingFindings(missing)),
      ...changeFindings(reading.rows, previous, settingsOf(office).settings),
    ],
  };
}

/** The classes that every office counts and those that a policy of the library names beside them. */
export function knownClasses({ library }: Acting): readonly string[] {
  const named = [...library.policies.values()].flatMap(({ policy }) => policy.document.classes);
  return [...new Set([...insuredClasses, ...named])];
}

async function versionOfFile(
  reader: Reader,
  { placeCode, fiscalYear }: HeadcountFile,
  sha256: string,
): Promise<Version | undefined> {
  const [version] = await reader
    .select()
    .from(headcountVersion)
    .where(
      and(
        eq(headcountVersion.placeCode, placeCode),
        eq(headcountVersion.fiscalYear, fiscalYear),
        eq(headcountVersion.fileSha256, sha256),
      ),
    );
  return version;
}

function importedFinding({ number, fileName }: Version): Finding {
  return finding("imported_before", {}, { found: `第 ${number} 版（${fileName}）` });
}

function confirmedFinding({ number, by, places }: ConfirmedBefore): Finding {
  return finding(
    "confirmed_before",
    {},
    { found: `第 ${number} 版已由${by}确认，与本文件有 ${places} 个相同的地区` },
  );
}

const namesListed = 5;

function missingFindings(missing: readonly { readonly name: string }[]): readonly Finding[] {
  if (missing.length === 0) return [];
  const names = missing.slice(0, namesListed).map(({ name }) => name);
  const more = missing.length > namesListed ? " 等" : "";
  const found = `缺 ${missing.length} 个：${names.join("、")}${more}`;
  return [finding("places_missing", {}, { found })];
}

function changeFindings(
  rows: readonly ReadRow[],
  previous: HeadsByKey,
  { headChangePercent }: OfficeSettings,
): readonly Finding[] {
  const expected = `与上一版相差不超过 ${headChangePercent}%`;
  return rows.flatMap(({ line, placeCode, placeName, insuredClass, heads }) => {
    const before = previous.get(headsKey(placeCode, insuredClass));
    if (before === undefined || !movedByMore(heads, before, headChangePercent)) return [];
    const found = `${placeName} ${formatWhole(before)} → ${formatWhole(heads)}`;
    return [finding("large_change", { line }, { found, expected })];
  });
}
