import { sha256 } from "./identity.ts";

/** What an entry says, as text: exactly what the database holds. */
export interface EntryContent {
  /** The moment in UTC with milliseconds, 2022-12-12T02:00:00.000Z. */
  readonly at: string;
  readonly userId: string;
  readonly userName: string;
  readonly postId: string | null;
  readonly role: string | null;
  readonly placeCode: string | null;
  readonly via: string;
  readonly act: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly objectPlaceCode: string;
  readonly summary: string;
  /** JSON as text: its bytes count, not its meaning. */
  readonly payload: string;
  readonly requestId: string;
  readonly codeVersion: string;
}

/** An entry's place in the chain. */
export interface Link {
  readonly number: bigint;
  readonly previousHash: string;
  readonly contentHash: string;
}

/** The hash before the first entry. */
export const genesisHash = "0".repeat(64);

/**
 * The one text of an entry's content: a JSON object with its keys in order and no spaces. Written out by hand, because it is
 * hashed a million times in a verification and must not change with a library.
 */
export function contentText(entry: EntryContent): string {
  const json = JSON.stringify;
  return (
    `{"act":${json(entry.act)},"at":${json(entry.at)},"codeVersion":${json(entry.codeVersion)}` +
    `,"objectId":${json(entry.objectId)},"objectKind":${json(entry.objectKind)}` +
    `,"objectPlaceCode":${json(entry.objectPlaceCode)},"payload":${json(entry.payload)}` +
    `,"placeCode":${json(entry.placeCode)},"postId":${json(entry.postId)}` +
    `,"requestId":${json(entry.requestId)},"role":${json(entry.role)}` +
    `,"summary":${json(entry.summary)},"userId":${json(entry.userId)}` +
    `,"userName":${json(entry.userName)},"via":${json(entry.via)}}`
  );
}

/** The hash that binds an entry to its number and to all before it. */
export function sealOf({ number, previousHash, contentHash }: Link): string {
  return sha256(`${number}\n${previousHash}\n${contentHash}`);
}
