import type { EventType } from "@daowei/domain/events";
import type { Actor, Calling, SessionContext } from "../context.ts";
import { newId } from "../identity.ts";
import { approveProposal } from "../proposals/decide.ts";
import { getProposal } from "../proposals/get.ts";
import { proposeChange } from "../proposals/propose.ts";
import { keysFrom } from "../second-factors/keys.ts";
import { agreed, type Office } from "../testing/index.ts";
import { makeSealedDestination } from "./seal.ts";
import type { WrittenDestination } from "./sealed-destination.ts";

export const keys = keysFrom("a secret that is long enough for tests");
export const reason = "按本单位工作安排，需要向外部系统发送";

/** As a server calls: with what opens secrets. */
export function keyed(office: Office, actor: Actor): Calling {
  return { ...office.as(actor), keys };
}

/** The same person before he acts in his post. */
export function sessionOf(office: Office, actor: Actor): SessionContext {
  const { actor: _actor, ...calling } = office.as(actor);
  const { userId, userName, post } = actor;
  return {
    ...calling,
    keys,
    demonstration: true,
    person: { userId, name: userName, username: userName },
    session: { id: newId(), recent: true, passwordTemporary: false, factorWanting: false },
    origin: null,
    hashPassword: () => Promise.reject(new Error("no password here")),
    post,
  };
}

export interface Added {
  readonly id: string;
  readonly secret: string | null;
  readonly sealed: string;
}

/** Adds a destination as two administrators of the place do. */
export async function addDestination(
  office: Office,
  written: WrittenDestination,
  { placeCode = "450000", events = [] }: { placeCode?: string; events?: readonly EventType[] } = {},
): Promise<Added> {
  const first = await office.hire("administrator", placeCode);
  const second = await office.hire("administrator", placeCode);
  const { sealed, secret } = agreed(await makeSealedDestination(sessionOf(office, first), written));
  const { id } = agreed(
    await proposeChange(keyed(office, first), {
      kind: "destination.add",
      payload: { placeCode, name: `渠道-${newId().slice(-6)}`, sealed, events },
      reason,
      idempotencyKey: newId(),
    }),
  );
  const { revisionHash } = agreed(await getProposal(keyed(office, second), { id }));
  agreed(
    await approveProposal(keyed(office, second), { id, revisionHash, idempotencyKey: newId() }),
  );
  return { id: await idOf(office, id), secret, sealed };
}

async function idOf(office: Office, proposalId: string): Promise<string> {
  const { rows } = await office.db.$client.query<{ id: string }>(
    "select id from destination where proposal_id = $1",
    [proposalId],
  );
  const [row] = rows;
  if (row === undefined) throw new Error("the destination was not added");
  return row.id;
}
