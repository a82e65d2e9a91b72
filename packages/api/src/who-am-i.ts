import { type Calling, today } from "@daowei/operations";
import { environmentIs } from "@daowei/operations/api-keys";
import type { WhoAmI } from "./contracts/index.ts";
import type { ApiContext } from "./trpc.ts";

/** For whom a caller acts, in which post and by what right: the first thing a program asks. */
export function whoAmI({
  key,
  system,
  address,
  acting,
}: ApiContext & { readonly acting: Calling }): WhoAmI {
  const { userName, post } = acting.actor;
  const shown = key?.ok === true ? key.value.key : null;
  return {
    name: userName,
    post,
    key:
      shown === null
        ? null
        : {
            id: shown.id,
            name: shown.name,
            ending: shown.ending,
            scopes: [...shown.scopes],
            addresses: [...shown.addresses],
            expiresAt: shown.expiresAt,
          },
    environment: environmentIs(system.demonstration),
    today: today(acting),
    address,
  };
}
