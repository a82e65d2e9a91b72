import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { RouteMissing } from "../app/route-states.tsx";
import { classNameOf } from "../words/class-name.ts";
import { PreviewReceipt } from "./preview-receipt.tsx";
import { PlaceName } from "../places/named.tsx";

export function ExplainPage() {
  const { t } = useTranslation("explanation");
  const { places } = useFrame();
  const { policy, of, insured, heads, level } = useSearch({ from: "/frame/explain" });
  if (policy === undefined || of === undefined || insured === undefined || heads === undefined)
    return <RouteMissing />;
  const placeName = places.find((place) => place.code === of)?.name ?? of;
  return (
    <section className="page">
      <h1>{t("title")}</h1>
      <p className="quiet">
        <PlaceName name={placeName} /> · {classNameOf(insured)}
      </p>
      <div className="paper" style={{ padding: 20, maxWidth: 760 }}>
        <PreviewReceipt
          policyId={policy}
          placeCode={of}
          insuredClass={insured}
          heads={heads}
          level={level ?? null}
        />
      </div>
    </section>
  );
}
