import type { Database, Scope } from "@daowei/db";
import type { KeyScope, Role } from "@daowei/domain/approvals";
import type { ReminderChannel } from "@daowei/domain/reminders";
import type { Result } from "@daowei/domain/result";
import { type CivilDate, civilDateInShanghai } from "@daowei/domain/time";
import type { Library } from "./library.ts";
import type { Problem } from "./problem.ts";
import type { Reader } from "./reader.ts";
import type { Keys } from "./second-factors/keys.ts";
import type { StepUp } from "./step-up.ts";

/** Who acts, and in which post. The post is checked again in every write's own transaction. */
export interface Actor {
  readonly userId: string;
  readonly userName: string;
  readonly post: {
    readonly id: string;
    readonly role: Role;
    readonly placeCode: string;
    readonly officeName: string;
  };
  readonly via: "session" | "key" | "cli" | "demonstration" | "gateway";
  /** By which a program acts for the person, exactly when `via` says so. The post is narrowed to its place. */
  readonly key?: { readonly id: string; readonly scopes: readonly KeyScope[] } | undefined;
}

/** Who acts, when, and by which law. */
export interface Acting {
  readonly actor: Actor;
  /** The store's clock: this machine's for a question, the database's within a write. */
  readonly now: () => Date;
  readonly library: Library;
  readonly codeVersion: string;
  readonly requestId: string;
  /** From where it was asked, as far as the server believes it; left out where nobody asked over the network. */
  readonly address?: string | undefined;
  readonly stepUp: StepUp;
  /** How money is sent: through the paying system or, when left out, by the treasury itself, which records it. */
  readonly paying?: "gateway" | undefined;
  /** What opens the secrets of outside destinations; left out where none are opened. */
  readonly keys?: Keys | undefined;
  /** The ways by which reminders leave the store; left out, they stay within it. */
  readonly reminding?: ReadonlySet<ReminderChannel> | undefined;
}

/** Everything an operation may reach; nothing comes in by the back door. */
export interface Context extends Acting {
  /** The transaction of this question or write, within the acting post's place: other places' rows are not there. */
  readonly db: Reader;
}

/** What an act is called with, before its transaction is begun by `ask` or `write`. */
export interface Calling extends Acting {
  readonly database: Database;
  /** Where this server notes the audit chain's end outside the database; null where it does not. */
  readonly anchorFolder: string | null;
}

/** A signed-in person before he acts in a post: enough to say who he is and which posts he may choose. */
export interface SessionContext extends Omit<Calling, "actor" | "keys"> {
  readonly demonstration: boolean;
  readonly person: { readonly userId: string; readonly name: string; readonly username: string };
  readonly session: {
    readonly id: string;
    /** Begun within the last ten minutes. */
    readonly recent: boolean;
    /** The password was made by somebody else: nothing is open but the change of it. */
    readonly passwordTemporary: boolean;
    /** No second factor was shown in this session yet, and the store wants one: nothing is open but one's own account. */
    readonly factorWanting: boolean;
  };
  /** The page that asks, one of our own; null for a question, which needs none. */
  readonly origin: string | null;
  readonly keys: Keys;
  /** As sign-in will hold a password against it. */
  readonly hashPassword: (password: string) => Promise<string>;
  /** The post named by the request, if he holds it. */
  readonly post: Actor["post"] | null;
}

/** One act or question: one file, one transaction, refusals as values. */
export type Act<I, O> = (calling: Calling, input: I) => Promise<Result<O, Problem>>;

/** Rows within it are all that an act of this post can see or write. */
export function scopeOf({ post, userId }: Actor): Scope {
  return { kind: "post", placeCode: post.placeCode, personId: userId };
}

/** The store's calendar date. */
export function today(context: Pick<Acting, "now">): CivilDate {
  return civilDateInShanghai(context.now());
}
