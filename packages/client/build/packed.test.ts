import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { published } from "./build-package.ts";
import { compilers, installOutside } from "./outside.ts";
import type { Outside } from "./outside.ts";

let outside: Outside;
beforeAll(() => {
  outside = installOutside();
}, 300_000);
afterAll(() => outside.clear());

const code = () => readFileSync(join(published, "index.js"), "utf8");

test("nothing else comes with the client: no server, no dependency", () => {
  const folder = join(outside.folder, "node_modules/@daowei/client");
  expect(readdirSync(folder).toSorted()).toEqual([
    "LICENSE",
    "README.md",
    "index.d.ts",
    "index.js",
    "package.json",
  ]);
  expect(readdirSync(join(outside.folder, "node_modules"))).toEqual([
    ".package-lock.json",
    "@daowei",
  ]);
  expect(readFileSync(join(folder, "package.json"), "utf8")).not.toMatch(/dependencies|scripts/i);
});

test("the whole of it is under 15 KB as it is sent", () => {
  expect(gzipSync(code(), { level: 9 }).byteLength).toBeLessThan(15_000);
});

test("it asks for nothing that only Node or only a browser has", () => {
  expect(code()).not.toMatch(/node:|\bprocess\b|\bBuffer\b|\bwindow\b|\bdocument\b|\brequire\(/);
  expect(code()).not.toMatch(/new Decimal|decimal\.js/);
});

test("its types say nothing of the server's insides", () => {
  const types = readFileSync(join(published, "index.d.ts"), "utf8");
  const withoutComments = types.replaceAll(/\/\*[^]*?\*\//g, "");
  expect(withoutComments).not.toMatch(/\bfrom ["']|import\(|drizzle|\bzod\b|\bany\b/i);
});

test("publint and attw find nothing wrong with it", async () => {
  const { messages } = await publint({ pkgDir: published, strict: true });
  expect(messages).toEqual([]);
  const analysis = await checkPackage(createPackageFromTarballData(readFileSync(outside.packed)));
  // ESM alone: whoever uses `require` gets it from Node 20.19 on, older resolutions know no `exports`.
  const found = analysis.types === false ? ["no types"] : analysis.problems.map(({ kind }) => kind);
  expect(found.filter((kind) => kind !== "CJSResolvesToESM" && kind !== "NoResolution")).toEqual(
    [],
  );
});

const usage = `
import { createClient, daxie, isProblem, verifyWebhook, yuan } from "@daowei/client";
import type { Input, Output } from "@daowei/client";

const client = createClient({ url: "https://daowei.example", apiKey: () => "dw_demo_key" });
const wanted: Input<"batches.create"> = {
  policyId: "gx-2022", fiscalYear: 2022, headcountVersionId: "x", placeCode: "450000",
  title: "2022", kind: "regular",
};
export async function main(signal: AbortSignal): Promise<string> {
  try {
    const made: Output<"batches.create"> = await client.batches.create(wanted, { signal });
    for await (const { amountFen } of client.transfers.iterate({ fiscalYear: 2022, placeCode: "450000" }))
      console.log(yuan(amountFen), daxie(amountFen));
    const event = await verifyWebhook("", {}, ["whsec_AAAA"]);
    return made.revisionHash + event.type;
  } catch (error) {
    if (isProblem(error, "already_covered")) return error.problem.batchNumber;
    if (isProblem(error, "outcome_unknown", "timed_out")) return error.problem.kind;
    // @ts-expect-error no such kind
    if (isProblem(error, "already_coverd")) return "";
    throw error;
  }
}
// @ts-expect-error what decides is not for programs
client.batches.approve;
// @ts-expect-error the kind of a batch is one of three
client.batches.create({ ...wanted, kind: "usual" });
// @ts-expect-error money is a text
export const amount: number = (await client.transfers.list({ fiscalYear: 2022, placeCode: "450000" })).totals.amountFen;
`;

describe("under strict settings its types are sound", () => {
  const strict = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
    target: "ES2022",
    types: [],
  };
  const settings = {
    "in Node's resolution": { module: "NodeNext", lib: ["ES2023", "DOM"] },
    "in a bundler's": {
      module: "ESNext",
      moduleResolution: "bundler",
      lib: ["ES2023", "DOM", "DOM.Iterable"],
    },
  };
  const cases = Object.entries(settings).flatMap(([where, own]) =>
    Object.entries(compilers).map(([version, compiler]) => ({ where, own, version, compiler })),
  );
  test.each(cases)("for TypeScript $version $where", ({ own, version, compiler }) => {
    outside.write("usage.ts", usage);
    const config = { compilerOptions: { ...strict, ...own }, include: ["usage.ts"] };
    outside.write("tsconfig.json", JSON.stringify(config));
    expect(outside.run(process.execPath, compiler, "--version")).toContain(`Version ${version}`);
    expect(outside.run(process.execPath, compiler, "-p", ".")).toBe("");
  });
});
