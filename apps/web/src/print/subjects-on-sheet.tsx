import type { BatchDetail } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";

/** 功能分类科目 and 经济分类科目 in the line under a sheet's title, where they were said. */
export function SubjectsOnSheet({ batch }: { batch: BatchDetail }) {
  const { t } = useTranslation("batches");
  const { functionCode, economicCode } = batch;
  return (
    <>
      {functionCode === null ? null : <span>{t("functionCode", { code: functionCode })}</span>}
      {economicCode === null ? null : <span>{t("economicCode", { code: economicCode })}</span>}
    </>
  );
}
