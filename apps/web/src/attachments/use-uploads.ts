import type { AttachmentKind } from "@daowei/api/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { askAgain } from "./ask-again.ts";
import { sendUpload, type Upload, uploadsOf, type UploadState } from "./send-upload.ts";

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
    async (upload: Upload) => {
      settle(upload.key, { at: "sending" });
      const sent = await sendUpload(batchId, upload);
      if (sent.at !== "through") {
        settle(upload.key, sent);
        return;
      }
      await askAgain(queryClient);
      settle(upload.key, "through");
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
      const fresh = uploadsOf(files, { kind, mostBytes });
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
