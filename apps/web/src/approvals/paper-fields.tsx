import { attachmentKinds, documentKinds } from "@daowei/domain/approvals";
import { useTranslation } from "react-i18next";
import type { PolicyDraft } from "./policy-draft.ts";

type Required = PolicyDraft["requiredAttachments"];

/** Which papers are wanted with which kind of batch. */
export function PaperFields({
  required,
  onChange,
}: {
  required: Required;
  onChange: (required: Required) => void;
}) {
  const { t } = useTranslation(["approvals", "domain"]);
  return documentKinds.map((kind) => {
    const wanted = required?.[kind] ?? [];
    return (
      <fieldset key={kind} className="rules-conditions">
        <legend>{t("form.papers", { kind: t(`domain:batchKind.${kind}`) })}</legend>
        {attachmentKinds.map((paper) => (
          <label key={paper}>
            <input
              type="checkbox"
              checked={wanted.includes(paper)}
              onChange={(event) => {
                const others = wanted.filter((one) => one !== paper);
                onChange(
                  withPapers(required, kind, event.target.checked ? [...others, paper] : others),
                );
              }}
            />{" "}
            {t(`domain:attachmentKind.${paper}`)}{" "}
          </label>
        ))}
      </fieldset>
    );
  });
}

/** Of a kind that wants none, and of a policy in which no kind does, nothing is said. */
function withPapers(
  required: Required,
  kind: (typeof documentKinds)[number],
  papers: readonly (typeof attachmentKinds)[number][],
): Required {
  const { [kind]: _before, ...others } = required ?? {};
  if (papers.length > 0) return { ...others, [kind]: [...papers] };
  return Object.keys(others).length === 0 ? undefined : others;
}
