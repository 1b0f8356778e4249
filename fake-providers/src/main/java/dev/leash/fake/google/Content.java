package dev.leash.fake.google;

/** Content of a cell. */
sealed interface Content {

    record Nothing() implements Content {}

    record Text(String text) implements Content {}

    record Amount(double number) implements Content {}

    record Truth(boolean isTrue) implements Content {}

    /** A formula. */
    record Formula(String formula, Content shows) implements Content {}

    /** The shown content: the result of a formula, otherwise the content itself. */
    default Content seen() {
        return this instanceof Formula(_, Content shows) ? shows : this;
    }
}
