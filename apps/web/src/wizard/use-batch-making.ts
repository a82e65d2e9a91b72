import type { BatchActed, CreateBatch } from "@daowei/api/contracts";
import { useNavigate } from "@tanstack/react-router";

import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { type ActState, useAct } from "../acts/use-act.ts";
import { useScope } from "../app/frame-context.ts";
import { toast } from "../overlays/toast.tsx";
import { client } from "../wire/api.ts";
import { sentAdvances } from "./advances.ts";
import { sentSubjects } from "./budget-subjects.ts";
import { advancesOf, type Choices } from "./use-choices.ts";
import type { Papers } from "./use-papers.ts";
import type { WizardDraft } from "./wizard-draft.ts";

export type Acted = z.infer<typeof BatchActed>;
type NewBatch = Omit<CreateBatch, "idempotencyKey">;
interface Submission {
  readonly id: string;
  readonly revisionHash: string;
  readonly comment?: string;
}

/** What was asked for, kept as it was said until an answer is known. */
interface Intended {
  readonly batch: NewBatch;
  readonly submits: boolean;
  readonly choices: Choices;
}

/** How far the papers are that go into the draft that stands. */
export type Attaching = "sending" | "stopped" | "through";

export interface BatchMaking {
  /** The choices as they were when the batch was asked for, whatever has been learnt since; null while nothing is under way. */
  readonly underWay: Choices | null;
  readonly creation: ActState;
  readonly submission: ActState;
  readonly attaching: Attaching;
  /** Whether it was to be submitted, and not only saved. */
  readonly submits: boolean;
  readonly made: Acted | null;
  readonly make: (choices: Choices, submits: boolean) => void;
  readonly askAgain: () => void;
  readonly submitAgain: () => void;
}

/**
 * Makes the batch and, when asked to, submits it: two acts with a key each, so that a failed submission never makes a
 * second batch. Lives above the steps: leaving a step must not lose the key of an act without an answer.
 */
export function useBatchMaking(
  draft: WizardDraft,
  papers: Papers,
  onMade: () => void,
): BatchMaking {
  const { t } = useTranslation("wizard");
  const scope = useScope();
  const navigate = useNavigate();
  const [intended, setIntended] = useState<Intended | null>(null);
  const [made, setMade] = useState<Acted | null>(null);
  const [attaching, setAttaching] = useState<Attaching>("through");
  const leave = (id: string, word: "saved" | "submitted") => {
    toast(t(`submit.${word}`));
    void navigate({ to: "/batches/$batchId", params: { batchId: id } });
  };
  const submission = useAct<Submission, Acted>({
    run: (input) => client.batches.submit.mutate(input),
    onDone: ({ id }) => {
      leave(id, "submitted");
    },
  });
  const submit = ({ id, revisionHash }: Acted) => {
    const comment = draft.comment.trim();
    submission.perform({ id, revisionHash, ...(comment === "" ? {} : { comment }) });
  };
  const creation = useAct<Intended, Acted & { submits: boolean }>({
    run: async ({ batch, submits, idempotencyKey }) => ({
      ...(await client.batches.create.mutate({ ...batch, idempotencyKey })),
      submits,
    }),
    onDone: (acted) => {
      setMade(acted);
      onMade();
      void goOn(acted, acted.submits);
    },
  });
  /** Papers first: they are part of what is submitted. One that does not get through keeps the page here. */
  const goOn = async (acted: Acted, submits: boolean) => {
    setAttaching("sending");
    const { draft: standing, complete } = await papers.sendAll(acted);
    setAttaching(complete ? "through" : "stopped");
    setMade(standing);
    if (!complete) return;
    if (submits) submit(standing);
    else leave(standing.id, "saved");
  };
  return {
    underWay: creation.locked || made !== null ? (intended?.choices ?? null) : null,
    creation: creation.state,
    submission: submission.state,
    attaching,
    submits: intended?.submits === true,
    made,
    make: (choices, submits) => {
      const batch = batchOf(choices, draft, scope);
      if (batch === null) return;
      const asked = { batch, submits, choices };
      setIntended(asked);
      creation.perform(asked);
    },
    askAgain: () => {
      if (intended !== null) creation.perform(intended);
    },
    submitAgain: () => {
      if (made !== null) void goOn(made, intended?.submits === true);
    },
  };
}

function batchOf(
  choices: Choices,
  draft: WizardDraft,
  scope: { fiscalYear: number; placeCode: string },
): NewBatch | null {
  const { policy, version, title, localDue, carried } = choices;
  if (policy === null || version === null) return null;
  return {
    ...scope,
    policyId: policy.id,
    headcountVersionId: version.id,
    title: title.trim(),
    kind: draft.kind,
    ...sentSubjects(draft),
    ...(draft.onlyPlaces === null
      ? {}
      : { onlyPlaces: (carried?.carried ?? []).map(({ placeCode }) => placeCode) }),
    ...sentAdvances(advancesOf(draft), carried?.carried ?? []),
    ...(localDue ? { dueOn: draft.dueOn, dueReason: draft.dueReason.trim() } : {}),
  };
}
