import type { Attachment } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";

/** 附件 that go with what is decided on, each with the hash by which its file can be held against this sheet. */
export function AttachedPapers({ attachments }: { attachments: readonly Attachment[] }) {
  const { t } = useTranslation(["print", "domain"]);
  const standing = attachments.filter(({ removedAt }) => removedAt === null);
  if (standing.length === 0) return null;
  return (
    <table className="sheet-table">
      <caption>{t("approval.attached", { count: standing.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t("approval.attachmentKind")}</th>
          <th scope="col">{t("approval.attachmentName")}</th>
          <th scope="col">SHA-256</th>
        </tr>
      </thead>
      <tbody>
        {standing.map(({ id, kind, fileName, sha256 }) => (
          <tr key={id}>
            <td>{t(`domain:attachmentKind.${kind}`)}</td>
            <td translate="no">{fileName}</td>
            <td className="num sheet-hash">{sha256}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
