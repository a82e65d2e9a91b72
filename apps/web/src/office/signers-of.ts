import type { OfficeSettings } from "@daowei/api/contracts";
import { type SigningPlace, signingPlaces } from "@daowei/domain/approvals";

/** What is printed where each signs: the office's own words, and the usual ones where it has none. */
export function signersOf(
  { signers }: Pick<OfficeSettings, "signers">,
  usual: (place: SigningPlace) => string,
): readonly string[] {
  return signingPlaces.map((place) => (signers[place] === "" ? usual(place) : signers[place]));
}
