import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { spawnSync } from "node:child_process";

import { compilers, installOutside, published } from "@daowei/client/outside";
import type { Outside } from "@daowei/client/outside";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { examples } from "../documents/composed.ts";
import { fileOf, releasedVersions } from "./releases.ts";

const nodeTypes = join(import.meta.dirname, "../../node_modules/@types");

/** What a program that was written for `Then` may rely on must hold of `Now`. Answers may bring more values and more fields; what is sent may not have to grow. */
const comparison = `
import type * as Now from "@daowei/client";
import type * as Then from "./released.d.ts";

type Loose<T> = T extends string
  ? string
  : T extends number | boolean | bigint | null | undefined
    ? T
    : T extends readonly (infer Item)[]
      ? readonly Loose<Item>[]
      : { readonly [Key in keyof T]: Loose<T[Key]> };
type Holds<A, B> = [A] extends [B] ? true : false;

type Broken =
  | Exclude<Then.Path, Now.Path>
  | {
      [P in Then.Path & Now.Path]:
        | (Holds<Loose<Now.Output<P>>, Loose<Then.Output<P>>> extends true ? never : \`answer of \${P}\`)
        | (Holds<Then.Input<P>, Now.Input<P>> extends true ? never : \`question of \${P}\`);
    }[Then.Path & Now.Path];
type BrokenProblem =
  | Exclude<Then.ProblemKind, Now.ProblemKind>
  | {
      [Kind in Then.ProblemKind & Now.ProblemKind]: Holds<
        Loose<Now.ProblemOf<Kind>>,
        Loose<Then.ProblemOf<Kind>>
      > extends true
        ? never
        : \`facts of \${Kind}\`;
    }[Then.ProblemKind & Now.ProblemKind];
export const broken: Readonly<Record<Broken | BrokenProblem, true>> = {};

type Doors = "createClient" | "isProblem" | "verifyWebhook" | "signTestWebhook" | "fen" | "yuan" | "wan" | "daxie";
export type StillThere = typeof Now[Doors];
export const options = (then: Then.ClientOptions): Now.ClientOptions => then;
export const callOptions = (then: Then.CallOptions): Now.CallOptions => then;
export const event = (now: Loose<Now.WebhookEvent>): Loose<Then.WebhookEvent> => now;
`;

let outside: Outside;
beforeAll(() => {
  outside = installOutside();
}, 300_000);
afterAll(() => outside.clear());

function compile(
  files: readonly string[],
  paths: Readonly<Record<string, readonly string[]>> = {},
) {
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    target: "ES2024",
    lib: ["ES2024", "DOM", "DOM.AsyncIterable"],
    module: "ESNext",
    moduleResolution: "bundler",
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    typeRoots: [nodeTypes],
    types: ["node"],
    paths,
  };
  outside.write("tsconfig.json", JSON.stringify({ compilerOptions, include: files }));
  const where = { cwd: outside.folder, encoding: "utf8" } as const;
  return spawnSync(process.execPath, [compilers["7.0"], "-p", "."], where).stdout;
}

describe.each(releasedVersions())("what was written for %s", (version) => {
  test("finds every procedure, field and kind that it may rely on", () => {
    outside.write("released.d.ts", fileOf(version, "index.d.ts"));
    outside.write("comparison.ts", comparison);
    expect(compile(["comparison.ts"])).toBe("");
  });

  test("compiles against those types as against today's", () => {
    outside.write("released.d.ts", fileOf(version, "index.d.ts"));
    const programs = readdirSync(examples);
    for (const name of programs) copyFileSync(join(examples, name), join(outside.folder, name));
    expect(compile(programs, { "@daowei/client": ["./released.d.ts"] })).toBe("");
  });
});

test("what is built differs from its version's release in nothing, or has another version", () => {
  const text = (name: string) => readFileSync(join(published, name), "utf8");
  const { version } = JSON.parse(text("package.json")) as { readonly version: string };
  if (!releasedVersions().includes(version)) return;
  for (const name of ["index.js", "index.d.ts"]) expect(text(name)).toBe(fileOf(version, name));
});

test("a field that is gone, a kind that is gone and an input that is newly needed are noticed", () => {
  const [version = ""] = releasedVersions();
  const changed = fileOf(version, "index.d.ts")
    .replace(/(type BatchActed = \{)/, "$1 formerly: string;")
    .replace(/(kind: "already_covered";)/, "$1 formerly: string;")
    .replace(/(title: WrittenText;)/, "");
  outside.write("released.d.ts", changed);
  outside.write("comparison.ts", comparison);
  const said = compile(["comparison.ts"]);
  expect(said).toContain("answer of batches.submit");
  expect(said).toContain("facts of already_covered");
  expect(said).toContain("question of batches.create");
});
