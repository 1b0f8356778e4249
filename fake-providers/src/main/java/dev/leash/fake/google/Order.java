package dev.leash.fake.google;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Google's sort order: numbers, then text, then booleans; empty cells are always last. */
final class Order {

    private Order() {}

    /**
     * Order of rows by one of their cells.
     *
     * @param isUp whether the smallest comes first
     */
    static Comparator<List<Cell>> by(int column, boolean isUp, Locale locale) {
        Comparator<Content> values =
                Comparator.comparingInt(Order::kind)
                        .thenComparingDouble(Order::number)
                        .thenComparing(Order::text, Collator.getInstance(locale));
        Comparator<Content> directed = isUp ? values : values.reversed();
        return Comparator.comparing(
                row -> row.get(column).content().seen(),
                Comparator.comparing((Content content) -> content instanceof Content.Nothing)
                        .thenComparing(directed));
    }

    private static int kind(Content content) {
        return switch (content) {
            case Content.Amount _ -> 0;
            case Content.Text _ -> 1;
            case Content.Truth _ -> 2;
            case Content.Nothing _, Content.Formula _ -> 3;
        };
    }

    private static double number(Content content) {
        return switch (content) {
            case Content.Amount(double number) -> number;
            case Content.Truth(boolean isTrue) -> isTrue ? 1 : 0;
            case Content.Text _, Content.Nothing _, Content.Formula _ -> 0;
        };
    }

    private static String text(Content content) {
        return content instanceof Content.Text(String text) ? text : "";
    }
}
