import type { AttachmentKind } from "@daowei/api/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { readBase64 } from "../files/read-base64.ts";
import { client } from "../wire/api.ts";
import { askAgain } from "./ask-again.ts";

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

/** Sends chosen files one after the other; what is through leaves the list and stands among the attachments. */
export function useUploads(batchId: string, mostBytes: number) {
  const queryClient = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const last = useRef(Promise.resolve());

  const settle = useCallback((key: string, state: UploadState | "through") => {
    setUploads((current) =>
      current.flatMap((one) =>
        one.key !== key ? [one] : state === "through" ? [] : [{ ...one, state }],
      ),
    );
  }, []);

  const send = useCallback(
    async ({ key, file, kind }: Upload) => {
      settle(key, { at: "sending" });
      const read = await contentOf(file);
      if (read === null) {
        settle(key, { at: "unreadable" });
        return;
      }
      const asked = { batchId, kind, fileName: file.name, contentBase64: read };
      try {
        await client.attachments.add.mutate({ ...asked, idempotencyKey: key });
      } catch (error) {
        settle(key, { at: "refused", error });
        return;
      }
      await askAgain(queryClient);
      settle(key, "through");
    },
    [batchId, queryClient, settle],
  );

  const queue = useCallback(
    (upload: Upload) => {
      last.current = last.current.then(() => send(upload));
    },
    [send],
  );

  const add = useCallback(
    (files: readonly File[], kind: AttachmentKind) => {
      const fresh = files.map((file): Upload => {
        const state: UploadState = { at: file.size > mostBytes ? "too_large" : "waiting" };
        return { key: crypto.randomUUID(), file, kind, state };
      });
      setUploads((current) => [...current, ...fresh]);
      for (const one of fresh) if (one.state.at === "waiting") queue(one);
    },
    [mostBytes, queue],
  );

  const dismiss = useCallback(
    (key: string) => {
      settle(key, "through");
    },
    [settle],
  );
  return { uploads, add, again: queue, dismiss };
}

/** Null where the browser cannot read it, as when it was moved away meanwhile. */
async function contentOf(file: File): Promise<string | null> {
  const { signal } = new AbortController();
  return readBase64(file, { signal, onProgress: () => undefined }).catch((error: unknown) => {
    if (error instanceof Error) return null;
    throw error;
  });
}
