import type { Transaction } from "@daowei/db";
import type { Destination, Message } from "../channels/index.ts";
import type { Library } from "../library.ts";
import type { Claimed } from "./claim.ts";

/** What is to be done with a claimed message, as things stand now. */
export type Composed =
  | { readonly act: "send"; readonly message: Message }
  /** It is not needed any more, for this reason in a few words. */
  | { readonly act: "withdraw"; readonly because: string };

/** Words messages of one kind, many at once, and looks whether they are still needed. One it leaves out is withdrawn. */
export type Composer = (
  tx: Transaction,
  library: Library,
  messages: readonly Claimed[],
) => Promise<ReadonlyMap<string, Composed>>;

/** Where messages go, by `destinationId`, with what proves that it is us; one that is not there any more is left out. */
export type FindDestinations = (
  tx: Transaction,
  messages: readonly Claimed[],
) => Promise<ReadonlyMap<string, Destination>>;
