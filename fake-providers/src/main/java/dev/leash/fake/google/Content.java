package dev.leash.fake.google;

/** What a cell holds. */
sealed interface Content {

    record Nothing() implements Content {}

    record Text(String text) implements Content {}

    record Amount(double number) implements Content {}

    record Truth(boolean isTrue) implements Content {}

    /** A formula. */
    record Formula(String formula, Content shows) implements Content {}

    /** What is seen: of a formula what it comes to, of anything else that itself. */
    default Content seen() {
        return this instanceof Formula(_, Content shows) ? shows : this;
    }
}
