package dev.leash.fake.google;

/** What a cell holds. */
sealed interface Content {

    /** Nothing. */
    record Nothing() implements Content {}

    /** Some text. */
    record Text(String text) implements Content {}

    /** A number; also a time, in days since the end of 1899. */
    record Amount(double number) implements Content {}

    /** Yes or no. */
    record Truth(boolean isTrue) implements Content {}

    /**
     * A formula.
     *
     * @param formula as it was entered
     * @param shows what it comes to
     */
    record Formula(String formula, Content shows) implements Content {}

    /** What is seen: of a formula what it comes to, of anything else that itself. */
    default Content seen() {
        return this instanceof Formula(_, Content shows) ? shows : this;
    }
}
