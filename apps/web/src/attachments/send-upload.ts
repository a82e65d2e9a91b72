import type { AttachmentKind, AttachmentsChanged } from "@daowei/api/contracts";
import type { z } from "zod";
import { readBase64 } from "../files/read-base64.ts";
import { client } from "../wire/api.ts";

/** A file on its way into a draft. Its key stays the same however often it is sent. */
export interface Upload {
  readonly key: string;
  readonly file: File;
  readonly kind: AttachmentKind;
  readonly state: UploadState;
}

export type UploadState =
  | { readonly at: "waiting" | "sending" | "too_large" | "unreadable" }
  | { readonly at: "refused"; readonly error: unknown };

/** How sending ended: the draft as it stands now, or why the file is not there. */
export type Sent =
  | { readonly at: "through"; readonly draft: z.infer<typeof AttachmentsChanged> }
  | Extract<UploadState, { readonly at: "refused" }>
  | { readonly at: "unreadable" };

/** Chosen files as uploads that wait; what is too large for any draft is marked so and never sent. */
export function uploadsOf(
  files: readonly File[],
  { kind, mostBytes }: { readonly kind: AttachmentKind; readonly mostBytes: number },
): readonly Upload[] {
  return files.map((file) => {
    const state: UploadState = { at: file.size > mostBytes ? "too_large" : "waiting" };
    return { key: crypto.randomUUID(), file, kind, state };
  });
}

/** Sends one file; the same key again is the same act. */
export async function sendUpload(batchId: string, { key, file, kind }: Upload): Promise<Sent> {
  const contentBase64 = await contentOf(file);
  if (contentBase64 === null) return { at: "unreadable" };
  const asked = { batchId, kind, fileName: file.name, contentBase64, idempotencyKey: key };
  try {
    return { at: "through", draft: await client.attachments.add.mutate(asked) };
  } catch (error) {
    return { at: "refused", error };
  }
}

/** Null where the browser cannot read it, as when it was moved away meanwhile. */
async function contentOf(file: File): Promise<string | null> {
  const { signal } = new AbortController();
  return readBase64(file, { signal, onProgress: () => undefined }).catch((error: unknown) => {
    if (error instanceof Error) return null;
    throw error;
  });
}
