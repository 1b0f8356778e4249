package dev.leash.benchmarks;

import dev.leash.benchmarks.Rates.Row;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The table by rate as a picture: how long a page takes on the left, what an incident costs on the
 * right. Each rate is a step of its own, so that small ones are not crowded together.
 */
final class RatePlot {

    private static final int WIDTH = 380;
    private static final int HEIGHT = 220;
    private static final int MARGIN = 50;
    private static final int PANEL = WIDTH + 2 * MARGIN;

    private RatePlot() {}

    /** A curve. */
    private record Curve(String name, String colour, ToDoubleFunction<Row> value) {}

    static String svg(List<Row> rows) {
        List<Curve> latency =
                List.of(
                        new Curve("p50", "#1f77b4", Row::p50),
                        new Curve("p99", "#d62728", Row::p99));
        List<Curve> processor =
                List.of(
                        new Curve("an incident", "#1f77b4", row -> row.leash().processorMillis()),
                        new Curve("bare", "#7f7f7f", row -> row.bare().processorMillis()));
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
                <rect width="100%%" height="100%%" fill="#fff"/>
                %s%s</svg>
                """
                .formatted(
                        2 * PANEL,
                        HEIGHT + 2 * MARGIN,
                        panel(rows, 0, "from a post to its first delivery, ms", latency),
                        panel(rows, PANEL, "processor time of each, ms", processor));
    }

    private static String panel(List<Row> rows, int left, String title, List<Curve> curves) {
        double top =
                rows.stream()
                        .flatMap(
                                row ->
                                        curves.stream()
                                                .map(curve -> curve.value().applyAsDouble(row)))
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(1);
        StringBuilder panel = new StringBuilder();
        panel.append(text(left + MARGIN, MARGIN - 16, "start", title));
        panel.append(
                "<path d=\"M%d %dV%dH%d\" fill=\"none\" stroke=\"#333\"/>\n"
                        .formatted(left + MARGIN, MARGIN, MARGIN + HEIGHT, left + MARGIN + WIDTH));
        panel.append(
                text(
                        left + MARGIN - 6,
                        MARGIN + 4,
                        "end",
                        String.format(Locale.ROOT, "%.0f", top)));
        panel.append(text(left + MARGIN - 6, MARGIN + HEIGHT, "end", "0"));
        for (int index = 0; index < rows.size(); index++) {
            panel.append(
                    text(
                            x(left, index, rows.size()),
                            MARGIN + HEIGHT + 18,
                            "middle",
                            rows.get(index).perSecond() + "/s"));
        }
        for (int index = 0; index < curves.size(); index++) {
            panel.append(curve(rows, left, top, curves.get(index), index));
        }
        return panel.toString();
    }

    private static String curve(List<Row> rows, int left, double top, Curve curve, int index) {
        String points =
                IntStream.range(0, rows.size())
                        .mapToObj(
                                step ->
                                        "%d,%d"
                                                .formatted(
                                                        x(left, step, rows.size()),
                                                        y(
                                                                curve.value()
                                                                        .applyAsDouble(
                                                                                rows.get(step)),
                                                                top)))
                        .collect(Collectors.joining(" "));
        return "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n<g fill=\"%s\">%s</g>\n"
                .formatted(
                        points,
                        curve.colour(),
                        curve.colour(),
                        text(left + MARGIN + WIDTH, MARGIN + 16 * index, "end", curve.name()));
    }

    private static int x(int left, int step, int steps) {
        return left + MARGIN + WIDTH * (2 * step + 1) / (2 * steps);
    }

    private static int y(double value, double top) {
        return (int) Math.round(MARGIN + HEIGHT * (1 - value / top));
    }

    private static String text(int x, int y, String anchor, String words) {
        return "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n"
                .formatted(x, y, anchor, words);
    }
}
