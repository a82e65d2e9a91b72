import { useMutation } from "@tanstack/react-query";
import { toast } from "../overlays/toast.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { saveBase64 } from "./save-file.ts";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const csv = "text/csv;charset=utf-8";

/** 下载错误文件: the same table with a column 错误原因, to be mended and uploaded again. */
export function ErrorFileButton({
  ask,
  words,
  testId,
}: {
  ask: () => Promise<{ readonly fileName: string; readonly contentBase64: string } | null>;
  words: { readonly button: string; readonly none: string };
  testId: string;
}) {
  const { mutate, isPending, error } = useMutation({
    mutationFn: ask,
    onSuccess: (file) => {
      if (file === null) toast(words.none);
      else
        saveBase64(file.fileName, file.contentBase64, file.fileName.endsWith(".xlsx") ? xlsx : csv);
    },
  });
  return (
    <>
      <button
        type="button"
        className="plain-button"
        disabled={isPending}
        data-testid={testId}
        onClick={() => {
          mutate();
        }}
      >
        ↓ {words.button}
      </button>
      {error === null ? null : <ProblemNotice error={error} />}
    </>
  );
}
