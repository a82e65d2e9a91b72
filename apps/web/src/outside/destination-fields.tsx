import { type EventType, eventTypes } from "@daowei/domain/events";
import { type OutsideChannel, outsideChannels } from "@daowei/domain/reminders";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";

export interface Said {
  readonly kind: OutsideChannel;
  readonly name: string;
  /** A web address, or of mail. */
  readonly address: string;
  /** Of a robot; empty where it has none. */
  readonly secret: string;
  readonly events: readonly EventType[];
  readonly reason: string;
}

export function DestinationFields({
  said,
  adding,
  kindFixed,
  onChange,
}: {
  said: Said;
  adding: boolean;
  kindFixed: boolean;
  onChange: (part: Partial<Said>) => void;
}) {
  const { t } = useTranslation("outside");
  const { kind, name, address, secret, events } = said;
  const robotWithSecret = kind === "dingtalk" || kind === "feishu";
  return (
    <>
      {kindFixed ? null : (
        <label className="act-field">
          <span>{t("field.kind")}</span>
          <select
            className="field-input"
            value={kind}
            data-testid={testIds.destinationKind}
            onChange={(event) => {
              onChange({ kind: outsideChannels.find((one) => one === event.target.value) ?? kind });
            }}
          >
            {outsideChannels
              .filter((one) => one !== "webhook")
              .map((one) => (
                <option key={one} value={one}>
                  {t(`channel.${one}`)}
                </option>
              ))}
          </select>
        </label>
      )}
      <TextField
        label={t("field.name")}
        value={name}
        testId={testIds.destinationName}
        onChange={(text) => {
          onChange({ name: text });
        }}
      />
      <TextField
        label={t(kind === "email" ? "field.address" : adding ? "field.url" : "field.urlKept")}
        value={address}
        testId={testIds.destinationAddress}
        onChange={(text) => {
          onChange({ address: text });
        }}
      />
      {robotWithSecret ? (
        <TextField
          label={t("field.secret")}
          value={secret}
          testId={testIds.destinationKey}
          onChange={(text) => {
            onChange({ secret: text });
          }}
        />
      ) : null}
      {kind === "webhook" ? (
        <fieldset className="outside-events">
          <legend>{t("field.events")}</legend>
          {eventTypes.map((type) => (
            <label key={type}>
              <input
                type="checkbox"
                checked={events.includes(type)}
                data-testid={`${testIds.destinationEvent}-${type}`}
                onChange={(event) => {
                  const others = events.filter((one) => one !== type);
                  onChange({ events: event.target.checked ? [...others, type] : others });
                }}
              />{" "}
              {t(`event.${type}`)}{" "}
              <small className="quiet" translate="no">
                {type}
              </small>
            </label>
          ))}
        </fieldset>
      ) : null}
    </>
  );
}

function TextField({
  label,
  value,
  testId,
  onChange,
}: {
  label: string;
  value: string;
  testId: string;
  onChange: (text: string) => void;
}) {
  return (
    <label className="act-field">
      <span>{label}</span>
      <input
        className="field-input"
        value={value}
        maxLength={2000}
        autoComplete="off"
        data-testid={testId}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </label>
  );
}
