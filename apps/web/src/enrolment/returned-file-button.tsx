import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useScope } from "../app/frame-context.ts";
import { saveBase64 } from "../files/save-file.ts";
import { toast } from "../overlays/toast.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { client } from "../wire/api.ts";
import type { CheckedFile } from "./use-file-check.ts";

const types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv;charset=utf-8",
} as const;

/** 下载错误文件: the same file with a column 错误原因, to be mended and uploaded again. */
export function ReturnedFileButton({ checked }: { checked: CheckedFile }) {
  const { t } = useTranslation("enrolment");
  const scope = useScope();
  const { fileName, contentBase64, said, check } = checked;
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      client.enrolment.correct.mutate({ ...scope, fileName, contentBase64, ...said }),
    onSuccess: (file) => {
      if (file === null) toast(t("check.noReturnedFile"));
      else
        saveBase64(
          file.fileName,
          file.contentBase64,
          types[check.format === "xlsx" ? "xlsx" : "csv"],
        );
    },
  });
  return (
    <>
      <button
        type="button"
        className="plain-button"
        disabled={isPending}
        data-testid={testIds.importReturned}
        onClick={() => {
          mutate();
        }}
      >
        ↓ {t("check.returnedFile")}
      </button>
      {error === null ? null : <ProblemNotice error={error} />}
    </>
  );
}
