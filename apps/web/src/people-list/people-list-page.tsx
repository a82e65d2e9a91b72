import "../enrolment/enrolment.css";
import "../steps/steps.css";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { RoleNeeded } from "../app/role-needed.tsx";
import { WideOnly } from "../app/wide-only.tsx";
import { saveBase64 } from "../files/save-file.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { client } from "../wire/api.ts";
import { CheckedListView } from "./checked-list.tsx";
import { ChooseList } from "./choose-list.tsx";
import { useListCheck } from "./use-list-check.ts";

/** 批量导入: accounts and posts from a list, checked here and proposed as one change. */
export function PeopleListPage() {
  const { t } = useTranslation("people");
  const { post } = useFrame();
  return (
    <section className="page">
      <div className="page-head">
        <Link to="/admin/users">‹ {t("list.back")}</Link>
        <h1>{t("list.title")}</h1>
        <span className="push" />
        {post.role === "administrator" ? <TemplateButton /> : null}
      </div>
      {post.role === "administrator" ? (
        <WideOnly>
          <Listing />
        </WideOnly>
      ) : (
        <RoleNeeded needed="administrator" />
      )}
    </section>
  );
}

function Listing() {
  const { t } = useTranslation("people");
  const { state, choose } = useListCheck();
  return (
    <>
      <p className="sentence">{t("list.sentence")}</p>
      <p>{t("list.noPassword")}</p>
      <ChooseList
        state={state}
        onChoose={(file) => {
          void choose(file);
        }}
      />
      {state.kind === "checked" ? (
        <CheckedListView key={state.list.check.sha256} list={state.list} />
      ) : null}
    </>
  );
}

function TemplateButton() {
  const { t } = useTranslation("people");
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => client.people.listTemplate.query({}),
    onSuccess: ({ fileName, contentBase64 }) => {
      const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      saveBase64(fileName, contentBase64, type);
    },
  });
  return (
    <>
      <button
        type="button"
        className="plain-button"
        disabled={isPending}
        data-testid={testIds.peopleListTemplate}
        onClick={() => {
          mutate();
        }}
      >
        ↓ {t("list.template")}
      </button>
      {error === null ? null : <ProblemNotice error={error} />}
    </>
  );
}
