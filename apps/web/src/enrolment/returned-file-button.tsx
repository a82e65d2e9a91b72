import { useTranslation } from "react-i18next";
import { useScope } from "../app/frame-context.ts";
import { ErrorFileButton } from "../files/error-file-button.tsx";
import { testIds } from "../test-ids.ts";
import { client } from "../wire/api.ts";
import type { CheckedFile } from "./use-file-check.ts";

/** 下载错误文件 of a file of headcounts. */
export function ReturnedFileButton({ checked }: { checked: CheckedFile }) {
  const { t } = useTranslation("enrolment");
  const scope = useScope();
  const { fileName, contentBase64, said } = checked;
  return (
    <ErrorFileButton
      ask={() => client.enrolment.correct.mutate({ ...scope, fileName, contentBase64, ...said })}
      words={{ button: t("check.returnedFile"), none: t("check.noReturnedFile") }}
      testId={testIds.importReturned}
    />
  );
}
