import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { inflateRawSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { noteAnchor } from "../anchors/index.ts";
import {
  agreed,
  attachPaper,
  closeSound,
  draftBatch,
  hireTeam,
  issueDraft,
  openOffice,
  type Office,
  refusalOf,
} from "../testing/index.ts";
import { exportEvidence } from "./export.ts";

let office: Office;
let anchorFolder: string;
let batchId: string;
let zip: Buffer;
let folder: string;

beforeAll(async () => {
  office = await openOffice();
  const place = await mkdtemp(path.join(os.tmpdir(), "daowei-evidence-"));
  anchorFolder = path.join(place, "anchors");
  const team = await hireTeam(office);
  const ahead = { percent: "90", reason: "按惯例预拨九成" };
  const made = await draftBatch(office, team, { kind: "advance", advanceShares: [ahead] });
  const draft = await attachPaper(office, team, made);
  batchId = (await issueDraft(office, team, draft)).id;
  await office.hire("preparer", "450100");
  await noteAnchor(office.db, anchorFolder);
  await office.hire("reviewer", "450100");
  const auditor = await office.hire("auditor");
  const calling = { ...office.as(auditor), anchorFolder };
  zip = Buffer.from(agreed(await exportEvidence(calling, { batchId })).contentBase64, "base64");
}, 120_000);
afterAll(() => closeSound(office));

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "daowei-evidence-"));
  for (const { name, bytes } of unzip(zip)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), bytes);
  }
});

/** Reads the archive from its front, as a stream unpacker does. */
function* unzip(archive: Buffer): Generator<{ name: string; bytes: Buffer }> {
  for (let at = 0; archive.readUInt32LE(at) === 0x0403_4b50;) {
    const packed = archive.readUInt32LE(at + 18);
    const name = at + 30;
    const data = name + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
    yield {
      name: archive.toString("utf8", name, name + archive.readUInt16LE(at + 26)),
      bytes: inflateRawSync(archive.subarray(data, data + packed)),
    };
    at = data + packed;
  }
}

function check(): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["verify.mjs"], {
    cwd: folder,
    encoding: "utf8",
    env: {},
  });
  return { status, said: stdout + stderr };
}

async function change(name: string, from: string, to: string): Promise<void> {
  const file = path.join(folder, name);
  const before = await readFile(file, "utf8");
  expect(before).toContain(from);
  await writeFile(file, before.replace(from, to));
}

test("a package checks itself with nothing but Node, and ends at the anchor after its batch", async () => {
  const { status, said } = check();
  expect(said).toMatch(/✓ 全部一致/u);
  expect(status).toBe(0);
  const [anchor] = await readFile(path.join(anchorFolder, "2022-12-12.txt"), "utf8").then((text) =>
    text.split("\n"),
  );
  const [, number, hash] = String(anchor).split(" ");
  expect(said).toContain(`${number} ${hash}`);
});

test("of matters that are not the batch's it holds no word, only hashes", async () => {
  const lines = (await readFile(path.join(folder, "审计链.ndjson"), "utf8")).trim().split("\n");
  const entries = lines.map((line) => JSON.parse(line) as { content: string | null });
  const contents = entries.flatMap(({ content }) => (content === null ? [] : [content]));
  expect(contents.length).toBeLessThan(entries.length);
  expect(contents.every((content) => content.includes(batchId))).toBe(true);
});

test.each([
  ["应到位资金.json", '"amountFen": "', '"amountFen": "9', "应到位资金.json"],
  ["批次.json", "2022年度第一批", "2022年度第二批", "批次.json"],
  ["办理记录.json", '"act": "approve"', '"act": "review"', "办理记录.json"],
  ["测算说明.ndjson", "100000", "100001", "测算说明.ndjson"],
  ["审计链.ndjson", "batch.approve", "batch.approvd", "审计链.ndjson 第"],
  ["说明.md", "取证包", "取证色", "说明.md"],
  ["附件/1-申请函.pdf", "as signed", "as forged", "附件/1-申请函.pdf"],
  ["附件.json", "申请函", "申请书", "附件.json"],
])("one thing changed in %s is named", async (name, from, to, named) => {
  await change(name, from, to);
  const { status, said } = check();
  expect(status).toBe(1);
  expect(said).toContain(`✗ ${named}`);
});

test.each([
  ["应到位资金.json", '"amountFen": "', '"amountFen": "9', "应到位资金.json 第 1 行"],
  ["拨付.json", '"advancePercent": "90"', '"advancePercent": "95"', "拨付.json 预拨第 1 行"],
])(
  "what is changed in %s together with the list of files is still named",
  async (name, from, to, named) => {
    const { createHash } = await import("node:crypto");
    const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
    const file = path.join(folder, name);
    const before = await readFile(file, "utf8");
    const forged = before.replace(from, to);
    await writeFile(file, forged);
    await change("清单.json", sha256(before), sha256(forged));
    const { status, said } = check();
    expect(status).toBe(1);
    expect(said).toContain(`✗ ${named}`);
  },
);

test("a file that is missing is named, and a package without its list is none", async () => {
  await writeFile(path.join(folder, "清单.json"), "{");
  expect(check()).toMatchObject({ status: 1 });
});

test("is for auditors, and for batches they may see", async () => {
  const team = await office.hire("preparer");
  expect(refusalOf(await exportEvidence(office.as(team), { batchId }))).toBe("role_needed");
  const foreign = await office.hire("auditor", "460000");
  expect(refusalOf(await exportEvidence(office.as(foreign), { batchId }))).toBe("not_found");
});
