import "./tour.css";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { firstOf } from "../app/menu-entries.ts";
import { useEscape } from "../overlays/use-escape.ts";
import { testIds } from "../test-ids.ts";
import { tourOf, tourPages } from "./steps.ts";
import { usePointAtMenu } from "./use-point-at-menu.ts";

/** Six steps through the places of a post: each opens its page, points at it in the menu and speaks beside it; Escape ends it. */
export function TourCard({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(["tour", "domain", "frame"]);
  const { post } = useFrame();
  const navigate = useNavigate();
  const [at, setAt] = useState(0);
  const next = useRef<HTMLButtonElement>(null);
  const titleId = useId();
  const steps = tourOf[post.role];
  const step = steps[at] ?? "overview";
  const page = tourPages[step];
  const last = at === steps.length - 1;
  useEffect(() => {
    void navigate({ to: page, search: firstOf(page, post.role) });
    next.current?.focus();
  }, [navigate, page, post.role]);
  usePointAtMenu(page);
  useLeaving(page, onClose);
  useEscape(onClose);
  return (
    <aside className="tour-card no-print" aria-labelledby={titleId}>
      <div className="tour-head">
        <h2 id={titleId}>
          {t("title", {
            role: t(`domain:role.${post.role}`),
            step: at + 1,
            count: steps.length,
          })}
        </h2>
        <button
          type="button"
          className="close-button"
          aria-label={t("frame:close")}
          onClick={onClose}
        >
          ✕
        </button>
      </div>
      <div aria-live="polite" data-testid={testIds.tour}>
        <h3>{t(`steps.${step}.title`)}</h3>
        <p>{t(`steps.${step}.text`)}</p>
      </div>
      <div className="tour-foot">
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
          ref={next}
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
      </div>
    </aside>
  );
}

/** Whoever goes on from the page that is spoken of, or to its next step, has begun to work: the tour ends. */
function useLeaving(page: string, onLeave: () => void): void {
  const spot = useLocation({
    select: ({ pathname, search }) => `${pathname} ${"step" in search ? search.step : ""}`,
  });
  const arrived = useRef<string | null>(null);
  useEffect(() => {
    const there = spot.startsWith(`${page} `);
    if (!arrived.current?.startsWith(`${page} `)) arrived.current = there ? spot : null;
    else if (arrived.current !== spot) onLeave();
  }, [page, spot, onLeave]);
}
