import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { type DrawnPdf, drawPdf } from "./draw-pdf.ts";

type Drawing =
  | { readonly at: "reading" }
  | { readonly at: "failed"; readonly because: string }
  | ({ readonly at: "drawn" } & DrawnPdf);

/** The pages of a PDF file below each other, or the word that it has to be downloaded. */
export function PdfPages({ address, name }: { address: string; name: string }) {
  const { t } = useTranslation("attachments");
  const box = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<Drawing>({ at: "reading" });
  useEffect(() => {
    const { current } = box;
    if (current === null) return;
    const control = new AbortController();
    const { signal } = control;
    drawPdf(address, { box: current, signal }).then(
      (drawn) => {
        if (!signal.aborted) setDrawing({ at: "drawn", ...drawn });
      },
      (error: unknown) => {
        const because = error instanceof Error ? error.message : String(error);
        if (!signal.aborted) setDrawing({ at: "failed", because });
      },
    );
    return () => {
      control.abort();
      current.replaceChildren();
    };
  }, [address]);
  return (
    <>
      {drawing.at === "reading" ? <p role="status">{t("pdf.reading")}</p> : null}
      {drawing.at === "failed" ? (
        <p role="alert">
          {t("pdf.failed")} <small className="quiet">{drawing.because}</small>
        </p>
      ) : null}
      {drawing.at === "drawn" && drawing.drawn < drawing.pages ? (
        <p>{t("pdf.more", { drawn: drawing.drawn, pages: drawing.pages })}</p>
      ) : null}
      <div
        ref={box}
        className="pdf-pages"
        role="img"
        aria-label={name}
        data-testid={testIds.previewPdf}
        data-drawn={drawing.at === "drawn" ? drawing.drawn : undefined}
      />
    </>
  );
}
