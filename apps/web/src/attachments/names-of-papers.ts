import type { AttachmentKind } from "@daowei/domain/approvals";
import { mark, wordsOf } from "../words/spoken.ts";

/** Kinds of papers in words, one after the other. */
export function namesOfPapers(kinds: readonly AttachmentKind[]): string {
  return kinds.map((kind) => wordsOf("domain").attachmentKind[kind]).join(mark("list"));
}
