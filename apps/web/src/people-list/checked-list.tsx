import { useState } from "react";
import { useTranslation } from "react-i18next";
import { countFindings } from "../enrolment/findings.ts";
import { FindingsTable } from "../enrolment/findings-table.tsx";
import { ErrorFileButton } from "../files/error-file-button.tsx";
import { testIds } from "../test-ids.ts";
import { client } from "../wire/api.ts";
import { ListedPosts } from "./listed-posts.tsx";
import { SubmitList } from "./submit-list.tsx";
import type { CheckedList } from "./use-list-check.ts";

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

function ReturnedListButton({ list }: { list: CheckedList }) {
  const { t } = useTranslation("people");
  const { fileName, contentBase64 } = list;
  return (
    <ErrorFileButton
      ask={() => client.people.correctList.mutate({ fileName, contentBase64 })}
      words={{ button: t("list.returned"), none: t("list.notReturned") }}
      testId={testIds.peopleListReturned}
    />
  );
}
