import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { lineIdentities } from "@daowei/domain/statements";
import { sha256 } from "../identity.ts";
import { readStatementApart } from "./read-apart.ts";
import type { ReadLine } from "./read-line.ts";
import type { StatementReading } from "./read-statement.ts";

/** A statement's file as it comes over the wire, and the account it is of. */
export interface StatementFile {
  readonly fileName: string;
  readonly contentBase64: string;
  /** Pooling area 统筹地区 that holds the account. */
  readonly fundAccountCode: string;
  readonly fiscalYear: number;
  /** Typed from paper where the file does not carry them. */
  readonly openingFen?: string | undefined;
  readonly closingFen?: string | undefined;
  /** 更正: the earlier statement that this one replaces, and why. */
  readonly supersedes?: { readonly statementId: string; readonly reason: string } | undefined;
}

export interface IdentifiedLine extends ReadLine {
  readonly identity: string;
}

/** What a file holds, before anything is compared with the store. */
export interface StatementContent {
  readonly sha256: string;
  readonly bytes: number;
  readonly reading: StatementReading;
  readonly lines: readonly IdentifiedLine[];
}

/** Reads the file; done before a transaction is begun, because a large one takes its time. */
export async function readStatementFile(file: StatementFile): Promise<StatementContent> {
  const bytes = Buffer.from(file.contentBase64, "base64");
  const reading = await readStatementApart({
    bytes,
    openingFen: file.openingFen === undefined ? null : BigInt(file.openingFen),
    closingFen: file.closingFen === undefined ? null : BigInt(file.closingFen),
  });
  const identities = lineIdentities(reading.lines);
  return {
    sha256: createHash("sha256").update(bytes).digest("hex"),
    bytes: bytes.length,
    reading,
    lines: reading.lines.map((line, index) => ({
      ...line,
      identity: sha256(identities[index] ?? ""),
    })),
  };
}
