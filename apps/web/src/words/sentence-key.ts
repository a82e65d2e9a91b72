/** Only a notice's own words stand in 「」; what it means in other words is called so. */
export function sentenceKey({ verbatim }: { readonly verbatim: boolean }) {
  return verbatim ? "domain:verbatim" : "domain:paraphrase";
}
