import type { OfficeSettingsEffect, ProposalDetail } from "@daowei/api/contracts";
import { SettingsList } from "./settings-list.tsx";

/** A proposed change of an office's settings: what would hold, and what holds. */
export function SettingsEffect({ proposal }: { proposal: ProposalDetail }) {
  // Written by the server from a value of this type.
  const { settings, before } = JSON.parse(proposal.effect) as OfficeSettingsEffect;
  return (
    <section className="paper act-body">
      <SettingsList settings={settings} before={before.settings} />
    </section>
  );
}
