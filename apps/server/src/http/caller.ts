import type { ApiContext } from "@daowei/api";
import { identifyKey } from "@daowei/operations/api-keys";
import { postsHeld } from "@daowei/operations/people";

import type { Auth } from "../sign-in/auth.ts";
import { findSignedIn, stepUpOf } from "../sign-in/signed-in.ts";
import { keyShownIn } from "./key-shown.ts";

export type System = ApiContext["system"] & {
  /** Of a demonstration: another request may have moved its clock. */
  readonly readClock?: () => Promise<void>;
};

/** Who sent a request: a program by its key, a person by his session, or nobody. */
export interface Caller {
  readonly person: ApiContext["person"];
  readonly post: ApiContext["post"];
  readonly session: ApiContext["session"];
  readonly key: ApiContext["key"];
  readonly stepUp: ApiContext["stepUp"];
  readonly setCookies: readonly string[];
}

const nobody: Caller = {
  person: null,
  post: null,
  session: null,
  key: null,
  stepUp: { kind: "needed", offered: [] },
  setCookies: [],
};

export async function findCaller(
  headers: Headers,
  { system, auth }: { readonly system: System; readonly auth: Auth },
): Promise<Caller> {
  const shown = keyShownIn(headers);
  return shown === undefined ? personOf(headers, system, auth) : programOf(shown, system);
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
  return { person, post: post ?? null, session, key: null, stepUp, setCookies };
}

/** A program has no session, whatever cookies came along, and no second factor to show. */
async function programOf(shown: string, system: System): Promise<Caller> {
  const key = await identifyKey(system, shown);
  return key.ok
    ? { ...nobody, key, person: key.value.person, post: key.value.post }
    : { ...nobody, key };
}
