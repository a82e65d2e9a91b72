import { WrittenText } from "./written-text.tsx";

/** What a person writes to an act, in up to 500 characters; how much is needed is the dialog's to say. */
export function CommentField({
  label,
  hint,
  value,
  locked,
  onChange,
}: {
  label: string;
  hint?: string;
  value: string;
  locked: boolean;
  onChange: (text: string) => void;
}) {
  return (
    <label className="act-field">
      <span>{label}</span>
      <WrittenText value={value} locked={locked} onChange={onChange} />
      {hint === undefined ? null : <small>{hint}</small>}
    </label>
  );
}
