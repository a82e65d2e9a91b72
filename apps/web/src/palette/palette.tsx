import "./palette.css";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { best } from "./match.ts";
import { type PaletteEntry, type PaletteGroup, paletteGroups } from "./palette-entry.ts";
import { usePaletteEntries } from "./use-entries.ts";

const mostOfGroup = 8;

/** One box for everything: what is typed is looked for among acts, pages, documents, places and switches. */
export function Palette({ onClose, onHelp }: { onClose: () => void; onHelp: () => void }) {
  const { t } = useTranslation("palette");
  const box = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  const found = inGroups(usePaletteEntries(typed, onHelp), typed);
  const shown = found.flatMap(({ entries }) => entries);
  const at = Math.min(chosen, shown.length - 1);
  const listId = useId();
  const optionId = (index: number) => `${listId}-${index}`;
  useEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    return () => {
      dialog?.close();
    };
  }, []);
  useEffect(() => {
    document.getElementById(`${listId}-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [listId, at]);
  const go = (entry: PaletteEntry | undefined) => {
    if (entry === undefined) return;
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key === "Process") return;
    const last = shown.length - 1;
    if (event.key === "Enter") go(shown[at]);
    else if (event.key === "ArrowDown") setChosen(at >= last ? 0 : at + 1);
    else if (event.key === "ArrowUp") setChosen(at <= 0 ? last : at - 1);
    else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={box}
      className="palette"
      aria-label={t("title")}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === box.current) onClose();
      }}
    >
      <input
        className="palette-field"
        type="text"
        role="combobox"
        aria-label={t("title")}
        aria-expanded={shown.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={at < 0 ? undefined : optionId(at)}
        autoComplete="off"
        spellCheck={false}
        placeholder={t("placeholder")}
        value={typed}
        data-testid={testIds.palette}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Options listId={listId} found={found} chosen={at} onPoint={setChosen} onGo={go} />
      <p className="palette-foot quiet">
        <span role="status">
          {shown.length === 0 ? t("nothing", { typed }) : t("found", { count: shown.length })}
        </span>
        <span className="push">{t("hint")}</span>
      </p>
    </dialog>
  );
}

interface Found {
  readonly group: PaletteGroup;
  readonly entries: readonly PaletteEntry[];
}

function inGroups(entries: readonly PaletteEntry[], typed: string): readonly Found[] {
  const searching = typed.trim() !== "";
  return paletteGroups.flatMap((group) => {
    // Thousands of places and documents answer when they are asked for.
    if (!searching && (group === "places" || group === "documents" || group === "transfers"))
      return [];
    const own = best(
      entries.filter((entry) => entry.group === group),
      typed,
      searching ? mostOfGroup : Number.POSITIVE_INFINITY,
    );
    return own.length === 0 ? [] : [{ group, entries: own }];
  });
}

function Options({
  listId,
  found,
  chosen,
  onPoint,
  onGo,
}: {
  listId: string;
  found: readonly Found[];
  chosen: number;
  onPoint: (index: number) => void;
  onGo: (entry: PaletteEntry) => void;
}) {
  const { t } = useTranslation("palette");
  let index = -1;
  return (
    <div className="palette-list" id={listId} role="listbox" aria-label={t("results")}>
      {found.map(({ group, entries }) => (
        <div key={group} role="group" aria-labelledby={`${listId}-${group}`}>
          <div className="palette-group" id={`${listId}-${group}`} role="presentation">
            {t(`groups.${group}`)}
          </div>
          {entries.map((entry) => {
            index += 1;
            const own = index;
            return (
              <div
                key={entry.id}
                id={`${listId}-${own}`}
                role="option"
                aria-selected={own === chosen}
                className="palette-option"
                data-testid={testIds.paletteOption}
                onPointerMove={() => {
                  if (own !== chosen) onPoint(own);
                }}
                onClick={() => {
                  onGo(entry);
                }}
              >
                <span>{entry.name}</span>
                <small className="quiet num">{entry.hint}</small>
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
