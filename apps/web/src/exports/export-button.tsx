import type { ExportWorkbook } from "@daowei/api/contracts";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { saveBase64 } from "../files/save-file.ts";
import { toast } from "../overlays/toast.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { client } from "../wire/api.ts";

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What is on the page as an official table, in the unit of the page. */
export function ExportButton({
  asked,
  name,
}: {
  asked: WithoutUnit<ExportWorkbook>;
  /** Where a page has several; it says Excel alone when left out. */
  name?: string;
}) {
  const { t } = useTranslation("exports");
  const { unit } = useFrame();
  const make = useMutation({
    mutationFn: async () => {
      const { fileName, contentBase64 } = await client.exports.workbook.mutate({ ...asked, unit });
      saveBase64(fileName, contentBase64, workbookType);
      toast(t("done", { name: fileName }));
    },
  });
  return (
    <>
      <button
        type="button"
        className="plain-button no-print"
        title={t("hint")}
        data-testid={testIds.exportExcel}
        disabled={make.isPending}
        onClick={() => {
          make.mutate();
        }}
      >
        {make.isPending ? t("making") : (name ?? t("excel"))}
      </button>
      {make.error === null ? null : (
        <ProblemNotice
          error={make.error}
          retryWords={t("again")}
          onRetry={() => {
            make.mutate();
          }}
        />
      )}
    </>
  );
}

type WithoutUnit<T> = T extends unknown ? Omit<T, "unit"> : never;
