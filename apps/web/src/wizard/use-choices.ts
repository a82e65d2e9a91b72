import type { Apportionment, HeadcountVersionSummary, PolicySummary } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { useFrame, useScope } from "../app/frame-context.ts";
import { isDate } from "../dates/typed-date.ts";
import { inForce } from "../policies/in-force.ts";
import { api } from "../wire/api.ts";
import { wrongSubjects } from "./budget-subjects.ts";
import { type Carried, carriedBy } from "./preview-rows.ts";
import type { wizardWords } from "./words.zh.ts";
import type { WizardDraft } from "./wizard-draft.ts";

export interface Wanting {
  readonly step: number;
  readonly reason: keyof typeof wizardWords.wanting;
}

/** What the draft's picks stand for, and what is still wanting before a batch can be made of them. */
export interface Choices {
  readonly waiting: boolean;
  readonly error: unknown;
  readonly retry: () => void;
  readonly policies: readonly PolicySummary[];
  readonly policy: PolicySummary | null;
  readonly versions: readonly HeadcountVersionSummary[];
  readonly version: HeadcountVersionSummary | null;
  readonly title: string;
  /** Whether a local date is set: picked, or needed because the notice names none. */
  readonly localDue: boolean;
  readonly preview: z.infer<typeof Apportionment> | null;
  readonly previewError: unknown;
  readonly retryPreview: () => void;
  readonly carried: Carried | null;
  readonly wanting: readonly Wanting[];
  /** The last step that may be opened. */
  readonly reachable: number;
}

export function useChoices(draft: WizardDraft): Choices {
  const { t } = useTranslation("wizard");
  const { year, placeCode } = useFrame();
  const scope = useScope();
  const library = useQuery(api.policies.list.queryOptions());
  const imported = useQuery(api.enrolment.versions.queryOptions(scope));
  const policies = useMemo(
    () => inForce(library.data ?? [], { year, placeCode }),
    [library.data, year, placeCode],
  );
  const versions = useMemo(
    () => [...(imported.data ?? [])].sort((a, b) => b.importedAt.localeCompare(a.importedAt)),
    [imported.data],
  );
  const policy = picked(policies, draft.policyId);
  const version = picked(versions, draft.versionId);
  const previewing = useQuery({
    ...api.apportionment.preview.queryOptions({
      ...scope,
      policyId: policy?.id ?? "",
      headcountVersionId: version?.id ?? "",
    }),
    enabled: policy !== null && version !== null,
  });
  const preview = previewing.data ?? null;
  const advances = advancesOf(draft);
  const { onlyPlaces } = draft;
  const carried = useMemo(
    () => (preview === null ? null : carriedBy(preview, { advances, onlyPlaces })),
    [preview, advances, onlyPlaces],
  );
  const title = draft.title ?? t("defaultTitle", { year });
  const localDue = draft.localDue || (preview !== null && preview.dueOn === null);
  const wanting = wantingOf({ draft, policy, version, title, localDue, preview, carried });
  const error = library.error ?? imported.error;
  return {
    policies,
    policy,
    versions,
    version,
    title,
    localDue,
    preview,
    carried,
    wanting,
    error,
    waiting: library.isPending || imported.isPending,
    retry: () => void Promise.all([library.refetch(), imported.refetch()]),
    previewError: previewing.error,
    retryPreview: () => void previewing.refetch(),
    reachable: Math.min(4, ...wanting.map(({ step }) => step)),
  };
}

const none: WizardDraft["advances"] = [];

/** Only what is paid ahead has a share. */
export function advancesOf({ kind, advances }: WizardDraft): WizardDraft["advances"] {
  return kind === "advance" ? advances : none;
}

/** The one picked before, else the first: the nearest notice, the latest headcounts. */
function picked<T extends { readonly id: string }>(
  from: readonly T[],
  id: string | null,
): T | null {
  return from.find((one) => one.id === id) ?? from[0] ?? null;
}

function wantingOf({
  draft,
  policy,
  version,
  title,
  localDue,
  preview,
  carried,
}: Pick<Choices, "policy" | "version" | "title" | "localDue" | "preview" | "carried"> & {
  draft: WizardDraft;
}): readonly Wanting[] {
  const wants: (Wanting | false)[] = [
    policy === null && { step: 1, reason: "policy" },
    title.trim().length < 2 && { step: 1, reason: "title" },
    ...wrongSubjects(draft).map((reason) => ({ step: 1, reason })),
    localDue && !isDate(draft.dueOn) && { step: 1, reason: "dueOn" },
    localDue && draft.dueReason.trim().length < 2 && { step: 1, reason: "dueReason" },
    version === null && { step: 2, reason: "version" },
    preview === null && { step: 3, reason: "preview" },
    carried !== null && carried.carried.length === 0 && { step: 3, reason: "nothing" },
    carried !== null && !carried.addsUp && { step: 3, reason: "differs" },
    carried !== null && carried.nothingLeft.length > 0 && { step: 3, reason: "nothingLeft" },
  ];
  return wants.filter((want) => want !== false);
}
