package dev.leash.verification.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Counts checks and keeps the first counter-examples. Not thread-safe. */
public final class Findings {

    /** How many counter-examples of each invariant are kept; the others are only counted. */
    public static final int MAX_EXAMPLES = 5;

    private final Map<Invariant, Page> pages = new EnumMap<>(Invariant.class);

    private static final class Page {
        private long checked;
        private long failed;
        private long open;
        private final List<CounterExample> first = new ArrayList<>();
    }

    /** Findings without any check. */
    public Findings() {
        Arrays.stream(Invariant.values()).forEach(invariant -> pages.put(invariant, new Page()));
    }

    /**
     * Records a check.
     *
     * @param holds whether the invariant holds
     * @param where what shows that it does not
     * @param what what is wrong; called only when it does not
     * @return whether it holds
     */
    public boolean check(Invariant invariant, boolean holds, Object where, Supplier<String> what) {
        Page page = page(invariant);
        page.checked++;
        if (!holds) {
            page.failed++;
            if (page.first.size() < MAX_EXAMPLES) {
                page.first.add(new CounterExample(where.toString(), what.get()));
            }
        }
        return holds;
    }

    /** Records a check that cannot be decided yet. */
    public void open(Invariant invariant) {
        page(invariant).open++;
    }

    /** The verdict on every invariant. */
    public List<InvariantVerdict> verdicts() {
        return pages.entrySet().stream()
                .map(
                        entry ->
                                new InvariantVerdict(
                                        entry.getKey(),
                                        entry.getValue().checked,
                                        entry.getValue().failed,
                                        entry.getValue().open,
                                        entry.getValue().first))
                .toList();
    }

    private Page page(Invariant invariant) {
        Page page = pages.get(invariant);
        if (page == null) {
            throw new IllegalStateException("no page for " + invariant);
        }
        return page;
    }
}
