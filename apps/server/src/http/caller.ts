import type { ApiContext } from "@daowei/api";
import { refuse } from "@daowei/domain/result";
import { identifyKey, isFrom } from "@daowei/operations/api-keys";
import type { KeyHolder } from "@daowei/operations/api-keys";
import { postsHeld } from "@daowei/operations/people";

import type { Auth } from "../sign-in/auth.ts";
import { findSignedIn, stepUpOf } from "../sign-in/signed-in.ts";
import { keyShownIn } from "./key-shown.ts";

export type System = ApiContext["system"] & {
  /** The database's clock goes its own way, and another server may have moved that of a demonstration. */
  readonly readClock?: () => Promise<void>;
};

/** Who sent a request: a program by its key, a person by his session, or nobody. */
export interface Caller {
  readonly person: ApiContext["person"];
  readonly post: ApiContext["post"];
  readonly session: ApiContext["session"];
  readonly key: ApiContext["key"];
  /** Whose key was shown, also where it opens nothing from: its log says so. */
  readonly holder: KeyHolder | null;
  readonly stepUp: ApiContext["stepUp"];
  readonly setCookies: readonly string[];
}

const nobody: Caller = {
  person: null,
  post: null,
  session: null,
  key: null,
  holder: null,
  stepUp: { kind: "needed", offered: [] },
  setCookies: [],
};

export async function findCaller(
  { headers, address }: { readonly headers: Headers; readonly address: string },
  { system, auth }: { readonly system: System; readonly auth: Auth },
): Promise<Caller> {
  const shown = keyShownIn(headers);
  return shown === undefined
    ? personOf(headers, system, auth)
    : programOf({ shown, address }, system);
}

/** A post that the person does not hold is no post: the answer is that of one he never had. */
async function personOf(headers: Headers, system: System, auth: Auth): Promise<Caller> {
  const { database, demonstration } = system;
  const signedIn = await findSignedIn(auth, database, headers);
  if (signedIn === null) return nobody;
  const { userId, name, username, factorShown, setCookies } = signedIn;
  // Whoever comes in shows two things, not one; a demonstration is for looking around.
  const session = { ...signedIn.session, factorWanting: !demonstration && !factorShown };
  const stepUp = stepUpOf(signedIn, demonstration);
  const posts = await postsHeld(database, userId);
  const asked = headers.get("x-daowei-post");
  const post = asked === null ? posts[0] : posts.find(({ id }) => id === asked);
  const person = { userId, name, username };
  return { ...nobody, person, post: post ?? null, session, stepUp, setCookies };
}

/** A program has no session, whatever cookies came along, and no second factor to show. */
async function programOf(
  { shown, address }: { readonly shown: string; readonly address: string },
  system: System,
): Promise<Caller> {
  const key = await identifyKey(system, shown);
  if (!key.ok) return { ...nobody, key };
  const { value: holder } = key;
  return isFrom(holder.key.addresses, address)
    ? { ...nobody, key, holder, person: holder.person, post: holder.post }
    : { ...nobody, key: refuse({ kind: "key_address_refused", address }), holder };
}
