import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../problems/problem-notice.tsx";

interface Asked {
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** Stands where the sheet will be, until all it needs is there, or says what could not be had. */
export function Preparing({ queries }: { queries: readonly Asked[] }) {
  const { t } = useTranslation("print");
  const failed = queries.find(({ error }) => error !== null);
  return (
    <section className="page">
      {failed === undefined ? (
        <div className="bone bone-block" role="status" aria-label={t("loading")} />
      ) : (
        <ProblemNotice error={failed.error} loading onRetry={() => void failed.refetch()} />
      )}
    </section>
  );
}
