import "./dates.css";
import { type ComponentProps, type KeyboardEvent, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { longDate, weekday } from "../words/dates.ts";
import { isDate, meant, wrongDate } from "./typed-date.ts";
import { useCoarsePointer } from "./use-coarse-pointer.ts";

export interface DateInputProps {
  /** What the date is called; its label says it too. */
  readonly name: string;
  /** A day as the wire has it, nothing, or what was typed and is no day. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly min?: string;
  readonly max?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly className?: string;
  readonly testId?: string;
}

/** A day that is typed in any form or taken from the browser's calendar, and said again in words. */
export function DateInput({ id, ...props }: DateInputProps & { readonly id: string }) {
  const { t } = useTranslation("dates");
  const { value, min, max } = props;
  const words = useId();
  const [typing, setTyping] = useState(false);
  const wrong = wrongDate(value, { min, max });
  // Half a date is not wrong yet.
  const said = wrong?.kind === "malformed" && typing ? null : wrong;
  const common: Common = {
    id,
    className: props.className ?? "field-input",
    required: props.required,
    disabled: props.disabled,
    "data-testid": props.testId,
    "aria-invalid": said === null ? undefined : true,
    "aria-describedby": words,
  };
  const coarse = useCoarsePointer();
  return (
    <span className="date-input">
      {coarse ? (
        <input
          {...common}
          type="date"
          value={isDate(value) ? value : ""}
          min={min}
          max={max}
          onChange={(event) => {
            props.onChange(event.target.value);
          }}
        />
      ) : (
        <TypedDate {...props} common={common} onTyping={setTyping} />
      )}
      <small id={words} className={said === null ? undefined : "field-wrong"}>
        {said !== null ? (
          <span role="alert">
            {said.kind === "malformed"
              ? t("malformed")
              : t(said.kind, { date: longDate(said.date) })}
          </span>
        ) : isDate(value) ? (
          `${longDate(value)} ${weekday(value)}`
        ) : null}
      </small>
    </span>
  );
}

type Common = ComponentProps<"input"> & { readonly "data-testid": string | undefined };

/** The field and the button of its calendar, which belongs to a date field of the browser's that nobody sees. */
function TypedDate({
  name,
  value,
  onChange,
  min,
  max,
  disabled,
  common,
  onTyping,
}: DateInputProps & { common: Common; readonly onTyping: (typing: boolean) => void }) {
  const { t } = useTranslation("dates");
  const [typed, setTyped] = useState(value);
  const calendar = useRef<HTMLInputElement>(null);
  // What somebody types stays as it is typed, until another day comes from elsewhere.
  const shown = meant(typed) === value ? typed : value;
  const open = () => {
    if (disabled !== true) calendar.current?.showPicker();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || event.key !== "ArrowDown" || !hasPicker) return;
    event.preventDefault();
    open();
  };
  return (
    <span className="date-box">
      <input
        {...common}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        placeholder={t("form")}
        maxLength={20}
        value={shown}
        onChange={(event) => {
          setTyped(event.target.value);
          onTyping(true);
          onChange(meant(event.target.value));
        }}
        onBlur={() => {
          setTyped(meant(shown));
          onTyping(false);
        }}
        onKeyDown={onKeyDown}
      />
      {hasPicker ? (
        <>
          <button
            type="button"
            className="date-open"
            aria-label={t("open", { name })}
            title={t("openHint")}
            disabled={disabled}
            onClick={open}
          >
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
              <path
                d="M2.5 4h11v9.500h-11zM2.500 7h11M5.500 2.500v3M10.500 2.500v3"
                fill="none"
                stroke="currentColor"
                strokeWidth="1.3"
              />
            </svg>
          </button>
          <input
            ref={calendar}
            type="date"
            className="date-native unseen"
            tabIndex={-1}
            aria-hidden="true"
            value={isDate(value) ? value : ""}
            min={min}
            max={max}
            disabled={disabled}
            onChange={(event) => {
              onChange(event.target.value);
            }}
          />
        </>
      ) : null}
    </span>
  );
}

const hasPicker = "showPicker" in HTMLInputElement.prototype;
