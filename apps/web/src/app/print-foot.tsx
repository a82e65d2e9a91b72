import { useTranslation } from "react-i18next";
import { useFrame } from "./frame-context.ts";

/** Stands on paper alone: which document this is, and who printed it under which date of the store. */
export function PrintFoot({ document, hash }: { document: string; hash: string }) {
  const { t } = useTranslation("frame");
  const { me } = useFrame();
  return (
    <p className="print-foot">
      {t("printFoot", { document, hash: hash.slice(0, 16), name: me.user.name, date: me.today })}
    </p>
  );
}
