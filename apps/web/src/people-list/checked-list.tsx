import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { countFindings } from "../enrolment/findings.ts";
import { FindingsTable } from "../enrolment/findings-table.tsx";
import { saveBase64 } from "../files/save-file.ts";
import { toast } from "../overlays/toast.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { client } from "../wire/api.ts";
import { ListedPosts } from "./listed-posts.tsx";
import { SubmitList } from "./submit-list.tsx";
import type { CheckedList } from "./use-list-check.ts";

const types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv;charset=utf-8",
} as const;

/** What a list holds and what is wrong with it; proposed from here. */
export function CheckedListView({ list }: { list: CheckedList }) {
  const { t } = useTranslation("people");
  const [submitting, setSubmitting] = useState(false);
  const { check } = list;
  return (
    <>
      <Verdict list={list} />
      {check.findings.length === 0 ? null : (
        <>
          <div className="page-head">
            <h2>{t("list.findings")}</h2>
            <span className="push" />
            {check.returnable ? <ReturnedListButton list={list} /> : null}
          </div>
          <FindingsTable findings={check.findings} leftOut={check.findingsLeftOut} />
        </>
      )}
      {check.rows.length === 0 ? null : (
        <>
          <h2>{t("list.rows")}</h2>
          <ListedPosts
            posts={check.rows.map(({ accountThere, ...row }) => ({
              ...row,
              account: t(accountThere ? "list.accountThere" : "list.newAccount"),
            }))}
          />
        </>
      )}
      {check.acceptable ? (
        <div className="step-foot">
          <span className="quiet">{t("list.nothingStored")}</span>
          <button
            type="button"
            className="plain-button primary-button push"
            data-testid={testIds.peopleListSubmit}
            onClick={() => {
              setSubmitting(true);
            }}
          >
            {t("list.submit")}
          </button>
        </div>
      ) : null}
      {submitting ? (
        <SubmitList
          list={list}
          onClose={() => {
            setSubmitting(false);
          }}
        />
      ) : null}
    </>
  );
}

function Verdict({ list: { fileName, check } }: { list: CheckedList }) {
  const { t } = useTranslation("people");
  const { errors, warnings } = countFindings(check);
  const verdict = !check.acceptable
    ? { look: "notice-wrong", words: `✕ ${t("list.refused", { errors })}` }
    : warnings > 0
      ? { look: "notice-near", words: `⚠ ${t("list.warned", { warnings })}` }
      : { look: "notice-good", words: `✓ ${t("list.clean")}` };
  const { people, newPeople } = check;
  const rows = check.rows.length;
  return (
    <p className={`notice ${verdict.look}`} role="status" data-testid={testIds.peopleListSummary}>
      {t("list.read", { name: fileName, rows, people, newPeople })} {verdict.words}
    </p>
  );
}

/** 下载错误文件: the same list with a column 错误原因, to be mended and uploaded again. */
function ReturnedListButton({ list }: { list: CheckedList }) {
  const { t } = useTranslation("people");
  const { fileName, contentBase64, check } = list;
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => client.people.correctList.mutate({ fileName, contentBase64 }),
    onSuccess: (file) => {
      if (file === null) toast(t("list.notReturned"));
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
        data-testid={testIds.peopleListReturned}
        onClick={() => {
          mutate();
        }}
      >
        ↓ {t("list.returned")}
      </button>
      {error === null ? null : <ProblemNotice error={error} />}
    </>
  );
}
