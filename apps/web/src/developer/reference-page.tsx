import "./developer.css";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { type Operation, readReference, type Schema } from "./reference.ts";
import { Shape } from "./shape.tsx";
import { mark } from "../words/spoken.ts";

const question = {
  queryKey: ["openapi.json"],
  queryFn: async () => readReference(await (await fetch("/openapi.json")).json()),
  staleTime: Number.POSITIVE_INFINITY,
};

/** 接口文档: the committed OpenAPI document, to be read; the page loads nothing from anywhere else. */
export function ReferencePage() {
  const { t } = useTranslation("developer");
  const { data, error, refetch } = useQuery(question);
  if (error !== null) return <ProblemNotice error={error} loading onRetry={() => void refetch()} />;
  return (
    <section className="page">
      <div className="page-head">
        <Link to="/developer">‹ {t("title")}</Link>
        <h1>{t("referencePage.title")}</h1>
        <span className="push" />
        <a href="/openapi.json">{t("document")}</a>
      </div>
      {data === undefined ? (
        <div className="bone bone-block" role="status" aria-label={t("referencePage.title")} />
      ) : (
        <>
          <p className="sentence">{t("referencePage.sentence", { base: data.base })}</p>
          <p>{t("referencePage.problem")}</p>
          <h2>{t("referencePage.operations")}</h2>
          <div className="paper operations">
            {data.operations.map((operation) => (
              <OperationShown key={operation.id} operation={operation} />
            ))}
          </div>
          <h2>{t("referencePage.schemas")}</h2>
          <div className="paper operations">
            {Object.entries(data.schemas).map(([name, schema]) => (
              <SchemaShown key={name} name={name} schema={schema} />
            ))}
          </div>
        </>
      )}
    </section>
  );
}

function OperationShown({ operation }: { operation: Operation }) {
  const { t } = useTranslation("developer");
  const { method, path, summary, parameters, body, answer } = operation;
  return (
    <details className="operation" translate="no" data-testid={testIds.apiOperation}>
      <summary>
        <b>{method}</b> <code>{path}</code> {summary}
      </summary>
      {parameters.length === 0 ? null : (
        <>
          <h3>{t("referencePage.parameters")}</h3>
          <ul className="shape">
            {parameters.map(({ name, required, schema }) => (
              <li key={name}>
                <code>{name}</code>
                {required
                  ? `${mark("open")}${t("referencePage.required")}${mark("close")}`
                  : null}{" "}
                <Shape schema={schema} />
              </li>
            ))}
          </ul>
        </>
      )}
      {body === undefined ? null : (
        <>
          <h3>{t("referencePage.body")}</h3>
          <Shape schema={body} />
        </>
      )}
      <h3>{t("referencePage.answer")}</h3>
      <Shape schema={answer} />
    </details>
  );
}

function SchemaShown({ name, schema }: { name: string; schema: Schema }) {
  return (
    <details className="operation" translate="no">
      <summary>
        <code>{name}</code>
      </summary>
      {/* Inside, so that a link to it opens it. */}
      <div id={`schema-${name}`}>
        <Shape schema={schema} />
      </div>
    </details>
  );
}
