/** A reason the launcher cannot go on, as a sentence for the person at the terminal, in Chinese and English. */
export class Refusal extends Error {
  /**
   * @param {string} chinese
   * @param {string} english
   */
  constructor(chinese, english) {
    super(english);
    this.name = "Refusal";
    this.chinese = chinese;
  }
}
