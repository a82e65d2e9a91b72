import "./keys.css";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { readLook } from "../app/look.ts";
import { DialogBox } from "../overlays/dialog-box.tsx";
import { testIds } from "../test-ids.ts";
import { keyMap, keyPlaces } from "./key-map.ts";
import { keyNames } from "./key-name.ts";

/** Every key of the map with what it does. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("keys");
  return (
    <DialogBox
      title={t("title")}
      onClose={onClose}
      footer={
        <button type="button" className="plain-button primary-button" onClick={onClose}>
          {t("close")}
        </button>
      }
    >
      <div data-testid={testIds.keyHelp}>
        <p className="quiet">
          {t(readLook().keys === "off" ? "off" : "on")}{" "}
          <Link to="/settings" onClick={onClose}>
            {t("toSettings")}
          </Link>
        </p>
        <div className="key-groups">
          {keyPlaces.map((place) => (
            <section key={place}>
              <h3>{t(`places.${place}`)}</h3>
              <dl className="key-list">
                {keyMap
                  .filter(({ where }) => where === place)
                  .map(({ id, strokes }) => (
                    <div key={id} data-key={id}>
                      <dt>
                        <Strokes strokes={strokes} />
                      </dt>
                      <dd>{t(`does.${id}`)}</dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
        </div>
        <p className="quiet">{t("dialogs")}</p>
      </div>
    </DialogBox>
  );
}

/** What several strokes begin with is named once: Shift, then the four arrows. */
function Strokes({ strokes }: { strokes: readonly string[] }) {
  const named = strokes.map(keyNames);
  const [held = ""] = named[0] ?? [];
  const alike =
    named.length > 1 && named.every(([first, ...rest]) => first === held && rest.length > 0);
  return (
    <>
      {alike ? <kbd>{held}</kbd> : null}
      {named.map((names) => (
        <span key={names.join(" ")} className="key-stroke">
          {(alike ? names.slice(1) : names).map((name) => (
            <kbd key={name}>{name}</kbd>
          ))}
        </span>
      ))}
    </>
  );
}
