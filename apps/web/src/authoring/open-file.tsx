import { useState } from "react";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";

/** As long as the server takes. */
const longest = 200_000;

/** Reads a policy file of this machine into the editor. */
export function OpenFile({ onText }: { onText: (text: string) => void }) {
  const { t } = useTranslation("authoring");
  const [said, setSaid] = useState<string | null>(null);
  const open = async (file: File) => {
    const text = await file.text();
    if (text.length > longest) {
      setSaid(t("tooLong"));
      return;
    }
    setSaid(t("uploaded", { name: file.name }));
    onText(text);
  };
  return (
    <label className="plain-button">
      {t("upload")}
      <input
        type="file"
        className="unseen"
        accept=".yaml,.yml,text/yaml"
        data-testid={testIds.policyFile}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) void open(file);
          event.target.value = "";
        }}
      />
      {said === null ? null : <span role="status">· {said}</span>}
    </label>
  );
}
