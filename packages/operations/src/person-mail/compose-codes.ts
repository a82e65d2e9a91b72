import { mailClaim } from "@daowei/db/schema";
import { sql } from "drizzle-orm";
import type { Destination } from "../channels/index.ts";
import type { Claimed } from "../outbox/claim.ts";
import type { Composed, Composer, FindDestinations } from "../outbox/compose.ts";
import { anyId } from "../reader.ts";
import type { Keys } from "../second-factors/keys.ts";
import { claimantOf, claimDestination, codeMinutes } from "./mail-code.ts";

const isFresh = sql<boolean>`${mailClaim.askedAt} > now() - make_interval(mins => ${codeMinutes}::int)`;

function claimants(messages: readonly Claimed[]): string[] {
  const ids = messages.map(({ destinationId }) => claimantOf(destinationId));
  return [...new Set(ids.filter((id) => id !== null))];
}

/**
 * The code goes into the mail when it leaves and is kept nowhere else in the clear; one that has run out is not sent. The link
 * opens the page with the code filled in, behind a #, where no server and no log sees it; the person confirms it there.
 */
export function composeCodes(keys: Keys, origin: string): Composer {
  return async (tx, _library, messages) => {
    const rows = await tx
      .select({ id: mailClaim.userId, sealedCode: mailClaim.sealedCode, fresh: isFresh })
      .from(mailClaim)
      .where(anyId(mailClaim.userId, claimants(messages)));
    const codes = new Map(
      rows
        .filter(({ fresh }) => fresh)
        .map(({ id, sealedCode }) => [claimDestination(id), keys.open(sealedCode)]),
    );
    return new Map(
      messages.map(({ id, destinationId }): [string, Composed] => {
        const code = codes.get(destinationId);
        if (code === undefined) return [id, { act: "withdraw", because: "code_expired" }];
        const subject = "【到位】邮箱验证码";
        const text = `验证码：${code}\n${codeMinutes} 分钟内有效。不是您本人操作的，请不要理会本邮件。\n打开下面的链接，验证码已经填好：`;
        const link = `${origin}/settings#mail-code=${code}`;
        return [id, { act: "send", message: { id, subject, text, link } }];
      }),
    );
  };
}

/** The addresses that wait for their code. */
export const claimedDestinations: FindDestinations = async (tx, messages) => {
  const ids = claimants(messages);
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: mailClaim.userId, address: mailClaim.address })
    .from(mailClaim)
    .where(anyId(mailClaim.userId, ids));
  return new Map(
    rows.map(({ id, address }): [string, Destination] => [
      claimDestination(id),
      { kind: "email", address },
    ]),
  );
};
