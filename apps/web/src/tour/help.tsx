import { KeyHelp } from "../keys/key-help.tsx";
import { HelpChoices } from "./help-choices.tsx";
import { TourCard } from "./tour-card.tsx";

export type HelpKind = "choices" | "keys" | "tour";

/** What 帮助 has: first the choice, over the page as it stands; only the tour leads away from it. */
export function Help({
  kind,
  onTurn,
  onClose,
}: {
  kind: HelpKind;
  onTurn: (kind: HelpKind) => void;
  onClose: () => void;
}) {
  if (kind === "tour") return <TourCard onClose={onClose} />;
  if (kind === "keys") return <KeyHelp onClose={onClose} />;
  return <HelpChoices onTurn={onTurn} onClose={onClose} />;
}
