import type {
  HeadcountsJudged,
  HeadcountVerdict,
  HeadcountVersionSummary,
} from "@daowei/api/contracts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActDialog } from "../acts/act-dialog.tsx";
import { CommentField } from "../acts/comment-field.tsx";
import { ReasonField } from "../acts/reason-field.tsx";
import { useAct } from "../acts/use-act.ts";
import { formatHeads } from "../money/heads.ts";
import { toast } from "../overlays/toast.tsx";
import { nameOfPlace } from "../places/named.tsx";
import { client } from "../wire/api.ts";
import { moment } from "../words/dates.ts";
import { VerdictLine } from "./verdict-line.tsx";

type Verdict = HeadcountVerdict["verdict"];
interface Said {
  readonly id: string;
  readonly seen: number;
  readonly comment?: string;
}

/** Restates a version of headcounts and takes the verdict on it: the one that was seen, whatever was decided meanwhile. */
export function VerdictDialog({
  verdict,
  version: newest,
  onClose,
}: {
  verdict: Verdict;
  version: HeadcountVersionSummary;
  onClose: () => void;
}) {
  const { t } = useTranslation("enrolment");
  const [version] = useState(newest);
  const { id, number, verdicts } = version;
  const [comment, setComment] = useState("");
  const judging = useAct<Said, HeadcountsJudged>({
    run: ({ comment: said = "", ...input }) =>
      verdict === "disputed"
        ? client.enrolment.dispute.mutate({ ...input, comment: said })
        : client.enrolment.confirm.mutate({ ...input, ...(said === "" ? {} : { comment: said }) }),
    onDone: () => {
      toast(t(`verdict.done.${verdict}`, { number }));
      onClose();
    },
  });
  const reasonNeeded = verdict === "disputed" || verdicts.length > 0;
  const { length } = comment.trim();
  const wanting =
    reasonNeeded && (length < 10 || length > 500)
      ? t("verdict.wanting")
      : length > 500
        ? t("verdict.tooLong")
        : null;
  return (
    <ActDialog
      title={t(`verdict.dialog.${verdict}`, { number })}
      confirm={t(`verdict.act.${verdict}`)}
      state={judging.state}
      wanting={wanting}
      danger={verdict === "disputed"}
      onCancel={onClose}
      onConfirm={() => {
        judging.perform({ id, seen: verdicts.length, comment: comment.trim() });
      }}
    >
      <VersionFacts version={version} />
      <p>{t(`verdict.consequence.${verdict}`)}</p>
      {verdict === "confirmed" && verdicts.length > 0 ? (
        <p className="notice notice-near">{t("verdict.takesBack")}</p>
      ) : null}
      {reasonNeeded ? (
        <ReasonField value={comment} locked={judging.locked} onChange={setComment} />
      ) : (
        <CommentField
          label={t("verdict.comment")}
          value={comment}
          locked={judging.locked}
          onChange={setComment}
        />
      )}
    </ActDialog>
  );
}

function VersionFacts({ version }: { version: HeadcountVersionSummary }) {
  const { t } = useTranslation("enrolment");
  return (
    <dl className="facts">
      <dt>{t("verdict.facts.place")}</dt>
      <dd>
        {t("verdict.placeText", {
          place: nameOfPlace(version.placeName),
          year: version.fiscalYear,
        })}
      </dd>
      <dt>{t("verdict.facts.heads")}</dt>
      <dd>
        {t("verdict.headsText", {
          places: formatHeads(String(version.placeCount)),
          heads: formatHeads(version.heads),
          status: t(`status.${version.status}`),
        })}
      </dd>
      <dt>{t("verdict.facts.cutOff")}</dt>
      <dd className="num">{version.cutOffOn}</dd>
      <dt>{t("verdict.facts.file")}</dt>
      <dd>{version.fileName}</dd>
      <dt>{t("verdict.facts.imported")}</dt>
      <dd className="num">
        {version.importedBy} {moment(version.importedAt)}
      </dd>
      {version.verdicts.map((given) => (
        <VerdictFact key={given.seq} given={given} />
      ))}
    </dl>
  );
}

function VerdictFact({ given }: { given: HeadcountVerdict }) {
  const { t } = useTranslation("enrolment");
  return (
    <>
      <dt>{t("verdict.title")}</dt>
      <dd>
        <VerdictLine verdict={given} />
      </dd>
    </>
  );
}
