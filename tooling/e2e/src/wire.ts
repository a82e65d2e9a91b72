import type { AppRouter } from "@daowei/api";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import type { TRPCClient } from "@trpc/client";

export type Wire = TRPCClient<AppRouter>;

const password = "daowei-yanshi";

/** The same procedures as the pages call, as one person of the demonstration. */
export async function signInAs(url: string, username: string): Promise<Wire> {
  const answer = await fetch(`${url}/api/auth/sign-in/username`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ username, password }),
  });
  if (!answer.ok)
    throw new Error(`${username} was not signed in: ${answer.status} ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  return createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({ url: `${url}/api/trpc`, headers: { cookie, origin: url }, maxItems: 1 }),
    ],
  });
}

export interface Heads {
  readonly placeCode: string;
  readonly insuredClass: string;
  readonly heads: number;
}

export function headsFile(rows: readonly Heads[]): string {
  return [
    "place_code,insured_class,heads",
    ...rows.map((row) => `${row.placeCode},${row.insuredClass},${row.heads}`),
    "",
  ].join("\n");
}

/** Imports a file as an officer does: check, then accept the very bytes that were checked. */
export async function importHeads(
  wire: Wire,
  file: { readonly text: string; readonly fiscalYear: number; readonly placeCode: string },
): Promise<string> {
  const { text, fiscalYear, placeCode } = file;
  const upload = {
    fileName: "参保人数.csv",
    contentBase64: Buffer.from(text).toString("base64"),
    fiscalYear,
    placeCode,
  };
  const check = await wire.enrolment.check.mutate(upload);
  if (!check.acceptable)
    throw new Error(`the file has errors: ${JSON.stringify(check.findings.slice(0, 5))}`);
  const accepted = await wire.enrolment.accept.mutate({
    ...upload,
    sha256: check.sha256,
    cutOffOn: `${fiscalYear}-06-30`,
    status: "verified",
    warningsAcknowledged: true,
    idempotencyKey: crypto.randomUUID(),
  });
  return accepted.versionId;
}
