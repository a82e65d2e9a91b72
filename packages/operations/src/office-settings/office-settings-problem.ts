/** Why an office's settings are not changed. */
export type OfficeSettingsProblem = {
  readonly kind: "office_settings_unchanged";
  readonly placeCode: string;
};
