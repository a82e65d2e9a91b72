import "../policies/policies.css";
import "./authoring.css";
import type { ProposalDetail } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../wire/api.ts";
import { EffectView } from "./effect-view.tsx";
import { SourceDiff } from "./source-diff.tsx";
import { effectOf } from "./use-policy-check.ts";

/** A policy that is to be published or withdrawn: what it does, what of its text is new, and the text. */
export function PolicyProposal({ proposal }: { proposal: ProposalDetail }) {
  const { t } = useTranslation(["proposals", "policies"]);
  const effect = effectOf(proposal.effect);
  const text = textOf(proposal.payload);
  const version = effect?.supersedes?.version;
  const { data } = useQuery({
    ...api.policies.source.queryOptions({ version: version ?? "" }),
    enabled: version !== undefined,
  });
  return (
    <>
      {effect === null ? null : <EffectView effect={effect} />}
      {text === null || data === undefined ? null : <SourceDiff older={data.source} newer={text} />}
      {text === null ? null : (
        <details className="policy-source">
          <summary>
            <b>{t("policies:detail.source")}</b>
          </summary>
          <pre tabIndex={0}>{text}</pre>
        </details>
      )}
    </>
  );
}

/** The text that is to be published; a withdrawal has none. */
function textOf(payload: string): string | null {
  const { text } = JSON.parse(payload) as { readonly text?: string };
  return text ?? null;
}
