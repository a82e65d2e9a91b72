import type { Keyed } from "../acts/use-act.ts";
import { client } from "../wire/api.ts";
import type { DestinationAct } from "./destination-dialog.tsx";
import type { Said } from "./destination-fields.tsx";

/** Asks the server; answers with a secret to hand over, where there is a new one. */
export async function performOnDestination(
  act: DestinationAct,
  { idempotencyKey, ...said }: Keyed<Said>,
  placeCode: string,
): Promise<string | null> {
  const reason = said.reason.trim();
  const name = said.name.trim();
  const events = [...said.events];
  switch (act.kind) {
    case "add": {
      const { sealed, secret } = await seal(said);
      const payload = { placeCode, name, sealed, events };
      await propose({ kind: "destination.add", payload, reason, idempotencyKey });
      return secret;
    }
    case "change": {
      const made = said.address.trim() === "" ? { sealed: null, secret: null } : await seal(said);
      const payload = { id: act.destination.id, name, sealed: made.sealed, events };
      await propose({ kind: "destination.change", payload, reason, idempotencyKey });
      return made.secret;
    }
    case "stop":
      await client.destinations.stop.mutate({ id: act.destination.id, reason, idempotencyKey });
      return null;
    case "test":
      await client.destinations.sendTest.mutate({ id: act.destination.id, idempotencyKey });
      return null;
    case "rotate": {
      const { id } = act.destination;
      const { sealed, secret } = await client.destinations.makeSecret.mutate({ id });
      await client.destinations.rotateSecret.mutate({ id, sealed, idempotencyKey });
      return secret;
    }
  }
}

function propose(input: Parameters<typeof client.proposals.propose.mutate>[0]) {
  return client.proposals.propose.mutate(input);
}

function seal({ kind, address, secret }: Pick<Said, "kind" | "address" | "secret">) {
  const url = address.trim();
  if (kind === "email") return client.destinations.seal.mutate({ kind, address: url });
  if (kind === "webhook" || kind === "wecom") return client.destinations.seal.mutate({ kind, url });
  const key = secret.trim() === "" ? null : secret.trim();
  return client.destinations.seal.mutate({ kind, url, secret: key });
}
