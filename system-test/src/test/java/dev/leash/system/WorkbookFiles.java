package dev.leash.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody who edits the workbook by hand.
 *
 * @param folder where its sheets lie
 */
record WorkbookFiles(Path folder) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("MM-dd-yyyy HH:mm", Locale.ROOT);
    private static final String EVER = "01-01-2020 00:00,12-31-2099 23:59,";
    private static final String OVER = "01-01-2020 00:00,12-31-2020 23:59,";

    /** One row, in force now. */
    void schedule(List<String> assignees) {
        write("schedule", "start_time,end_time,assignees", List.of(EVER + cell(assignees)));
    }

    /** A row that has ended, and the one in force now. */
    void shiftChange(List<String> before, List<String> now) {
        write(
                "schedule",
                "start_time,end_time,assignees",
                List.of(OVER + cell(before), EVER + cell(now)));
    }

    /** One person until an instant on the clocks of UTC, and another from then on. */
    void handOver(LocalDateTime at, String before, String after) {
        write(
                "schedule",
                "start_time,end_time,assignees",
                List.of(
                        "01-01-2020 00:00,%s,%s"
                                .formatted(
                                        MINUTE.format(at.minusMinutes(1)), cell(List.of(before))),
                        "%s,12-31-2099 23:59,%s"
                                .formatted(MINUTE.format(at), cell(List.of(after)))));
    }

    /** Nobody until an instant on the clocks of UTC, and one person from then on. */
    void from(LocalDateTime at, String person) {
        write(
                "schedule",
                "start_time,end_time,assignees",
                List.of(
                        "%s,12-31-2099 23:59,%s"
                                .formatted(MINUTE.format(at), cell(List.of(person)))));
    }

    /** Everybody whom Leash knows, as rows of name, e-mail, phone and role. */
    void contacts(List<String> rows) {
        write("contacts", "name,email,phone,role", rows);
    }

    /** The same with how they want to be paged, as a fifth cell. */
    void contactsWithRules(List<String> rows) {
        write("contacts", "name,email,phone,role,rules", rows);
    }

    /** Every endpoint of webhooks, as rows of name and address. */
    void webhooks(List<String> rows) {
        write("webhooks", "name,url", rows);
    }

    private void write(String sheet, String header, List<String> rows) {
        String text =
                Stream.concat(Stream.of(header), rows.stream())
                        .map(line -> line + "\n")
                        .collect(Collectors.joining());
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(sheet + ".csv"), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(List<String> names) {
        return "\"" + String.join(", ", names) + "\"";
    }
}
