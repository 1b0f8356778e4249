package dev.leash.sheets.publish;

import dev.leash.sheets.work.SyncHealth;
import dev.leash.sheets.workbook.CellRefusals;
import dev.leash.sheets.workbook.EditedSheets;
import dev.leash.sheets.workbook.Reading;
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
 * Applies edits of the sheets to the directory. An edit stays pending until the directory has it,
 * so that none is lost while Kafka is away. Steps are taken by one thread; the getters are
 * thread-safe.
 */
public final class SheetSync {

    private static final Logger LOG = LoggerFactory.getLogger(SheetSync.class);
    private static final Duration WAIT = Duration.ofMillis(500);

    /** How often sheets are planned anew without an edit, since warnings depend on time. */
    private static final Duration REVIEW_EVERY = Duration.ofMinutes(5);

    private final EditedSheets sheets;
    private final DirectoryLog directory;
    private final FirstWorkbook first;
    private final List<SheetPlan> plans;
    private final Clock clock;
    private final SyncHealth standing;

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
     * @param plans the rules of each sheet; a later one may depend on the result of an earlier one
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

    /** Waits briefly for edits, and applies them. */
    public void step() throws IOException, InterruptedException {
        DirectorySnapshot inForce = directory.follow();
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

    /** Whether every sheet has been read, and its changes are in the directory. */
    public boolean isCaughtUp() {
        return plans.stream().map(SheetPlan::sheet).allMatch(refusedRows::containsKey);
    }

    /** The names of the edited sheets. */
    public Set<String> sheets() {
        return plans.stream().map(SheetPlan::sheet).collect(Collectors.toUnmodifiableSet());
    }

    /** How many times sheets were read. */
    public long reads() {
        return reads.get();
    }

    /** The number of refused rows of a sheet; 0 before it is read. */
    public int refusedRows(String sheet) {
        return refusedRows.getOrDefault(sheet, 0);
    }

    /** The number of rows of a sheet that are in force and have a problem. */
    public int problemRows(String sheet) {
        return problemRows.getOrDefault(sheet, 0);
    }

    /** Facts about each sheet that was read, in words. */
    public SortedMap<String, String> facts() {
        NavigableMap<String, String> all = new TreeMap<>();
        facts.values().forEach(all::putAll);
        return all;
    }

    private void begin(DirectorySnapshot inForce) throws IOException {
        if (!begun) {
            first.writeIfNew(sheets, inForce);
            begun = true;
        }
    }

    /** Reports failures first, before a step that may fail again. */
    private void report(DirectorySnapshot inForce) throws IOException {
        Optional<SheetChange> news =
                status.change(inForce, sheets.location(OfSheet.STATUS), clock.instant());
        if (news.isPresent()) {
            directory.publish(List.of(news.get()));
        }
    }

    /**
     * Plans all sheets anew after changes of other editors, since the schedule may name their
     * contacts. Reads the sheets again first: the row of an erased person is gone by now, and an
     * older reading would restore the contact.
     */
    private void reviewWhenOthersWrote(DirectorySnapshot inForce) throws IOException {
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

    /** A sheet that cannot be read or written stays pending, and does not delay the others. */
    private void sync(SheetPlan plan, DirectorySnapshot inForce) {
        String sheet = plan.sheet();
        try {
            Reading reading = sheets.read(sheet);
            reads.incrementAndGet();
            if (!(reading instanceof Reading.Found found && found.isBegun())) {
                SheetChanges planned =
                        plan.plan(reading, inForce, sheets.location(sheet), clock.instant());
                explain(sheet, reading, publish(plan, planned, inForce));
            }
            pending.remove(sheet);
            standing.works("sheet " + sheet);
        } catch (IOException e) {
            standing.fails("sheet " + sheet, e);
        }
    }

    /**
     * Refused changes are reported, and requested again at the next review: only time, or other
     * editors, can change the answer.
     */
    private SheetChanges publish(SheetPlan plan, SheetChanges asked, DirectorySnapshot inForce) {
        List<RefusedChange> notTaken = directory.publish(asked.edits());
        SheetChanges planned =
                notTaken.isEmpty()
                        ? asked
                        : asked.without(notTaken, inForce.sheet(plan.sheet()), clock.instant());
        directory.publish(planned.reports());
        refusedRows.put(plan.sheet(), planned.refusedRows());
        problemRows.put(plan.sheet(), planned.problemRows());
        inForce.sheet(plan.sheet())
                .ifPresent(sheet -> takeNote(sheet, inForce.elsewhere(plan.kind())));
        if (!planned.changes().isEmpty()) {
            LOG.info(
                    "sheet {}: {} changes, {} refused rows",
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
     * A sheet that has changed meanwhile is read again, and explained then. Nothing is written into
     * a sheet that may still be being written.
     */
    private void explain(String sheet, Reading reading, SheetChanges plan) throws IOException {
        if (reading instanceof Reading.Found found && found.whole()) {
            sheets.explain(sheet, found, CellRefusals.explanations(plan.explanations()));
        }
    }
}
