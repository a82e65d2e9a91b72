import type { SessionContext } from "../context.ts";
import { civilDateInShanghai, yearOf, type CivilDate } from "@daowei/domain/time";
import { fiscalYearsGoverned } from "./fiscal-years.ts";
import { postsHeld } from "./posts-held.ts";
import type { Actor } from "../context.ts";

export interface NamedPost {
  readonly id: string;
  readonly role: Actor["post"]["role"];
  readonly placeCode: string;
  readonly placeName: string;
  readonly officeName: string;
}

export interface MyAccount {
  readonly user: { readonly id: string; readonly name: string; readonly username: string };
  readonly posts: NamedPost[];
  readonly actingPost: NamedPost | null;
  readonly passwordTemporary: boolean;
  readonly factorWanting: boolean;
  readonly today: CivilDate;
  readonly demonstration: boolean;
  /** Whether the treasury sends by the paying system or by hand. */
  readonly paying: "gateway" | "manual";
  readonly years: number[];
  readonly defaultYear: number;
}

/** Who is signed in, in which posts, on which day of the store, and for which fiscal years there are rules. */
export async function readMyAccount(session: SessionContext): Promise<MyAccount> {
  const { database, person, post, demonstration, library } = session;
  const today = civilDateInShanghai(session.now());
  const year = yearOf(today);
  const named = (held: Actor["post"]): NamedPost => {
    const place = library.gazetteer.find(held.placeCode, year);
    // A code abolished since the post was given still names the post.
    return { ...held, placeName: place === undefined ? held.placeCode : place.name };
  };
  const posts = (await postsHeld(database, person.userId)).map(named);
  const years = post === null ? [] : fiscalYearsGoverned(library, post.placeCode, year);
  return {
    user: { id: person.userId, name: person.name, username: person.username },
    posts,
    actingPost: post === null ? null : named(post),
    passwordTemporary: session.session.passwordTemporary,
    factorWanting: session.session.factorWanting,
    today,
    demonstration,
    paying: session.paying ?? "manual",
    years,
    defaultYear: years.includes(year) ? year : (years[0] ?? year),
  };
}
