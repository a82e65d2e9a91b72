import type { PeopleListCheck } from "@daowei/api/contracts";
import { useRef, useState } from "react";
import { readBase64 } from "../files/read-base64.ts";
import { client } from "../wire/api.ts";

const maxBytes = 2 * 1024 * 1024;

export interface CheckedList {
  readonly fileName: string;
  readonly contentBase64: string;
  readonly check: PeopleListCheck;
}

export type ListState =
  | { readonly kind: "none" }
  | { readonly kind: "checking"; readonly name: string }
  | { readonly kind: "too_large"; readonly name: string; readonly bytes: number }
  | { readonly kind: "unreadable"; readonly name: string }
  | { readonly kind: "failed"; readonly error: unknown; readonly again: () => void }
  | { readonly kind: "checked"; readonly list: CheckedList };

/** Has the server look at a chosen file; nothing is stored, and a newer choice wins. */
export function useListCheck() {
  const [state, setState] = useState<ListState>({ kind: "none" });
  const running = useRef<AbortController | null>(null);

  const choose = async (file: File): Promise<void> => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    const { signal } = control;
    const { name, size: bytes } = file;
    if (bytes > maxBytes) {
      setState({ kind: "too_large", name, bytes });
      return;
    }
    setState({ kind: "checking", name });
    const content = await readBase64(file, { signal, onProgress: () => undefined }).catch(
      (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
    );
    if (signal.aborted) return;
    if (content instanceof Error || bytes === 0) {
      setState({ kind: "unreadable", name });
      return;
    }
    try {
      const asked = { fileName: name, contentBase64: content };
      const check = await client.people.checkList.mutate(asked, { signal });
      setState({ kind: "checked", list: { ...asked, check } });
    } catch (error) {
      if (!signal.aborted) setState({ kind: "failed", error, again: () => void choose(file) });
    }
  };
  return { state, choose };
}
