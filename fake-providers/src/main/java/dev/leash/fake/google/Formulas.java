package dev.leash.fake.google;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Results of formulas: the label of a link, the number of a sum, an error for any other. */
final class Formulas {

    private static final String TEXT = "\"((?:[^\"]|\"\")*)\"";
    private static final Pattern LINK =
            Pattern.compile(
                    "(?i)=\\s*HYPERLINK\\(\\s*" + TEXT + "\\s*(?:[,;]\\s*" + TEXT + "\\s*)?\\)");
    private static final Pattern SUM = Pattern.compile("=[-+]?\\d+(?:[-+]\\d+)*");
    private static final Pattern SUMMAND = Pattern.compile("[-+]?\\d+");

    private Formulas() {}

    static Content.Formula evaluated(String formula) {
        Matcher link = LINK.matcher(formula);
        if (link.matches()) {
            String label = Optional.ofNullable(link.group(2)).orElse(link.group(1));
            return new Content.Formula(formula, new Content.Text(label.replace("\"\"", "\"")));
        }
        if (SUM.matcher(formula).matches()) {
            double sum =
                    SUMMAND.matcher(formula)
                            .results()
                            .mapToDouble(summand -> Double.parseDouble(summand.group()))
                            .sum();
            return new Content.Formula(formula, new Content.Amount(sum));
        }
        return new Content.Formula(formula, new Content.Text("#ERROR!"));
    }
}
