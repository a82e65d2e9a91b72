import type { ConfigProviderProps } from "antd";

const face =
  'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

/** The same values as the custom properties of look.css, for the parts antd draws. */
export const theme: NonNullable<ConfigProviderProps["theme"]> = {
  hashed: false,
  token: {
    colorPrimary: "#1d5fbf",
    colorLink: "#1d5fbf",
    colorText: "#1b2430",
    colorTextSecondary: "#5b6675",
    colorTextTertiary: "#5b6675",
    colorTextPlaceholder: "#6b7686",
    colorBorder: "#c9d1dd",
    colorBorderSecondary: "#e3e7ee",
    colorBgLayout: "#f6f8fb",
    colorError: "#c02a2a",
    colorWarning: "#9a5b00",
    colorSuccess: "#1a7f4b",
    borderRadius: 6,
    fontSize: 14,
    fontFamily: face,
    motionDurationFast: "0.08s",
    motionDurationMid: "0.12s",
    motionDurationSlow: "0.14s",
  },
};
