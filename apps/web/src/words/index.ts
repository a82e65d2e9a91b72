import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { type Look, readLook } from "../app/look.ts";
import { nameBy } from "../places/named.tsx";
import { glossBy } from "../policies/title-gloss.ts";
import { resources } from "./chinese.ts";
import { finishBy, speak } from "./spoken.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "frame";
    resources: typeof resources;
  }
}

export const i18n = i18next.createInstance();

/** Chinese comes with the pages; the words of another language are fetched when somebody reads it. */
async function tablesOf(language: Look["language"]) {
  if (language !== "en") return resources;
  const { english, romanise, officeInEnglish, oneInEnglish, policyNumbers, policyTitles } =
    await import("./english.ts");
  i18n.use({ type: "postProcessor", name: "one", process: oneInEnglish });
  finishBy(oneInEnglish);
  nameBy({ place: romanise, office: officeInEnglish });
  glossBy({ titles: policyTitles, numbers: policyNumbers });
  return english;
}

export async function startWords(): Promise<void> {
  const { language } = readLook();
  const tables = await tablesOf(language);
  speak(tables);
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: "frame",
    ns: Object.keys(resources),
    resources: { [language]: tables },
    interpolation: { escapeValue: false },
    postProcess: language === "en" ? ["one"] : [],
    initAsync: false,
  });
}
