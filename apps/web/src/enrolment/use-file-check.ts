import type { ChosenPlace, ColumnMeaning, HeadcountCheck } from "@daowei/api/contracts";
import { useRef, useState } from "react";
import { readBase64 } from "../files/read-base64.ts";
import { client } from "../wire/api.ts";

export const maxFileBytes = 20 * 1024 * 1024;

/** What a person said of a file's reading; left out, it is read as remembered and recognised. */
export interface Said {
  readonly columns?: ColumnMeaning[];
  readonly places?: ChosenPlace[];
}

export interface CheckedFile {
  readonly fileName: string;
  readonly contentBase64: string;
  readonly said: Said;
  readonly check: HeadcountCheck;
}

export type FileCheck =
  | { readonly kind: "none" }
  | { readonly kind: "reading"; readonly name: string; readonly percent: number }
  | { readonly kind: "checking"; readonly name: string }
  | { readonly kind: "too_large"; readonly name: string; readonly bytes: number }
  | { readonly kind: "empty"; readonly name: string }
  | { readonly kind: "unreadable"; readonly name: string }
  | { readonly kind: "failed"; readonly error: unknown; readonly again: () => void }
  | { readonly kind: "checked"; readonly file: CheckedFile };

/** Reads a chosen file and has the server look at it; nothing is stored, and a newer choice or a stop wins. */
export function useFileCheck(scope: { fiscalYear: number; placeCode: string }) {
  const [state, setState] = useState<FileCheck>({ kind: "none" });
  const running = useRef<AbortController | null>(null);
  const begin = () => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    return control.signal;
  };

  const choose = async (file: File): Promise<CheckedFile | null> => {
    const signal = begin();
    const { name, size: bytes } = file;
    if (bytes > maxFileBytes) return settle({ kind: "too_large", name, bytes });
    if (bytes === 0) return settle({ kind: "empty", name });
    setState({ kind: "reading", name, percent: 0 });
    const content = await readBase64(file, {
      signal,
      onProgress: (percent) => {
        if (!signal.aborted) setState({ kind: "reading", name, percent });
      },
    }).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
    if (signal.aborted) return null;
    if (content instanceof Error) return settle({ kind: "unreadable", name });
    return look({ fileName: name, contentBase64: content, said: {} }, signal);
  };

  /** Has the same bytes read again as a person says. */
  const readAgain = (file: CheckedFile, said: Said) =>
    look({ fileName: file.fileName, contentBase64: file.contentBase64, said }, begin());

  const look = async (
    file: Omit<CheckedFile, "check">,
    signal: AbortSignal,
  ): Promise<CheckedFile | null> => {
    setState({ kind: "checking", name: file.fileName });
    const { fileName, contentBase64, said } = file;
    try {
      const asked = { ...scope, fileName, contentBase64, ...said };
      const check = await client.enrolment.check.mutate(asked, { signal });
      const checked = { ...file, check };
      setState({ kind: "checked", file: checked });
      return checked;
    } catch (error) {
      if (signal.aborted) return null;
      return settle({ kind: "failed", error, again: () => void look(file, begin()) });
    }
  };

  const stop = () => {
    running.current?.abort();
    setState({ kind: "none" });
  };
  return { state, choose, readAgain, stop };

  function settle(outcome: FileCheck): null {
    setState(outcome);
    return null;
  }
}
