import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { saveBase64 } from "../files/save-file.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { client } from "../wire/api.ts";

/** 取证包 of one batch as a download. */
export function EvidenceButton({ batchId }: { batchId: string }) {
  const { t } = useTranslation("audit");
  const pack = useMutation({
    mutationFn: async () => {
      const { fileName, contentBase64 } = await client.audit.evidence.query({ batchId });
      saveBase64(fileName, contentBase64, "application/zip");
    },
  });
  return (
    <>
      <button
        type="button"
        className="link-button"
        data-testid={testIds.auditEvidence}
        disabled={pack.isPending}
        onClick={() => {
          pack.mutate();
        }}
      >
        {t(pack.isPending ? "evidence.packing" : "evidence.pack")}
      </button>
      {pack.error === null ? null : <ProblemNotice error={pack.error} />}
    </>
  );
}
