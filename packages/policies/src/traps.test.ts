import { apportion, explain } from "@daowei/domain/apportionment";
import type { Explanation, TraceStep } from "@daowei/domain/apportionment";
import { describe, expect, test } from "vitest";
import { loadLibrary, loadPolicyText } from "@daowei/policies";

const { policies, gazetteer } = loadLibrary();

function loaded(id: string) {
  const found = policies.get(id);
  if (found === undefined) throw new Error(`the library has no ${id}`);
  return found;
}

function explained(
  id: string,
  placeCode: string,
  insuredClass = "resident",
  policy = loaded(id).compiled,
): Explanation {
  const [year] = policy.years;
  if (year === undefined) throw new Error(`${id} governs no year`);
  const made = explain({ policy, year, placeCode, insuredClass, heads: 1n });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

function fen(explanation: Explanation): readonly string[] {
  return explanation.shares.map(({ level, amountFen }) => `${level} ${amountFen}`);
}

function* steps(step: TraceStep): Generator<TraceStep> {
  yield step;
  for (const input of step.inputs) yield* steps(input);
}

describe("where wording and money differ", () => {
  test("2017 is there twice, as the notice reads and as the money moved, each with a note that names the other", () => {
    expect(fen(explained("cn-2017", "451423"))).toEqual(["central 36000", "local 9000"]);
    expect(fen(explained("cn-2017-base120", "451423"))).toEqual(["central 32400", "local 12600"]);
    const notes = (id: string) =>
      loaded(id)
        .compiled.notes.map(({ text }) => text)
        .join();
    expect(notes("cn-2017")).toContain("cn-2017-base120");
    expect(notes("cn-2017-base120")).toContain("cn-2017");
  });
});

describe("rates", () => {
  test("a county treated as western has 80% in a central province, by a list that a file may carry itself", () => {
    const { text } = loaded("cn-2021");
    const listed = text.replace(
      "bases:\n",
      'attributes:\n  treated_as_western:\n    title: 比照西部县\n    cite: treated_as_western\n    values: { "yes": ["430922"] }\n\nbases:\n',
    );
    const own = loadPolicyText({ file: "listed.yaml", text: listed }, { gazetteer });
    if (!own.ok) throw new Error(JSON.stringify(own.problem));
    expect(fen(explained("", "430922", "resident", own.value.compiled))).toEqual([
      "central 46400",
      "local 11600",
    ]);
    expect(explained("", "430922", "resident", own.value.compiled).case.confidence).toBe("U");
    expect(fen(explained("cn-2021", "430922"))).toEqual(["central 34800", "local 23200"]);
  });

  test("the separately planned cities have their own tier, their provinces another", () => {
    expect(fen(explained("cn-2021", "210202"))).toContain("central 17400");
    expect(fen(explained("cn-2021", "210102"))).toContain("central 29000");
  });
});

describe("who pays everything", () => {
  test("the centre pays the Corps at the national standard, unconfirmed", () => {
    for (const id of ["cn-2017", "cn-2017-base120", "cn-2021"]) {
      const corps = explained(id, "660000");
      expect(corps.shares.map(({ level }) => level)).toEqual(["central"]);
      expect(corps.case.confidence).toBe("U");
    }
  });

  test("students of central universities are the centre's, of provincial ones the province's local part", () => {
    const central = explained("gx-2022", "450100", "student_central");
    expect(fen(central)).toEqual(["central 61000"]);
    expect(central.case.confidence).toBe("U");
    expect(central.shares[0]?.root.inputs[0]?.unconfirmed).toBe(true);
    expect(fen(explained("gx-2022", "450100", "student_province"))).toEqual([
      "central 48800",
      "province 12200",
    ]);
  });
});

describe("holders of a residence permit", () => {
  test("have what residents have, unconfirmed where nobody has seen the notice say so", () => {
    const seen = new Map([
      ["gx-2018", "U"],
      ["gx-2021", "U"],
      ["gx-2022", "B"],
      ["gx-2023", "U"],
      ["gx-2024", "U"],
      ["gx-2025", "U"],
    ]);
    for (const [id, confidence] of seen) {
      const holders = explained(id, "451423", "residence_permit");
      expect(fen(holders)).toEqual(fen(explained(id, "451423")));
      expect(holders.case.confidence).toBe(confidence);
    }
    expect(explained("yn-2024", "530103", "residence_permit").case.confidence).toBe("U");
  });
});

describe("contributions", () => {
  test("are for the year after the notice's; where that is not known it is said so", () => {
    const of = (id: string) =>
      loaded(id).compiled.contributions.map(({ coverage_year: year, kind, yuan }) => [
        year,
        kind,
        yuan,
      ]);
    expect(of("cn-2017")).toEqual([[null, "exact", "180"]]);
    expect(of("xj-2017")).toEqual([[null, "floor", "180"]]);
    expect(of("cn-2021")).toEqual([[2022, "exact", "320"]]);
    expect(of("gx-2022")).toEqual([[2023, "floor", "350"]]);
    expect(of("gx-2023")).toEqual([[2024, "exact", "380"]]);
  });

  test("达到 is exact and 不低于 is a floor", () => {
    const kind = (id: string) =>
      loaded(id).policy.document.standards.map((standard) => standard.kind);
    expect(new Set(kind("cn-2017"))).toEqual(new Set(["exact"]));
    expect(new Set(kind("xj-2017"))).toEqual(new Set(["floor"]));
    expect(new Set(kind("cn-2021"))).toEqual(new Set(["floor"]));
    expect(new Set(kind("gx-2022"))).toEqual(new Set(["exact"]));
  });
});

describe("Guangxi 2022", () => {
  test("a district's payer is its city, and the explanation says what the notice leaves open", () => {
    const district = explained("gx-2022", "450102");
    expect(district.shares.at(-1)).toMatchObject({ level: "city", payerCode: "450100" });
    expect(district.shares.at(-1)?.root.inputs[0]?.note).toContain("通知没有规定");
    expect(district.case.note).toContain("通知没有规定");
  });

  test("a poverty-alleviated district or county-level city follows the poverty-alleviated rule", () => {
    for (const code of ["451003", "451081"])
      expect(explained("gx-2022", code).case.id).toBe("poverty-alleviated");
    for (const code of ["451002", "450881"]) {
      expect(explained("gx-2022", code).case).toMatchObject({
        id: "poverty-alleviated-region",
        confidence: "U",
      });
    }
  });

  test("50 of the 54 counties are known; the list can be swapped by the file itself", () => {
    const counties = gazetteer.under("450000", 2022, "county");
    expect(counties).toHaveLength(111);
    const cases = counties.map(({ code }) => explained("gx-2022", code).case.id);
    expect(cases.filter((id) => id.startsWith("poverty-alleviated"))).toHaveLength(50);
    const only = `attributes:
  poverty_alleviated: { title: 脱贫县, cite: local_poverty, values: { national: ["451423", "451003"], region: ["451082"] } }

standards:
`;
    const text = loaded("gx-2022").text.replace("standards:\n", only);
    const swapped = loadPolicyText({ file: "swapped.yaml", text }, { gazetteer });
    if (!swapped.ok) throw new Error(JSON.stringify(swapped.problem));
    const { compiled } = swapped.value;
    expect(explained("", "451423", "resident", compiled).case.id).toBe("poverty-alleviated");
    expect(explained("", "451081", "resident", compiled).case.id).toBe("county-cities");
  });

  test("the notice names no date, so the national one of the year's end stands in, marked as a fallback", () => {
    expect(explained("gx-2022", "451423").dueOn).toMatchObject({
      date: "2022-12-31",
      fallback: true,
    });
    expect(explained("xj-2017", "650102").dueOn).toMatchObject({
      date: "2017-09-30",
      fallback: false,
      citation: {
        article: "一、(一)",
        quote: "各级财政补助资金在今年9月底前全部到位。",
        verbatim: true,
      },
    });
  });
});

describe("the library", () => {
  test("every share ends in sentences, and every number stands in the sentence it cites word for word", () => {
    const given = [...policies.values()].flatMap(({ compiled }) =>
      compiled.examples
        .filter(({ refused, assuming }) => refused === undefined && assuming === undefined)
        .flatMap((example) => explained(compiled.id, example.place, example.class).shares)
        .flatMap(({ root }) => [...steps(root)])
        .filter(({ operation, unit }) => operation === "given" && unit !== "person"),
    );
    expect(given.length).toBeGreaterThan(100);
    expect(given.filter(({ citation }) => citation === undefined)).toEqual([]);
    const unwritten = given.filter(
      ({ citation, value }) => citation?.verbatim === true && !isWritten(value, citation.quote),
    );
    expect(unwritten).toEqual([]);
  });

  test("the whole country is apportioned in one call, in under a second, to the fen", () => {
    const { compiled } = loaded("cn-2021");
    const heads = gazetteer.countingPlaces("000000", 2021).flatMap(({ code }, index) =>
      compiled.classes.map((insuredClass) => ({
        placeCode: code,
        insuredClass,
        heads: BigInt(index + 1),
      })),
    );
    expect(heads.length).toBeGreaterThan(14_000);
    const once = () => {
      const before = performance.now();
      const made = apportion({ policy: compiled, year: 2021, heads });
      return { made, milliseconds: performance.now() - before };
    };
    // Other work on the machine lengthens a run and never shortens one: the best of three is the call's own.
    const runs = [once(), once(), once()].toSorted((a, b) => a.milliseconds - b.milliseconds);
    const { made, milliseconds } = runs[0] ?? once();
    if (!made.ok) throw new Error(JSON.stringify(made.problem.slice(0, 3)));
    const people = heads.reduce((sum, row) => sum + row.heads, 0n);
    expect(made.value.totalFen).toBe(people * 58_000n);
    expect(made.value.totals.reduce((sum, { amountFen }) => sum + amountFen, 0n)).toBe(
      made.value.totalFen,
    );
    expect(milliseconds).toBeLessThan(1000);
  });
});

// A rate of 80% is also written 8:2.
function isWritten(value: string, quote: string): boolean {
  return quote.includes(value) || (value === "80" && quote.includes("8:2"));
}
