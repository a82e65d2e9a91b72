import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { auditEntry, headcount, headcountVersion } from "@daowei/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../context.ts";
import { newId } from "../identity.ts";
import { agreed, openOffice, refusalOf } from "../testing/index.ts";
import type { Office } from "../testing/index.ts";
import { acceptHeadcounts } from "./accept.ts";
import type { AcceptHeadcounts } from "./accept.ts";
import { checkHeadcounts } from "./check.ts";
import { getHeadcountVersion } from "./version.ts";
import { listHeadcountVersions } from "./versions.ts";

let office: Office;
let preparer: Actor;
beforeAll(async () => {
  office = await openOffice();
  preparer = await office.hire("preparer");
});
afterAll(() => office.close());

/** Each test has a fiscal year of its own. */
let nextYear = 2012;
function fileOf(...lines: readonly string[]) {
  nextYear += 1;
  return fileFor(nextYear, ...lines);
}

function fileFor(fiscalYear: number, ...lines: readonly string[]) {
  const content = Buffer.from(["place_code,insured_class,heads", ...lines].join("\n"));
  return {
    fileName: "人数.csv",
    contentBase64: content.toString("base64"),
    fiscalYear,
    placeCode: "450000",
  };
}

function acceptanceOf(
  file: ReturnType<typeof fileFor>,
  changes: Partial<AcceptHeadcounts> = {},
): AcceptHeadcounts {
  const content = Buffer.from(file.contentBase64, "base64");
  return {
    ...file,
    sha256: createHash("sha256").update(content).digest("hex"),
    cutOffOn: "2022-06-30",
    status: "verified",
    warningsAcknowledged: true,
    idempotencyKey: newId(),
    ...changes,
  };
}

const checkBy = (actor: Actor, file: ReturnType<typeof fileFor>) =>
  checkHeadcounts(office.as(actor), file);
const acceptBy = (actor: Actor, input: AcceptHeadcounts) =>
  acceptHeadcounts(office.as(actor), input);

async function versionsKept(fiscalYear: number): Promise<number> {
  return office.db.$count(headcountVersion, eq(headcountVersion.fiscalYear, fiscalYear));
}

const good = "451423,resident,100000";

describe("checking a file", () => {
  test("says what it holds and which places it lacks, and stores nothing", async () => {
    const file = fileOf(good, "450102,resident,5", "450102,student_province,7");
    const check = agreed(await checkBy(preparer, file));
    expect(check).toMatchObject({ acceptable: true, rowCount: 3, placeCount: 2, heads: "100012" });
    expect(check.headsByClass).toEqual([
      { insuredClass: "resident", heads: "100005" },
      { insuredClass: "student_province", heads: "7" },
    ]);
    expect(check.missingPlaces.length).toBeGreaterThan(100);
    expect(check.findings.map(({ kind }) => kind)).toEqual(["places_missing"]);
    expect(await versionsKept(file.fiscalYear)).toBe(0);
  });

  test("accepts Guangxi's 111 counties without a warning", async () => {
    const counties = office.library.gazetteer.countingPlaces("450000", 2022);
    const file = fileFor(2022, ...counties.map(({ code }) => `${code},resident,1234`));
    const check = agreed(await checkBy(preparer, file));
    expect(check).toMatchObject({ acceptable: true, placeCount: 111, missingPlaces: [] });
    expect(check.findings).toEqual([]);
  });

  test("compares with the version before and warns of changes above five percent", async () => {
    const first = fileOf(good, "450102,resident,100");
    agreed(await acceptBy(preparer, acceptanceOf(first)));
    const next = fileFor(first.fiscalYear, "451423,resident,105000", "450102,resident,106");
    const check = agreed(await checkBy(preparer, next));
    expect(check.rows.map(({ previousHeads }) => previousHeads)).toEqual(["100000", "100"]);
    const changes = check.findings.filter(({ kind }) => kind === "large_change");
    expect(changes.map(({ line, found }) => [line, found])).toEqual([[3, "兴宁区 100 → 106"]]);
  });

  test("keeps the gravest findings when there are too many to show", async () => {
    const notes = Array.from({ length: 520 }, (_, index) => `注：第${index}条，,`);
    const check = agreed(await checkBy(preparer, fileOf(...notes, "459999,resident,5")));
    expect(check.findings).toHaveLength(500);
    expect(check.findings[0]?.kind).toBe("unknown_place");
    expect(check.findingsLeftOut).toBe(21);
  });

  test("is refused for a place outside the post as if there were no such place", async () => {
    const file = { ...fileOf(good), placeCode: "440000" };
    expect(refusalOf(await checkBy(preparer, file))).toBe("not_found");
  });
});

