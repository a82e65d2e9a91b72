import "./tour.css";
import { useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { DialogBox } from "../overlays/dialog-box.tsx";
import { testIds } from "../test-ids.ts";
import { stepOfPage } from "./steps.ts";

/** What this page is for, the keys, and the tour; the page behind stays as it is until the tour is begun. */
export function HelpChoices({
  onTurn,
  onClose,
}: {
  onTurn: (kind: "keys" | "tour") => void;
  onClose: () => void;
}) {
  const { t } = useTranslation(["tour", "domain", "frame"]);
  const { post } = useFrame();
  const { pathname } = useLocation();
  const step = stepOfPage(pathname, post.role);
  return (
    <DialogBox
      title={t("frame:help")}
      onClose={onClose}
      footer={
        <button type="button" className="plain-button primary-button" onClick={onClose}>
          {t("frame:close")}
        </button>
      }
    >
      {step === null ? null : (
        <section data-testid={testIds.helpPage}>
          <h3>{t("help.page", { title: t(`steps.${step}.title`) })}</h3>
          <p>{t(`steps.${step}.text`)}</p>
        </section>
      )}
      <dl className="help-choices">
        <dt>
          <button
            type="button"
            className="plain-button"
            data-testid={testIds.helpKeys}
            onClick={() => {
              onTurn("keys");
            }}
          >
            {t("help.keys")}
          </button>
        </dt>
        <dd>{t("help.keysText")}</dd>
        <dt>
          <button
            type="button"
            className="plain-button"
            data-testid={testIds.helpTour}
            onClick={() => {
              onTurn("tour");
            }}
          >
            {t("begin")}
          </button>
        </dt>
        <dd>{t("help.tourText", { role: t(`domain:role.${post.role}`) })}</dd>
      </dl>
    </DialogBox>
  );
}
