// 取证包校验程序：不依赖任何软件包，用 Node.js 20 或以上运行：node verify.mjs
// Checks an evidence package; needs nothing but Node.js.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
const read = (path) => readFileSync(fileURLToPath(new URL(path, import.meta.url)));
const json = (path) => JSON.parse(read(path).toString("utf8"));
const say = (line) => process.stdout.write(`${line}\n`);
const faults = [];
const fault = (where, expected, found) => faults.push({ where, expected, found });

/** Every file is the one that was packed. */
function checkFiles(manifest) {
  for (const { path, sha256: expected } of manifest.files) {
    let found = "缺失 missing";
    try {
      found = sha256(read(path));
    } catch (error) {
      if (error.code !== "ENOENT") throw error;
    }
    if (found !== expected) fault(path, expected, found);
  }
}

/** Each entry's text has its hash, and number by number the chain leads to the end that the manifest states. */
function checkChain(manifest) {
  const { first, previousHash, end } = manifest.chain;
  let number = BigInt(first) - 1n;
  let hash = previousHash;
  for (const line of read("审计链.ndjson").toString("utf8").split("\n").filter(Boolean)) {
    const entry = JSON.parse(line);
    number += 1n;
    const where = `审计链.ndjson 第 ${entry.number} 号`;
    if (BigInt(entry.number) !== number) fault(where, String(number), entry.number);
    if (entry.content !== null && sha256(entry.content) !== entry.contentHash)
      fault(where, entry.contentHash, sha256(entry.content));
    const sealed = sha256(`${entry.number}\n${hash}\n${entry.contentHash}`);
    if (sealed !== entry.hash) fault(where, sealed, entry.hash);
    hash = entry.hash;
    for (const anchor of manifest.chain.anchors)
      if (anchor.number === entry.number && anchor.hash !== entry.hash)
        fault(`${where}，锚定 anchor ${anchor.source}`, anchor.hash, entry.hash);
  }
  if (String(number) !== end.number || hash !== end.hash)
    fault("审计链末端 end of the chain", `${end.number} ${end.hash}`, `${number} ${hash}`);
}

/** The hash that people decided on recomputes from the amounts, and stands in the record of what they did. */
function checkDecided() {
  const { content, contentSha256, revisionHashes } = json("批次.json");
  const found = sha256(content);
  if (found !== contentSha256) fault("批次.json 内容 content", contentSha256, found);
  const entries = read("审计链.ndjson").toString("utf8");
  for (const { revision, hash, attachments } of revisionHashes) {
    const attached = attachments === null ? "" : `:${sha256(attachments)}`;
    const expected = sha256(`${contentSha256}:${revision}${attached}`);
    if (hash !== expected) fault(`批次.json 第 ${revision} 稿 revision`, expected, hash);
    if (!entries.includes(hash)) fault(`审计链.ndjson`, `第 ${revision} 稿 ${hash}`, "没有 none");
  }
}

/** The amounts people decided on are those of the table. */
function checkAmounts() {
  const { owed } = JSON.parse(json("批次.json").content);
  const rows = json("应到位资金.json");
  if (rows.length !== owed.length)
    fault("应到位资金.json", String(owed.length), String(rows.length));
  rows.forEach((row, index) => {
    const found = JSON.stringify([
      row.placeCode,
      row.insuredClass,
      row.level,
      row.payerCode,
      row.heads,
      row.perHeadYuan,
      row.amountFen,
      row.caseId,
    ]);
    const expected = JSON.stringify(owed[index]);
    if (found !== expected) fault(`应到位资金.json 第 ${index + 1} 行`, expected, found);
  });
}

/** The shares paid ahead that people decided on are those of the transfers. */
function checkPaidAhead() {
  const decided = JSON.parse(json("批次.json").content).ahead ?? [];
  const rows = json("拨付.json").filter((row) => row.legalFen !== null);
  if (rows.length !== decided.length)
    fault("拨付.json 预拨 paid ahead", String(decided.length), String(rows.length));
  rows.forEach((row, index) => {
    const { placeCode, level, payerCode, legalFen, advancePercent, advanceReason } = row;
    const found = [placeCode, level, payerCode, legalFen, advancePercent, advanceReason];
    const expected = JSON.stringify(decided[index]);
    if (JSON.stringify(found) !== expected)
      fault(`拨付.json 预拨第 ${index + 1} 行`, expected, JSON.stringify(found));
  });
}

/** The papers that people decided on are those of the package: by kind, name and hash. */
function checkAttachments(manifest) {
  const has = manifest.files.some(({ path }) => path === "附件.json");
  const rows = has ? json("附件.json") : [];
  const listed = new Set(rows.map((row) => JSON.stringify([row.kind, row.fileName, row.sha256])));
  for (const { revision, attachments } of json("批次.json").revisionHashes)
    for (const one of attachments === null ? [] : JSON.parse(attachments))
      if (!listed.has(JSON.stringify(one)))
        fault(`附件.json 第 ${revision} 稿 revision`, JSON.stringify(one), "没有 none");
  for (const { path, sha256: expected } of rows) {
    const found = sha256(read(path));
    if (found !== expected) fault(path, expected, found);
  }
}

/** Each policy's text is the one whose hash its file is named by. */
function checkPolicies(manifest) {
  for (const { path, version } of manifest.policies) {
    const found = sha256(read(path));
    if (found !== version) fault(path, version, found);
  }
}

try {
  const manifest = json("清单.json");
  checkFiles(manifest);
  checkChain(manifest);
  checkDecided();
  checkAmounts();
  checkPaidAhead();
  checkAttachments(manifest);
  checkPolicies(manifest);
  const { number, hash } = manifest.chain.end;
  say(`审计链末端 end of the chain: ${number} ${hash}（请与锚定单核对）`);
} catch (error) {
  fault("取证包 package", "可读 readable", String(error.message));
}
for (const { where, expected, found } of faults)
  say(`✗ ${where}\n    应为 expected: ${expected}\n    实为 found:    ${found}`);
say(faults.length === 0 ? "✓ 全部一致 all as it was" : `✗ ${faults.length} 处不一致 faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
