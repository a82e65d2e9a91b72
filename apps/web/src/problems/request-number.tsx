import { useState } from "react";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { requestNumberOf } from "./request-number-of.ts";

/** 请求编号: what an administrator finds the failure by in the server's log, with a way to copy it. */
export function RequestNumber({ error }: { error: unknown }) {
  const { t } = useTranslation("frame");
  const [copied, setCopied] = useState(false);
  const number = requestNumberOf(error);
  if (number === undefined) return null;
  return (
    <p className="request-number">
      {t("requestNumber")} <span className="mono">{number}</span>{" "}
      <button
        type="button"
        className="link-button"
        data-testid={testIds.requestNumber}
        onClick={() => {
          void navigator.clipboard.writeText(number).then(() => {
            setCopied(true);
          });
        }}
      >
        {t(copied ? "copied" : "copy")}
      </button>
    </p>
  );
}
