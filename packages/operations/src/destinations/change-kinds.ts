import { destination } from "@daowei/db/schema";
import { eventTypes } from "@daowei/domain/events";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { and, eq, isNull, ne } from "drizzle-orm";
import { z } from "zod";
import type { Deed } from "../audit.ts";
import type { Context } from "../context.ts";
import { newId } from "../identity.ts";
import type { Problem } from "../problem.ts";
import type { ProposalKind } from "../proposals/proposal-kind.ts";
import type { Reader } from "../reader.ts";
import { findDestination, lockDestination } from "./find-destination.ts";
import { type KeptDestination, maskOfKept, openSealed } from "./sealed-destination.ts";

const administrators = {
  proposers: ["administrator"],
  deciders: ["administrator"],
  grave: true,
} as const;
const Name = z.string().trim().min(1).max(40);
const Sealed = z.string().min(1).max(8_000);
const Events = z.array(z.enum(eventTypes)).max(eventTypes.length);

const AddDestination = z.strictObject({
  placeCode: z.string().regex(/^\d{6}$/),
  name: Name,
  sealed: Sealed,
  events: Events,
});

/** 新增外发渠道: nothing leaves to a new address until two people have let it in. */
export const addDestinationKind: ProposalKind<z.infer<typeof AddDestination>> = {
  kind: "destination.add",
  schema: AddDestination,
  ...administrators,
  examine: async (reader, context, { placeCode, name, sealed, events }) => {
    const kept = readable(context, sealed, events);
    if (!kept.ok) return kept;
    const free = await needFreeName(reader, { placeCode, name });
    if (!free.ok) return free;
    return ok({ title: name, placeCode, effect: effectOf({ name, events }, kept.value) });
  },
  apply: async (tx, context, { payload, proposalId }) => {
    const { placeCode, name, sealed, events } = payload;
    const kept = readable(context, sealed, events);
    if (!kept.ok) return kept;
    const free = await needFreeName(tx, { placeCode, name });
    if (!free.ok) return free;
    const id = newId();
    const shown = { name, channel: kept.value.kind, mask: maskOfKept(kept.value), events };
    await tx.insert(destination).values({ id, placeCode, sealed, proposalId, ...shown });
    return ok([destinationDeed("destination.add", { id, placeCode, ...shown })]);
  },
};

const ChangeDestination = z.strictObject({
  id: z.uuid(),
  name: Name,
  /** Null where the address stays. */
  sealed: Sealed.nullable(),
  events: Events,
});

/** 变更外发渠道: another address, name or choice of events. */
export const changeDestinationKind: ProposalKind<z.infer<typeof ChangeDestination>> = {
  kind: "destination.change",
  schema: ChangeDestination,
  ...administrators,
  examine: async (reader, context, wanted) => {
    const found = await findDestination(reader, wanted.id);
    if (!found.ok) return found;
    const { placeCode, name, mask, events } = found.value;
    const kept = keptAfter(context, found.value, wanted);
    if (!kept.ok) return kept;
    const free = await needFreeName(reader, { placeCode, name: wanted.name, but: wanted.id });
    if (!free.ok) return free;
    const effect = { ...effectOf(wanted, kept.value), before: { name, mask, events } };
    return ok({ title: wanted.name, placeCode, effect });
  },
  apply: async (tx, context, { payload, proposalId }) => {
    const { id, name, events } = payload;
    const found = await lockDestination(tx, id);
    if (!found.ok) return found;
    const { placeCode } = found.value;
    const kept = keptAfter(context, found.value, payload);
    if (!kept.ok) return kept;
    const free = await needFreeName(tx, { placeCode, name, but: id });
    if (!free.ok) return free;
    const sealed = payload.sealed ?? found.value.sealed;
    const shown = { name, channel: kept.value.kind, mask: maskOfKept(kept.value), events };
    const { channel: _fixed, ...changes } = shown;
    await tx
      .update(destination)
      .set({ ...changes, sealed, proposalId })
      .where(eq(destination.id, id));
    return ok([destinationDeed("destination.change", { id, placeCode, ...shown })]);
  },
};

function readable(
  context: Context,
  sealed: string,
  events: readonly string[],
): Result<KeptDestination, Problem> {
  const kept = openSealed(context.keys, sealed);
  if (!kept.ok) return kept;
  if (kept.value.kind !== "webhook" && events.length > 0)
    return refuse({ kind: "destination_without_events" });
  return kept;
}

/** The address after the change; a destination never becomes one of another kind, because messages wait for it. */
function keptAfter(
  context: Context,
  row: typeof destination.$inferSelect,
  wanted: z.infer<typeof ChangeDestination>,
): Result<KeptDestination, Problem> {
  const kept = readable(context, wanted.sealed ?? row.sealed, wanted.events);
  if (!kept.ok || kept.value.kind === row.channel) return kept;
  const { kind: found } = kept.value;
  return refuse({ kind: "destination_of_other_kind", expected: row.channel, found });
}

async function needFreeName(
  reader: Reader,
  { placeCode, name, but }: { placeCode: string; name: string; but?: string },
): Promise<Result<void, Problem>> {
  const taken = await reader
    .select({ id: destination.id })
    .from(destination)
    .where(
      and(
        eq(destination.placeCode, placeCode),
        eq(destination.name, name),
        isNull(destination.stoppedAt),
        but === undefined ? undefined : ne(destination.id, but),
      ),
    );
  return taken.length === 0 ? ok(undefined) : refuse({ kind: "destination_name_taken", name });
}

function effectOf(
  { name, events }: { readonly name: string; readonly events: readonly string[] },
  kept: KeptDestination,
) {
  return { name, channel: kept.kind, mask: maskOfKept(kept), events };
}

interface Shown {
  readonly id: string;
  readonly placeCode: string;
  readonly name: string;
  readonly channel: string;
  readonly mask: string;
  readonly events: readonly string[];
}

export function destinationDeed(act: string, { placeCode, ...shown }: Shown): Deed {
  const { id, name, channel, mask } = shown;
  return {
    act,
    objectKind: "destination",
    objectId: id,
    placeCode,
    summary: `${name}（${channel}，${mask}）`,
    payload: shown,
  };
}
