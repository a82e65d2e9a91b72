export const apportionFormats = ["table", "json", "csv", "xlsx"] as const;
export const compareFormats = ["table", "json"] as const;
export const dueFormats = ["table", "json"] as const;
export const explainFormats = ["tree", "json"] as const;
export const listFormats = ["table", "json"] as const;
export const remoteFormats = ["table", "json", "csv"] as const;
export const whatIfFormats = ["table", "json", "csv"] as const;

export type ApportionFormat = (typeof apportionFormats)[number];
export type CompareFormat = (typeof compareFormats)[number];
export type DueFormat = (typeof dueFormats)[number];
export type ExplainFormat = (typeof explainFormats)[number];
export type ListFormat = (typeof listFormats)[number];
export type RemoteFormat = (typeof remoteFormats)[number];
export type WhatIfFormat = (typeof whatIfFormats)[number];
