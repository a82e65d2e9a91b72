import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { DialogBox } from "../overlays/dialog-box.tsx";
import { testIds } from "../test-ids.ts";
import { tourOf, tourPages } from "./steps.ts";

/** Six steps through the places of a post; Escape ends it, and each step opens its page. */
export function TourDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(["tour", "domain"]);
  const { post } = useFrame();
  const [at, setAt] = useState(0);
  const steps = tourOf[post.role];
  const step = steps[at] ?? "overview";
  const last = at === steps.length - 1;
  const role = t(`domain:role.${post.role}`);
  return (
    <DialogBox
      title={t("title", { role, step: at + 1, count: steps.length })}
      onClose={onClose}
      footer={
        <>
          <Link
            to={tourPages[step]}
            className="plain-button why-not"
            data-testid={testIds.tourOpen}
            onClick={onClose}
          >
            {t("open")}
          </Link>
          <button
            type="button"
            className="plain-button"
            disabled={at === 0}
            onClick={() => {
              setAt(at - 1);
            }}
          >
            {t("back")}
          </button>
          <button
            type="button"
            className="plain-button primary-button"
            data-testid={testIds.tourNext}
            onClick={() => {
              if (last) onClose();
              else setAt(at + 1);
            }}
          >
            {t(last ? "done" : "next")}
          </button>
        </>
      }
    >
      <div aria-live="polite" data-testid={testIds.tour}>
        <h3>{t(`steps.${step}.title`)}</h3>
        <p>{t(`steps.${step}.text`)}</p>
      </div>
    </DialogBox>
  );
}
