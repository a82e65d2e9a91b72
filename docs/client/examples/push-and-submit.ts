import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createClient, daxie } from "@daowei/client";

const client = createClient({
  url: process.env["DAOWEI_URL"] ?? "http://127.0.0.1:4850",
  apiKey: process.env["DAOWEI_KEY"] ?? "",
});

const bytes = readFileSync(process.argv[2] ?? "headcounts.csv");
const file = {
  fileName: "headcounts.csv",
  contentBase64: bytes.toString("base64"),
  fiscalYear: 2022,
  placeCode: "450000",
};

// 1. What would be refused, line by line. Nothing is stored.
const check = await client.enrolment.check(file);
for (const { severity, line, found, remedy } of check.findings)
  console.log(`${severity} line ${line}: ${found} ${remedy}`);
if (!check.acceptable) process.exit(1);

// 2. The same bytes, stored as a version that never changes.
const { versionId } = await client.enrolment.accept({
  ...file,
  sha256: createHash("sha256").update(bytes).digest("hex"),
  cutOffOn: "2022-05-31",
  status: "verified",
  warningsAcknowledged: true,
});

// 3. What everybody owes under a notice.
const { fiscalYear, placeCode } = file;
const question = { policyId: "gx-2022", fiscalYear, placeCode, headcountVersionId: versionId };
const { totals, places } = await client.apportionment.preview(question);
for (const { level, amountFen } of totals) console.log(`${level}: ${daxie(amountFen)}`);

// 4. A draft for the places that no other batch covers, handed in for review. A person decides on it.
const onlyPlaces = places.filter(({ coveredBy }) => coveredBy === null).map((one) => one.placeCode);
const draft = await client.batches.create({
  ...question,
  onlyPlaces,
  title: "2022年城乡居民医保财政补助",
  kind: "regular",
});
const handedIn = await client.batches.submit({ id: draft.id, revisionHash: draft.revisionHash });
console.log(`batch ${draft.id} is ${handedIn.stage}`);
