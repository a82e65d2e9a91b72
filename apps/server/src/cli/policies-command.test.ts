import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCli, testFolder } from "./run-cli.ts";

const library = path.join(import.meta.dirname, "../../../../packages/policies");
let folder: string;

beforeAll(async () => {
  folder = await testFolder();
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const full = path.join(folder, name);
  await writeFile(full, content);
  return full;
}

describe("daowei policies", () => {
  test("lists every policy with number, place, years and whether it is confirmed", async () => {
    const { exitCode, stdout, stderr } = await runCli(["policies"]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toMatch(
      /gx-2022\s+桂医保发〔2022〕30号\s+450000 广西壮族自治区\s+2022\s+已确认/u,
    );
    expect(stdout).toMatch(/cn-2017-base120 .*未确认/u);
  });

  test("check accepts the files of the library", async () => {
    const { exitCode, stdout } = await runCli([
      "policies",
      "check",
      path.join(library, "450000-guangxi/gx-2022.yaml"),
    ]);
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: expect.stringContaining("gx-2022"),
    });
  });

  test("check names file, line, path, expected and found of everything wrong, and exits 1", async () => {
    const good = await readFile(path.join(library, "450000-guangxi/gx-2022.yaml"), "utf8");
    const broken = good.replace("yuan: 610", "yuan: 6l0").replace("issuers:", "isuers:");
    const full = await file("broken.yaml", broken);
    const checked = await runCli(["policies", "check", "broken.yaml"], { cwd: folder });
    expect(checked.exitCode).toBe(1);
    expect(checked.stdout).toBe("");
    expect(checked.stderr).toMatch(/^broken\.yaml:\d+:\d+:.*isuers.*issuers/mu);
    expect(checked.stderr).toMatch(
      /^broken\.yaml:\d+:\d+:standards\[0\].*found「6l0」，应为 expected/mu,
    );
    await rm(full);
  });

  test("check says of a missing file that it cannot be read", async () => {
    const { exitCode, stderr } = await runCli(["policies", "check", "./nowhere.yaml"]);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr: "./nowhere.yaml: 没有这个文件 no such file\n",
    });
  });

  test("show says every provision with its sentence: shares, the day of counting, advances, settlement, deadlines", async () => {
    const text = await readFile(path.join(library, "530000-yunnan/yn-2024.yaml"), "utf8");
    const full = await file(
      "shown.yaml",
      text.replace(
        /^deadlines:$/mu,
        `headcounts:
  - { title: 参保人数, as_of: { on: 06-30 }, status: verified, use: settlement, cite: in_place }
advances:
  - { id: early, title: 提前下达, part: { percent: 70 }, levels: [central], cite: in_place }
settlement:
  - { title: 多退少补, cite: in_place }
deadlines:`,
      ),
    );
    const { exitCode, stdout, stderr } = await runCli(["policies", "show", full]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toContain(
      "省级：按省级分担档次（1：地方部分的 20%；2：地方部分的 70%；3：地方部分的 85%；4：地方部分的 90%）",
    );
    expect(stdout).toContain("参保人数：当年6月30日（2024-06-30），核定数，用于清算");
    expect(stdout).toContain("early 提前下达：应补助的 70%，中央");
    expect(stdout).toContain("多退少补：多拨的抵扣以后年度，少拨的本次补足");
    expect(stdout).toContain("全年补助资金到位：当年12月31日前（2024-12-31）");
    expect(stdout.match(/「中央和我省按照8:2比例分担」/gu)).toHaveLength(1);
    await rm(full);
  });

  test("schema prints the JSON Schema of policy files", async () => {
    const { stdout } = await runCli(["policies", "schema"]);
    expect(JSON.parse(stdout)).toMatchObject({ type: "object" });
  });
});
