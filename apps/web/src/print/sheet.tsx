import "./sheet.css";
import { useRouter } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { QrCode } from "../settings/qr-code.tsx";
import { testIds } from "../test-ids.ts";
import { storeMoment } from "../words/dates.ts";
import { useSheetLine } from "./use-sheet-line.ts";

export interface SheetDocument {
  /** Number and revision, as one quotes it. */
  readonly id: string;
  /** What tells this state of the document from every other; null for figures of a day. */
  readonly hash: string | null;
  /** Where it stands on the pages, without the site: what its QR code opens. */
  readonly path: string;
}

/** A document for paper: one of a kind in a folder, so it says what it is, of which state, by whom and when it was printed. */
export function Sheet({
  title,
  about,
  document,
  orientation,
  children,
  signers,
}: {
  title: string;
  /** The line under the title: place, year, unit. */
  about: ReactNode;
  document: SheetDocument;
  orientation: "portrait" | "landscape";
  children: ReactNode;
  /** Whose signature the foot leaves room for. */
  signers?: readonly string[];
}) {
  const { t } = useTranslation(["print", "frame"]);
  const { me } = useFrame();
  const router = useRouter();
  const [at] = useState(() => storeMoment(me.today));
  const printed = { name: me.user.name, at };
  const line = [
    document.id,
    document.hash === null ? null : t("hash", { hash: document.hash.slice(0, 16) }),
    t("printedBy", printed),
  ];
  const said = line.filter((part) => part !== null).join("　");
  useSheetLine(said);
  return (
    <div className="sheet-desk">
      <div className="sheet-tools no-print">
        <button
          type="button"
          className="plain-button"
          onClick={() => {
            router.history.back();
          }}
        >
          ‹ {t("back")}
        </button>
        <span className="quiet">{t(orientation)}</span>
        <button
          type="button"
          className="plain-button primary-button"
          data-testid={testIds.printNow}
          onClick={() => {
            window.print();
          }}
        >
          {t("frame:print")}
        </button>
      </div>
      <article className={`sheet sheet-${orientation}`} data-testid={testIds.sheet}>
        <header className="sheet-head">
          <div>
            <h1>{title}</h1>
            <p className="sheet-about">{about}</p>
          </div>
          <QrCode
            text={`${location.origin}${document.path}${document.hash === null ? "" : `#${document.hash.slice(0, 16)}`}`}
            label={t("qr", { id: document.id })}
          />
        </header>
        {children}
        {signers === undefined ? null : <Signers names={signers} />}
        <footer className="sheet-foot">
          <span>{document.id}</span>
          {document.hash === null ? null : (
            <span>
              {t("wholeHash")} <span className="mono">{document.hash}</span>
            </span>
          )}
          <span>{t("printedBy", printed)}</span>
        </footer>
      </article>
    </div>
  );
}

function Signers({ names }: { names: readonly string[] }) {
  const { t } = useTranslation("print");
  return (
    <p className="sheet-signers">
      {names.map((name) => (
        <span key={name}>{t("signer", { name })}</span>
      ))}
      <span>{t("signedOn")}</span>
    </p>
  );
}
