import { useTranslation } from "react-i18next";
import type { Schema } from "./reference.ts";
import { mark } from "../words/spoken.ts";

/** A schema as nested lists; what has a name is a link to it. */
export function Shape({ schema }: { schema: Schema }) {
  const { t } = useTranslation("developer");
  const { $ref, description, type, enum: values, items, properties, required = [], anyOf } = schema;
  const said = description === undefined ? null : <span className="quiet"> {description}</span>;
  if ($ref !== undefined) {
    const name = $ref.split("/").at(-1) ?? "";
    return (
      <>
        <a href={`#schema-${name}`}>{name}</a>
        {said}
      </>
    );
  }
  if (anyOf !== undefined)
    return (
      <>
        {anyOf.map((one, index) => (
          // oxlint-disable-next-line react/no-array-index-key
          <span key={index}>
            {index === 0 ? null : " | "}
            <Shape schema={one} />
          </span>
        ))}
        {said}
      </>
    );
  if (items !== undefined)
    return (
      <>
        [<Shape schema={items} />]{said}
      </>
    );
  if (properties === undefined)
    return (
      <>
        <code>{values === undefined ? [type].flat().join(" | ") : values.join(" | ")}</code>
        {said}
      </>
    );
  return (
    <>
      {said}
      <ul className="shape">
        {Object.entries(properties).map(([name, one]) => (
          <li key={name}>
            <code>{name}</code>
            {required.includes(name)
              ? `${mark("open")}${t("referencePage.required")}${mark("close")}`
              : null}{" "}
            <Shape schema={one} />
          </li>
        ))}
      </ul>
    </>
  );
}
