import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { roleWords } from "@daowei/domain/approvals";
import { yearOf } from "@daowei/domain/time";
import { type Calling, type Context, today } from "../context.ts";
import type { Finding } from "../import/index.ts";
import type { Reader } from "../reader.ts";
import { type JudgedList, judgePosts, type PostFault } from "./judge-posts.ts";
import { type ListColumn, listHeadings } from "./list-columns.ts";
import { listFinding, type ListFindingKind } from "./list-finding.ts";
import type { ListedPost } from "./listed-post.ts";
import { readPeopleListApart } from "./read-apart.ts";
import type { ListReading } from "./read-list.ts";

/** A file as it comes over the wire; it is for the acting post's place. */
export interface PeopleListFile {
  readonly fileName: string;
  readonly contentBase64: string;
}

export interface ListContent {
  readonly sha256: string;
  readonly bytes: number;
  readonly reading: ListReading;
}

/** Reads the file; done before a transaction is begun, because a large one takes its time. */
export async function readContent(calling: Calling, file: PeopleListFile): Promise<ListContent> {
  const bytes = Buffer.from(file.contentBase64, "base64");
  const reading = await readPeopleListApart({
    bytes,
    placeCode: calling.actor.post.placeCode,
    year: yearOf(today(calling)),
    gazetteer: calling.library.gazetteer,
  });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { sha256, bytes: bytes.length, reading };
}

export interface InspectedList {
  readonly judged: JudgedList;
  readonly findings: readonly Finding[];
}

/** What is wrong with a list in itself and as the store is now. */
export async function inspectList(
  reader: Reader,
  context: Context,
  { reading }: ListContent,
): Promise<InspectedList> {
  const judged = await judgePosts(reader, context, reading.rows);
  const faulty = new Set(judged.faults.map(({ post }) => post.username.toLowerCase()));
  const sound = judged.people.filter(({ username }) => !faulty.has(username));
  const about = (kind: ListFindingKind) => (post: ListedPost) =>
    at(reading, kind, {
      line: post.line,
      column: "username",
      found: `${post.username} ${post.name}`,
    });
  const findings = [
    ...reading.findings,
    ...judged.faults.map((fault) => faultFinding(reading, fault)),
    ...sound.flatMap(({ knownId, posts }) => [
      ...(knownId === null ? [] : posts.slice(0, 1).map(about("account_known"))),
      ...posts.slice(1).map(about("several_posts")),
    ]),
  ];
  return { judged, findings };
}

const columnOfFault: Partial<Record<ListFindingKind, ListColumn>> = {
  name_differs: "name",
  end_in_past: "endsOn",
  place_gone: "code",
  posts_conflict: "role",
  conflict_in_list: "role",
  post_held_already: "role",
  post_listed_twice: "role",
};

function faultFinding(reading: ListReading, { kind, post, against }: PostFault): Finding {
  const { line, username, name, role, placeCode, endsOn } = post;
  const column = columnOfFault[kind] ?? "username";
  const own = {
    name,
    username,
    role: roleWords[role],
    code: placeCode,
    endsOn: endsOn ?? "",
  };
  const written = column in own ? own[column as keyof typeof own] : username;
  const beside =
    against === null
      ? ""
      : ` ↔ ${roleWords[against.role]} ${against.placeCode}${against.line === undefined ? "" : `（第 ${against.line} 行）`}`;
  return at(reading, kind, { line, column, found: `${written}${beside}` });
}

function at(
  { head, columns }: ListReading,
  kind: ListFindingKind,
  { line, column, found }: { line: number; column: ListColumn; found: string },
): Finding {
  const name = columns[column] ?? listHeadings[column];
  return listFinding(kind, { sheet: head?.sheet ?? null, line, column: name }, { found });
}
