import type { OfficeSettings } from "@daowei/api/contracts";
import { signingPlaces } from "@daowei/domain/approvals";
import { useTranslation } from "react-i18next";
import { numberFields } from "./settings-draft.ts";

/** An office's settings in words; with those before, what is changed shows both. */
export function SettingsList({
  settings,
  before,
}: {
  settings: OfficeSettings;
  before?: OfficeSettings;
}) {
  const { t } = useTranslation(["office", "print"]);
  const lines = [
    ...numberFields.map((field) => ({
      key: field,
      name: t(`field.${field}`),
      said: (of: OfficeSettings) => t(`value.${field}`, { value: of[field] }),
    })),
    ...signingPlaces.map((place) => ({
      key: place,
      name: t("signer", { place: t(`print:${place}`) }),
      said: ({ signers }: OfficeSettings) =>
        signers[place] === "" ? t("usual", { word: t(`print:${place}`) }) : signers[place],
    })),
  ];
  return (
    <dl className="office-settings">
      {lines.map(({ key, name, said }) => {
        const [now, then] = [said(settings), before === undefined ? null : said(before)];
        return (
          <div key={key}>
            <dt>{name}</dt>
            <dd>
              {then === null || then === now ? null : (
                <>
                  <del>{then}</del> →{" "}
                </>
              )}
              {now}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
