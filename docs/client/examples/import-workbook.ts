import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { createClient } from "@daowei/client";

const client = createClient({
  url: process.env["DAOWEI_URL"] ?? "http://127.0.0.1:4850",
  apiKey: process.env["DAOWEI_KEY"] ?? "",
});

// An Excel workbook as the counties send it; headers in Chinese are known.
const path = process.argv[2] ?? "参保人数.xlsx";
const bytes = readFileSync(path);
const file = {
  fileName: basename(path),
  contentBase64: bytes.toString("base64"),
  fiscalYear: 2022,
  placeCode: "450000",
};

const check = await client.enrolment.check(file);
for (const { severity, line, column, found, remedy } of check.findings)
  console.log(`${severity} line ${line ?? "-"} ${column ?? ""}: ${found} ${remedy}`);
console.log(`${check.heads} persons in ${check.placeCount} places`);
if (check.importedBefore !== null) {
  console.log(`this very file is version ${check.importedBefore.number} already`);
} else if (check.acceptable) {
  const { versionId } = await client.enrolment.accept({
    ...file,
    sha256: check.sha256,
    cutOffOn: "2022-05-31",
    status: "reported",
    warningsAcknowledged: true,
  });
  console.log(`version ${versionId}`);
} else {
  process.exitCode = 1;
}
