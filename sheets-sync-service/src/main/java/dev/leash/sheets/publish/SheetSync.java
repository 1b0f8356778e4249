package dev.leash.sheets.publish;

import dev.leash.sheets.work.Standing;
import dev.leash.sheets.workbook.EditedSheets;
import dev.leash.sheets.workbook.Reading;
import dev.leash.sheets.workbook.Refusals;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what administrators edit to the directory. An edit is done with only once the directory has
 * it, so that none is lost while Kafka is away. One thread takes the steps; what is told about them
 * is for any.
 */
public final class SheetSync {

    private static final Logger LOG = LoggerFactory.getLogger(SheetSync.class);
    private static final Duration WAIT = Duration.ofMillis(500);

    /** Warnings come and go with time, even where nobody edits. */
    private static final Duration REVIEW_EVERY = Duration.ofMinutes(5);

    private final EditedSheets sheets;
    private final DirectoryLog directory;
    private final FirstWorkbook first;
    private final List<SheetPlan> plans;
    private final Clock clock;
    private final Standing standing;

    private final Set<String> pending = new HashSet<>();
    private final Map<String, Integer> refusedRows = new ConcurrentHashMap<>();
    private final Map<String, Integer> problemRows = new ConcurrentHashMap<>();
    private final Map<String, SortedMap<String, String>> facts = new ConcurrentHashMap<>();
    private final AtomicLong reads = new AtomicLong();
    private final StatusReport status;
    private long seenRevision = -1;
    private boolean begun;
    private Instant reviewed;

    /**
     * A synchronisation that has not begun.
     *
     * @param plans the rules of each sheet; a later one may rest on what an earlier one leads to
     */
    public SheetSync(
            EditedSheets sheets,
            DirectoryLog directory,
            FirstWorkbook first,
            List<SheetPlan> plans,
            Clock clock,
            StatusReport status) {
        this.sheets = sheets;
        this.directory = directory;
        this.first = first;
        this.plans = List.copyOf(plans);
        this.clock = clock;
        this.status = status;
        this.standing = status.standing();
        this.reviewed = clock.instant();
    }

    /** Waits a moment for edits, and takes them to the directory. */
    public void step() throws IOException, InterruptedException {
        Held inForce = directory.follow();
        report(inForce);
        begin(inForce);
        reviewWhenOthersWrote(inForce);
        seenRevision = inForce.revision();
        pending.addAll(sheets.awaitChanges(WAIT));
        reviewWhenDue();
        for (SheetPlan plan : plans) {
            if (pending.contains(plan.sheet())) {
                sync(plan, inForce);
            }
        }
    }

    /** Whether every sheet has been read and the directory has what followed. */
    public boolean isCaughtUp() {
        return plans.stream().map(SheetPlan::sheet).allMatch(refusedRows::containsKey);
    }

    /** The names of the sheets people edit. */
    public Set<String> sheets() {
        return plans.stream().map(SheetPlan::sheet).collect(Collectors.toUnmodifiableSet());
    }

    /** How often a sheet was read. */
    public long reads() {
        return reads.get();
    }

    /** How many rows of a sheet are not used; 0 before it is read. */
    public int refusedRows(String sheet) {
        return refusedRows.getOrDefault(sheet, 0);
    }

    /** How many rows of a sheet are in force although something is wrong with them. */
    public int problemRows(String sheet) {
        return problemRows.getOrDefault(sheet, 0);
    }

    /** What there is to tell of each sheet that was read, in words. */
    public SortedMap<String, String> facts() {
        NavigableMap<String, String> all = new TreeMap<>();
        facts.values().forEach(all::putAll);
        return all;
    }

    private void begin(Held inForce) throws IOException {
        if (!begun) {
            first.writeIfNew(sheets, inForce);
            begun = true;
        }
    }

    /** What fails is told before anything that may fail again. */
    private void report(Held inForce) throws IOException {
        Optional<Change> news =
                status.change(inForce, sheets.location(OfSheet.STATUS), clock.instant());
        if (news.isPresent()) {
            directory.publish(List.of(news.get()));
        }
    }

    /**
     * Whom the schedule names may be a contact that another editor manages. Whoever was forgotten
     * meanwhile has lost their row first, so an older reading must not be planned from: it would put
     * them back.
     */
    private void reviewWhenOthersWrote(Held inForce) throws IOException {
        if (seenRevision >= 0 && inForce.revision() != seenRevision) {
            sheets.readAfresh();
            plans.forEach(plan -> pending.add(plan.sheet()));
        }
    }

    private void reviewWhenDue() {
        Instant now = clock.instant();
        if (!reviewed.plus(REVIEW_EVERY).isAfter(now)) {
            reviewed = now;
            plans.forEach(plan -> pending.add(plan.sheet()));
        }
    }

    /** A sheet nobody can read or write stays pending, and does not keep the others waiting. */
    private void sync(SheetPlan plan, Held inForce) {
        String sheet = plan.sheet();
        try {
            Reading reading = sheets.read(sheet);
            reads.incrementAndGet();
            if (!(reading instanceof Reading.Found found && found.isBegun())) {
                Plan planned = plan.plan(reading, inForce, sheets.location(sheet), clock.instant());
                explain(sheet, reading, publish(plan, planned, inForce));
            }
            pending.remove(sheet);
            standing.works("sheet " + sheet);
        } catch (IOException e) {
            standing.fails("sheet " + sheet, e);
        }
    }

    /**
     * What is refused is told, and asked for again at the next review: nothing but time and others
     * would change the answer.
     */
    private Plan publish(SheetPlan plan, Plan asked, Held inForce) {
        List<NotTaken> notTaken = directory.publish(asked.edits());
        Plan planned =
                notTaken.isEmpty()
                        ? asked
                        : asked.without(
                                notTaken, inForce.sheet(plan.sheet()), clock.instant());
        directory.publish(planned.reports());
        refusedRows.put(plan.sheet(), planned.refusedRows());
        problemRows.put(plan.sheet(), planned.problemRows());
        inForce.sheet(plan.sheet())
                .ifPresent(sheet -> takeNote(sheet, inForce.elsewhere(plan.kind())));
        if (!planned.changes().isEmpty()) {
            LOG.info(
                    "sheet {}: {} changes, {} rows not used",
                    plan.sheet(),
                    planned.changes().size(),
                    planned.refusedRows());
            plans.subList(plans.indexOf(plan) + 1, plans.size())
                    .forEach(later -> pending.add(later.sheet()));
        }
        return planned;
    }

    private void takeNote(OfSheet sheet, List<String> elsewhere) {
        facts.put(
                sheet.name(),
                SheetFacts.of(
                        sheet, refusedRows(sheet.name()), problemRows(sheet.name()), elsewhere));
    }

    /**
     * A sheet that has changed meanwhile will be read again, and explained then. Nothing is written
     * into one that somebody else may still be writing.
     */
    private void explain(String sheet, Reading reading, Plan plan) throws IOException {
        if (reading instanceof Reading.Found found && found.whole()) {
            sheets.explain(sheet, found, Refusals.explanations(plan.explanations()));
        }
    }
}
