package dev.leash.dashboard.incident;

import java.util.ArrayList;
import java.util.List;

/** Summary of deliveries in one line: {@code 3 people, 32 messages: 1 failed, 2 still tried}. */
final class DeliverySummary {

    private DeliverySummary() {}

    static String of(List<DeliveryLine> lines) {
        long people = lines.stream().map(DeliveryLine::person).distinct().count();
        List<String> fates = new ArrayList<>();
        add(fates, count(lines, "bad"), "failed");
        add(fates, count(lines, "waiting"), "waiting");
        return "%d %s, %d %s: %s"
                .formatted(
                        people,
                        people == 1 ? "person" : "people",
                        lines.size(),
                        lines.size() == 1 ? "message" : "messages",
                        fates.isEmpty() ? "all told" : String.join(", ", fates));
    }

    private static long count(List<DeliveryLine> lines, String tone) {
        return lines.stream().filter(line -> line.tone().equals(tone)).count();
    }

    private static void add(List<String> fates, long count, String what) {
        if (count > 0) {
            fates.add(count + " " + what);
        }
    }
}
