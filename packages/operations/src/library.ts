export type { Library, LoadedPolicy } from "@daowei/policies";
