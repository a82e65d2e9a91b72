/** Pushes the headcounts that the department's own system has written to a file: node src/push-headcounts.ts FILE 2022-05-31. Exit 0: daowei has them; 1: it does not. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
// @boundaries-ignore installed from its tarball, as by another office
import { createClient, isProblem } from "@daowei/client";
import { setting } from "./setting.ts";

const [path, cutOffOn] = words(process.argv.slice(2));

const client = createClient({
  url: setting("DAOWEI_URL"),
  apiKey: setting("DAOWEI_KEY"),
  // A job at night has time.
  retries: 6,
});
const { post } = await client.session.whoami();
const bytes = readFileSync(path);
const file = {
  fileName: basename(path),
  contentBase64: bytes.toString("base64"),
  fiscalYear: Number(setting("FISCAL_YEAR")),
  placeCode: post.placeCode,
};

const check = await client.enrolment.check(file);
for (const { severity, line, found, expected, remedy } of check.findings)
  console.error(
    `${severity} ${line === null ? "" : `第${line}行 `}${found}；${expected}；${remedy}`,
  );
if (check.importedBefore !== null) {
  console.log(`第${check.importedBefore.number}版已是这份文件`);
} else if (check.acceptable) {
  process.exitCode = await accept();
} else {
  process.exitCode = 1;
}

function words([file, day]: readonly string[]): readonly [string, string] {
  if (file === undefined || day === undefined)
    throw new Error("say which file, and of which day the headcounts are: FILE YYYY-MM-DD");
  return [file, day];
}

async function accept(): Promise<number> {
  // Made from the file itself: whenever the job is started again for it, it is the same act.
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const idempotencyKey = sha256.replace(
    /^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/,
    "$1-$2-8$3-8$4-$5",
  );
  try {
    const { versionId, replayed } = await client.enrolment.accept({
      ...file,
      sha256,
      cutOffOn,
      status: "reported",
      // Somebody looks at the warnings before the version is used: the job only delivers.
      warningsAcknowledged: true,
      idempotencyKey,
    });
    console.log(
      `${check.heads} 人，${check.placeCount} 个地区，版本 ${versionId}${replayed ? "（此前已送达）" : ""}`,
    );
    return 0;
  } catch (error) {
    if (!isProblem(error)) throw error;
    console.error(`${error.message}: ${JSON.stringify(error.problem)}`);
    return 1;
  }
}
