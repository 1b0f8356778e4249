package dev.leash.verification.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON form of a report, for programs. */
public final class ReportJson {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ReportJson() {}

    /**
     * Writes the report to a file.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(VerificationReport report, Path file) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("passed", report.isPassed());
        all.put("verdicts", report.verdicts());
        all.put("figures", report.figures());
        MAPPER.writeValue(file.toFile(), all);
    }
}
