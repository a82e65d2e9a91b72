import { expect, test } from "vitest";
import { compiled, oneCase } from "#policies/testing";
import { perHead } from "./testing/one-row.ts";

test("a third is divided exactly and rounded once to the decimals that are asked for", () => {
  const thirds = (decimals: number, more = "") =>
    compiled({
      cases: oneCase(
        "level: central, amount: { yuan: 366 }",
        `level: province, amount: { fraction: 1/3, of: local_part, decimals: ${decimals}${more} }`,
        `level: city, amount: { fraction: 1/3, of: local_part, decimals: ${decimals}${more} }, payer: [city, self]`,
        "level: county, amount: rest",
      ),
    });
  expect(perHead(thirds(2))).toBe("central 366, province 81.33, city 81.33, county 81.34");
  expect(perHead(thirds(2, ", mode: up"))).toBe(
    "central 366, province 81.34, city 81.34, county 81.32",
  );
  expect(perHead(thirds(8))).toBe(
    "central 366, province 81.33333333, city 81.33333333, county 81.33333334",
  );
  expect(perHead(thirds(0))).toBe("central 366, province 81, city 81, county 82");
});
