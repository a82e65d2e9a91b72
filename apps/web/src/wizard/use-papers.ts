import type { AttachmentKind } from "@daowei/api/contracts";
import { useCallback, useEffect, useState } from "react";
import { sendUpload, type Upload, uploadsOf } from "../attachments/send-upload.ts";

interface Standing {
  readonly id: string;
  readonly revisionHash: string;
}

export interface Papers {
  readonly papers: readonly Upload[];
  readonly add: (files: readonly File[], kind: AttachmentKind) => void;
  readonly remove: (key: string) => void;
  /** Sends what waits or was refused into the draft; answers the draft as it stands then, and whether all is there. */
  readonly sendAll: <D extends Standing>(draft: D) => Promise<{ draft: D; complete: boolean }>;
}

/** Papers that were chosen before their batch is stored. They are held by this page alone, and whoever leaves it is warned. */
export function usePapers(mostBytes: number): Papers {
  const [papers, setPapers] = useState<readonly Upload[]>([]);
  const held = papers.length > 0;
  useEffect(() => {
    if (!held) return undefined;
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("beforeunload", warn);
    };
  }, [held]);
  const add = useCallback(
    (files: readonly File[], kind: AttachmentKind) => {
      setPapers((current) => [...current, ...uploadsOf(files, { kind, mostBytes })]);
    },
    [mostBytes],
  );
  const remove = useCallback((key: string) => {
    setPapers((current) => current.filter((one) => one.key !== key));
  }, []);
  const sendAll = async <D extends Standing>(draft: D) => {
    let standing = draft;
    let complete = true;
    for (const one of papers) {
      const mark = (state: Upload["state"]) => {
        setPapers((now) => now.map((each) => (each.key === one.key ? { ...each, state } : each)));
      };
      if (one.state.at === "too_large") {
        complete = false;
        continue;
      }
      mark({ at: "sending" });
      const sent = await sendUpload(draft.id, one);
      if (sent.at === "through") {
        standing = { ...standing, revisionHash: sent.draft.revisionHash };
        remove(one.key);
      } else {
        complete = false;
        mark(sent);
      }
    }
    return { draft: standing, complete };
  };
  return { papers, add, remove, sendAll };
}
