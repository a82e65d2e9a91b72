import { useId } from "react";
import { DateInput, type DateInputProps } from "./date-input.tsx";

/** A date of a dialog or form, below its label. */
export function DateField(props: DateInputProps) {
  const id = useId();
  return (
    <div className="act-field">
      <label htmlFor={id}>{props.name}</label>
      <DateInput id={id} {...props} />
    </div>
  );
}
