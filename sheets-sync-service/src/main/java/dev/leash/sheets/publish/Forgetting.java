package dev.leash.sheets.publish;

import dev.leash.model.configuration.Change.Forget;
import dev.leash.model.configuration.ChangeEnvelope;
import dev.leash.model.configuration.Configuration;
import dev.leash.model.configuration.Kind;
import dev.leash.model.configuration.Kinds;
import dev.leash.model.configuration.Manager;
import dev.leash.model.directory.PersonKey;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Outcome;
import dev.leash.model.oncall.ScheduleRow;
import dev.leash.sheets.contacts.ContactsSheet;
import dev.leash.sheets.workbook.EditedSheets;
import dev.leash.sheets.workbook.Reading;
import dev.leash.sheets.workbook.Table.Row;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Erasure of a person: their row in the workbook, and everything in force that identifies them.
 * Events stay, under their id.
 *
 * @param id the id used in events
 * @param inForce the keys of entries about them
 * @param sheet the contacts of the workbook; empty where there is no readable sheet
 * @param rows the numbers of their rows
 * @param refusal why it cannot be done now, and what to do about it; empty when it can
 */
public record Forgetting(
        String id,
        List<String> inForce,
        Optional<Reading.Found> sheet,
        List<Integer> rows,
        Optional<String> refusal) {

    private static final List<Kind<?>> ABOUT_A_PERSON =
            List.of(Kinds.CONTACT, Kinds.VERIFIED, Kinds.SUBSCRIPTION);

    /** The most rows of the schedule that are listed. */
    private static final int MAX_NAMED = 20;

    /**
     * The steps that erase a person.
     *
     * @param person their id, name, address or an alias; the id, if they are no longer a contact
     * @throws IOException when the workbook cannot be read
     */
    public static Forgetting of(String person, DirectorySnapshot held, EditedSheets sheets)
            throws IOException {
        String id = held.idOf(person);
        Reading reading = sheets.read(ContactsSheet.NAME);
        Optional<Reading.Found> sheet =
                reading instanceof Reading.Found found ? Optional.of(found) : Optional.empty();
        List<Integer> rows = sheet.map(found -> rows(found, id)).orElse(List.of());
        return new Forgetting(
                id,
                ABOUT_A_PERSON.stream()
                        .map(kind -> kind.key(id))
                        .filter(key -> held.find(key).isPresent())
                        .toList(),
                sheet,
                rows,
                refusalByRules(id, held)
                        .or(() -> stillScheduled(id, held))
                        .or(() -> rowNotFound(id, held, rows, whatIsWrong(reading, sheets))));
    }

    /**
     * Refusal by the writer of the configuration, checked first so that no row is deleted for
     * nothing.
     */
    private static Optional<String> refusalByRules(String id, DirectorySnapshot held) {
        return Configuration.decide(held, request(id)).outcome()
                        instanceof Outcome.Refused(_, String explanation)
                ? Optional.of(explanation)
                : Optional.empty();
    }

    private static Optional<String> stillScheduled(String id, DirectorySnapshot held) {
        List<String> named =
                held.schedule(SchedulePlan.ID).stream()
                        .flatMap(schedule -> schedule.rows().stream())
                        .filter(
                                row ->
                                        row.assignees().stream()
                                                .map(held::idOf)
                                                .anyMatch(id::equals))
                        .map(Forgetting::inWords)
                        .distinct()
                        .toList();
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "The schedule still names '%s', in %s%s. Remove them from it first."
                                .formatted(
                                        id,
                                        String.join(
                                                ", ",
                                                named.subList(
                                                        0, Math.min(MAX_NAMED, named.size()))),
                                        named.size() > MAX_NAMED
                                                ? " and %d more".formatted(named.size() - MAX_NAMED)
                                                : ""));
    }

    private static String inWords(ScheduleRow row) {
        return row.keptUntil() == null
                ? "row " + row.number()
                : "a row that is no longer in the sheet and stays until " + row.keptUntil();
    }

    /**
     * Refuses if the row was not found, since it would restore the contact as soon as it is read.
     */
    private static Optional<String> rowNotFound(
            String id, DirectorySnapshot held, List<Integer> rows, String whatIsWrong) {
        return held.version(Kinds.CONTACT.key(id))
                .filter(version -> version.managedBy() == Manager.WORKBOOK && rows.isEmpty())
                .map(
                        _ ->
                                "'%s' is managed by the workbook, but %s. Name the workbook that Leash uses (--data, WORKBOOK_DIR or GOOGLE_SPREADSHEET_ID), and correct it if necessary."
                                        .formatted(id, whatIsWrong));
    }

    private static String whatIsWrong(Reading reading, EditedSheets sheets) {
        String location = sheets.location(ContactsSheet.NAME);
        return switch (reading) {
            case Reading.Found _ -> location + " has no row with that name";
            case Reading.Missing _ -> location + " is missing";
            case Reading.Unreadable(String reason) -> location + " cannot be read: " + reason;
        };
    }

    private static List<Integer> rows(Reading.Found found, String id) {
        Optional<PersonKey> name = PersonKey.of(id);
        return found.table().filledRows().stream()
                .filter(row -> PersonKey.of(row.text(0)).equals(name))
                .map(Row::number)
                .toList();
    }

    /** What is erased and what is left, in lines for people. */
    public List<String> inWords() {
        List<String> lines = new ArrayList<>();
        rows.forEach(
                row ->
                        lines.add(
                                "Row %d of the contacts in the workbook is removed."
                                        .formatted(row)));
        inForce.forEach(key -> lines.add("%s is no longer in force.".formatted(key)));
        lines.add("The entry of '%s' in incident.people is removed.".formatted(id));
        lines.add(
                "Incidents, deliveries and texts that people wrote are kept, under the id '%s'."
                        .formatted(id));
        refusal.ifPresent(why -> lines.add("This is not possible yet. " + why));
        return List.copyOf(lines);
    }

    /**
     * Carries out the erasure.
     *
     * @throws IOException when the workbook has changed meanwhile, the erasure is refused, or no
     *     contact has that id, in words for the administrator
     */
    public void carryOut(EditedSheets sheets, KafkaAccess kafka) throws IOException {
        if (refusal.isPresent()) {
            throw new IOException(refusal.get() + " Nothing was changed.");
        }
        if (!rows.isEmpty() && !sheets.remove(ContactsSheet.NAME, sheet.orElseThrow(), rows)) {
            throw new IOException(
                    "the workbook was changed meanwhile; nothing was removed, try again");
        }
        try (Producers producers = Producers.to(kafka)) {
            Outcome outcome =
                    new ChangeRequests(kafka, producers).ask(List.of(request(id))).getFirst();
            requireDone(outcome);
        }
    }

    private void requireDone(Outcome outcome) throws IOException {
        String gone =
                rows.isEmpty()
                        ? ""
                        : " Of the workbook's contacts, rows %s were removed.".formatted(rows);
        if (outcome instanceof Outcome.Refused(_, String explanation)) {
            throw new IOException(explanation + gone);
        }
        if (outcome instanceof Outcome.AlreadyDone(_, String explanation)) {
            throw new IOException(
                    explanation + gone + " Give the id that incidents and incident.people use.");
        }
    }

    private static ChangeEnvelope request(String id) {
        return new ChangeEnvelope(
                UUID.randomUUID().toString(),
                Instant.now(),
                new Actor(Actor.Kind.LEASH, "leash", Actor.Via.COMMAND_LINE),
                null,
                new Forget(id));
    }
}
