import { testIds } from "../test-ids.ts";

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
      <textarea
        value={value}
        maxLength={500}
        disabled={locked}
        data-testid={testIds.dialogComment}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
      {hint === undefined ? null : <small>{hint}</small>}
    </label>
  );
}
