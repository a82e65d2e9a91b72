import "../attachments/attachments.css";
import { attachmentLimits } from "@daowei/domain/approvals";
import { useTranslation } from "react-i18next";
import { AttachField } from "../attachments/attach-field.tsx";
import { namesOfPapers } from "../attachments/names-of-papers.ts";
import { UploadList } from "../attachments/upload-list.tsx";
import { fileSize } from "../files/file-size.ts";
import { testIds } from "../test-ids.ts";
import type { Papers } from "./use-papers.ts";
import type { RequiredPapers } from "./use-required-papers.ts";

/** 附件 before the batch is stored: which kinds the office wants, and the files that will go with it. */
export function WizardPapers({ papers, required }: { papers: Papers; required: RequiredPapers }) {
  const { t } = useTranslation(["wizard", "domain", "attachments"]);
  const held = papers.papers.filter(({ state }) => state.at === "waiting");
  const unfit = papers.papers.filter(({ state }) => state.at !== "waiting");
  return (
    <section className="attachments wizard-papers" aria-label={t("papers.title")}>
      <h2>{t("papers.title")}</h2>
      {required.missing.length > 0 ? (
        <p className="notice notice-near" data-testid={testIds.attachmentsMissing}>
          ⚠ {t("papers.missing", { names: namesOfPapers(required.missing) })}
        </p>
      ) : required.wanted.length > 0 ? (
        <p>✓ {t("papers.there", { names: namesOfPapers(required.wanted) })}</p>
      ) : (
        <p className="quiet">{t("papers.none")}</p>
      )}
      {held.length === 0 ? null : (
        <ul className="advance-list" data-testid={testIds.wizardPapers}>
          {held.map(({ key, file, kind }) => (
            <li key={key}>
              {t(`domain:attachmentKind.${kind}`)} <span translate="no">{file.name}</span>{" "}
              <span className="quiet num">{fileSize(file.size)}</span>{" "}
              <button
                type="button"
                className="link-button"
                onClick={() => {
                  papers.remove(key);
                }}
              >
                {t("papers.remove")}
              </button>
            </li>
          ))}
        </ul>
      )}
      <AttachField missing={required.missing} limits={attachmentLimits} onAdd={papers.add} />
      <UploadList
        uploads={unfit}
        mostBytes={attachmentLimits.bytes}
        onAgain={() => undefined}
        onDismiss={papers.remove}
      />
      <p className="quiet">{t("papers.held")}</p>
    </section>
  );
}
