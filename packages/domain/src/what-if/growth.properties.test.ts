import fc from "fast-check";
import { expect, test } from "vitest";
import { compiled, country, head, readPolicy } from "#policies/testing";
import { whatIf } from "#what-if";
import { growthOf } from "./growth.ts";

const classes = ["resident", "minor"];
const counted = fc.record({
  placeCode: fc.constant("990121"),
  insuredClass: fc.constantFrom(...classes),
  heads: fc.bigInt({ min: 0n, max: 2_000_000_000n }),
});
const hundredths = fc.integer({ min: -10_000, max: 100_000 });
const written = (part: number) =>
  `${part < 0 ? "-" : "+"}${Math.floor(Math.abs(part) / 100)}.${String(Math.abs(part) % 100).padStart(2, "0")}%`;

function growth(...patch: readonly { path: string; value: string }[]) {
  const made = growthOf(patch, classes);
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

test("grown heads are whole, never below nobody, and within half a head of the exact product", () => {
  fc.assert(
    fc.property(counted, hundredths, (row, part) => {
      const { heads } = growth({ path: "heads", value: written(part) }).grown(row);
      const exactTenThousandths = row.heads * BigInt(10_000 + part);
      const off = heads * 10_000n - exactTenThousandths;
      expect(heads >= 0n && off <= 5_000n && off >= -5_000n).toBe(true);
    }),
  );
});

test("more growth is never fewer heads, and a class has its own growth or that of all", () => {
  fc.assert(
    fc.property(counted, hundredths, hundredths, (row, one, other) => {
      const [less, more] = one < other ? [one, other] : [other, one];
      const of = (part: number) => growth({ path: "heads", value: written(part) }).grown(row).heads;
      expect(of(less) <= of(more)).toBe(true);
      const both = growth(
        { path: "heads", value: written(less) },
        { path: "heads.minor", value: written(more) },
      );
      expect(both.grown(row).heads).toBe(of(row.insuredClass === "minor" ? more : less));
    }),
  );
});

test("no growth is no difference; growth changes what is owed after and nothing before", () => {
  const sections = { head: head({ classes: classes.join(", ") }) };
  const policy = readPolicy(sections);
  fc.assert(
    fc.property(counted, hundredths, (row, part) => {
      const years = [{ year: 2022, heads: [row] }];
      const asked = (value: string) => {
        const made = whatIf({
          policy,
          compiled: compiled(sections),
          context: { gazetteer: country },
          patch: [{ path: "heads", value }],
          years,
        });
        if (!made.ok) throw new Error(JSON.stringify(made.problem));
        return made.value;
      };
      const still = asked("0%");
      expect(still.changes).toEqual([]);
      expect(still.difference.differenceFen).toBe(0n);
      const { difference } = asked(written(part));
      expect(difference.beforeFen).toBe(still.difference.beforeFen);
      expect(difference.beforeFen + difference.differenceFen).toBe(difference.afterFen);
      expect(difference.differenceFen >= 0n || part < 0).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test.each([
  ["heads", "viel", "malformed-value"],
  ["heads", "-100.01%", "malformed-value"],
  ["heads", "1001%", "malformed-value"],
  ["heads.nobody", "2%", "unknown-path"],
])("%s=%s is refused: %s", (path, value, kind) => {
  expect(growthOf([{ path, value }], classes)).toMatchObject({ ok: false, problem: { kind } });
});

test("what is set twice is refused", () => {
  const twice = [
    { path: "heads", value: "1%" },
    { path: "heads", value: "2%" },
  ];
  expect(growthOf(twice, classes)).toMatchObject({ ok: false, problem: { kind: "set-twice" } });
});
