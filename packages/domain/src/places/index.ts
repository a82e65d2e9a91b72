export { createGazetteer } from "./gazetteer.ts";
export { placeLevels } from "./place.ts";
export { provinceKind } from "./province-kind.ts";
export type { ProvinceKind } from "./province-kind.ts";
export type {
  AttributeFact,
  AttributeValue,
  Gazetteer,
  GazetteerInput,
  Place,
  PlaceAlias,
  PlaceLevel,
  Succession,
} from "./place.ts";