describe("accepting a file", () => {
  test("keeps its rows as the next version with an audit line", async () => {
    const file = fileOf(good, "450102,resident,5");
    const { versionId, replayed } = agreed(await acceptBy(preparer, acceptanceOf(file)));
    expect(replayed).toBe(false);
    const rows = await office.db
      .select()
      .from(headcount)
      .where(eq(headcount.versionId, versionId))
      .orderBy(headcount.line);
    expect(rows.map(({ placeCode, heads, line }) => [placeCode, heads, line])).toEqual([
      ["451423", 100_000n, 2],
      ["450102", 5n, 3],
    ]);
    const [entry] = await office.db
      .select()
      .from(auditEntry)
      .where(eq(auditEntry.objectId, versionId));
    expect(entry).toMatchObject({ act: "headcounts.accept", userId: preparer.userId });
    expect(entry?.summary).toContain("第 1 版：2 个地区，100,005 人");
    const next = fileFor(file.fiscalYear, good, "450102,resident,6");
    const second = agreed(await acceptBy(preparer, acceptanceOf(next)));
    const version = agreed(
      await getHeadcountVersion(office.as(preparer), { id: second.versionId }),
    );
    expect(version).toMatchObject({ number: 2, heads: "100006", illustrative: true });
    expect(version.rows[0]).toMatchObject({
      placeCode: "450102",
      placeName: "兴宁区",
      parentName: "南宁市",
      heads: "6",
      previousHeads: "5",
    });
  });

  test("gives the first outcome again for the same key, and refuses the key for another file", async () => {
    const input = acceptanceOf(fileOf(good));
    const first = agreed(await acceptBy(preparer, input));
    const again = agreed(await acceptBy(preparer, input));
    expect(again).toEqual({ ...first, replayed: true });
    const other = acceptanceOf(fileFor(input.fiscalYear, "451423,resident,7"), {
      idempotencyKey: input.idempotencyKey,
    });
    expect(refusalOf(await acceptBy(preparer, other))).toBe("idempotency_conflict");
    expect(await versionsKept(input.fiscalYear)).toBe(1);
  });

  test("refuses a file that was imported before", async () => {
    const file = fileOf(good);
    agreed(await acceptBy(preparer, acceptanceOf(file)));
    expect(refusalOf(await acceptBy(preparer, acceptanceOf(file)))).toBe(
      "headcounts_imported_before",
    );
    expect(agreed(await checkBy(preparer, file))).toMatchObject({
      acceptable: false,
      importedBefore: { number: 1, by: preparer.userName },
    });
  });

  test("lets one of two that accept the same file at once, and numbers two files one after the other", async () => {
    const file = fileOf(good);
    const same = await Promise.all([1, 2].map(() => acceptBy(preparer, acceptanceOf(file))));
    expect(new Set(same.map(refusalOf))).toEqual(
      new Set(["headcounts_imported_before", undefined]),
    );
    const others = [5, 6, 7].map((heads) => fileFor(file.fiscalYear, `450102,resident,${heads}`));
    const all = await Promise.all(others.map((other) => acceptBy(preparer, acceptanceOf(other))));
    expect(all.map(refusalOf)).toEqual([undefined, undefined, undefined]);
    const { fiscalYear } = file;
    const listed = await listHeadcountVersions(office.as(preparer), {
      fiscalYear,
      placeCode: "450000",
    });
    expect(agreed(listed).map(({ number }) => number)).toEqual([4, 3, 2, 1]);
  });

  test.each([
    ["with errors", ["459999,resident,5"], {}, "file_not_acceptable"],
    [
      "whose warnings nobody has seen",
      [good],
      { warningsAcknowledged: false },
      "warnings_not_acknowledged",
    ],
    ["other than the checked one", [good], { sha256: "0".repeat(64) }, "file_changed"],
    ["for a foreign place", [good], { placeCode: "440000" }, "not_found"],
    ["counted on a day to come", [good], { cutOffOn: "2022-12-13" }, "date_in_future"],
  ] as const)("refuses a file %s and stores nothing", async (_about, lines, changes, kind) => {
    const input = acceptanceOf(fileOf(...lines), changes);
    expect(refusalOf(await acceptBy(preparer, input))).toBe(kind);
    expect(await versionsKept(input.fiscalYear)).toBe(0);
  });

  test("is for preparers", async () => {
    const auditor = await office.hire("auditor");
    expect(refusalOf(await acceptBy(auditor, acceptanceOf(fileOf(good))))).toBe("role_needed");
  });

  test("is read for those alone who may accept it", async () => {
    const auditor = await office.hire("auditor");
    const file = acceptanceOf(fileOf(good));
    const unread = {
      ...file,
      get contentBase64(): string {
        throw new Error("the file was read");
      },
    };
    expect(refusalOf(await acceptBy(auditor, unread))).toBe("role_needed");
    expect(
      refusalOf(await acceptBy(preparer, Object.assign(unread, { placeCode: "440000" }))),
    ).toBe("not_found");
  });
});

describe("versions", () => {
  test("of a region are shown to its own people, and hold for a city below it", async () => {
    const file = fileOf(good);
    const { versionId } = agreed(await acceptBy(preparer, acceptanceOf(file)));
    const { fiscalYear } = file;
    const forCity = await listHeadcountVersions(office.as(preparer), {
      fiscalYear,
      placeCode: "451400",
    });
    expect(agreed(forCity).map(({ id }) => id)).toEqual([versionId]);
    const inCity = office.as(await office.hire("preparer", "451400"));
    expect(
      agreed(await listHeadcountVersions(inCity, { fiscalYear, placeCode: "451400" })),
    ).toEqual([]);
    expect(refusalOf(await getHeadcountVersion(inCity, { id: versionId }))).toBe("not_found");
  });

  test("that do not exist are not found", async () => {
    const missing = await getHeadcountVersion(office.as(preparer), { id: newId() });
    expect(refusalOf(missing)).toBe("not_found");
  });
});

test("the whole country's headcounts are kept within seconds", { timeout: 60_000 }, async () => {
  const counties = office.library.gazetteer.countingPlaces("000000", 2021);
  const centre = await office.hire("preparer", "000000");
  const classes = [
    "resident",
    "residence_permit",
    "student_central",
    "student_province",
    "student_city",
  ];
  const lines = counties.flatMap(({ code }) => classes.map((key) => `${code},${key},1234`));
  const file = { ...fileFor(2021, ...lines), placeCode: "000000" };
  const started = performance.now();
  agreed(await acceptBy(centre, acceptanceOf(file)));
  expect(performance.now() - started).toBeLessThan(10_000);
});
