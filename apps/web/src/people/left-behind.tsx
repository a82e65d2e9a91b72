import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { nameOfPlace } from "../places/named.tsx";

/** 离岗交接: what would wait for nobody, said before an account is shut or a post ends. */
export function LeftBehind({ username }: { username: string }) {
  const { t } = useTranslation(["people", "domain"]);
  const { data, error, refetch } = useQuery({
    ...api.people.leaving.queryOptions({ username }),
    staleTime: 0,
  });
  if (error !== null) return <ProblemNotice error={error} loading onRetry={() => void refetch()} />;
  if (data === undefined)
    return <div className="bone bone-line" role="status" aria-label={t("leaving.title")} />;
  const { drafts, onlyHolder, keys, delegations } = data;
  const nothing = drafts.length + onlyHolder.length + keys + delegations === 0;
  return (
    <section className="notice" data-testid={testIds.leftBehind}>
      <strong>{t("leaving.title")}</strong>
      {nothing ? (
        <p>{t("leaving.nothing")}</p>
      ) : (
        <ul className="left-behind">
          {onlyHolder.map(({ role, placeCode, placeName }) => (
            <li key={`${role} ${placeCode}`}>
              {t("leaving.only", { place: nameOfPlace(placeName), role: t(`domain:role.${role}`) })}
            </li>
          ))}
          {drafts.map(({ id, number, title }) => (
            <li key={id}>
              <a href={`/batches/${id}`} target="_blank" rel="noreferrer">
                {number} {title}
              </a>{" "}
              {t("leaving.draft")}
            </li>
          ))}
          {keys === 0 ? null : <li>{t("leaving.keys", { count: keys })}</li>}
          {delegations === 0 ? null : <li>{t("leaving.delegations", { count: delegations })}</li>}
        </ul>
      )}
    </section>
  );
}
