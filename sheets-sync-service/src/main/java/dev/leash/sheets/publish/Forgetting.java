package dev.leash.sheets.publish;

import dev.leash.model.configuration.Change.Forget;
import dev.leash.model.configuration.Kind;
import dev.leash.model.configuration.Kinds;
import dev.leash.model.configuration.RequestedChange;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.PersonKey;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Outcome;
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
 * Erasure of a person: their row in the workbook, and whatever in force says who they are. What
 * happened stays, under their id.
 *
 * @param id the id by which facts call them
 * @param inForce the keys of what is in force about them
 * @param sheet the contacts of the workbook; empty where it has none that can be read
 * @param rows the numbers of their rows in it
 * @param scheduled how many rows of the schedule name them
 */
public record Forgetting(
        String id,
        List<String> inForce,
        Optional<Reading.Found> sheet,
        List<Integer> rows,
        long scheduled) {

    private static final List<Kind<?>> ABOUT_A_PERSON =
            List.of(Kinds.CONTACT, Kinds.VERIFIED, Kinds.SUBSCRIPTION);

    public Forgetting {
        inForce = List.copyOf(inForce);
        rows = List.copyOf(rows);
    }

    /**
     * What has to be done to forget whom a text means.
     *
     * @param person their id, name, address or an alias; of who is no contact any more, the id
     * @throws IOException when the workbook cannot be read
     */
    public static Forgetting of(String person, Held held, EditedSheets sheets)
            throws IOException {
        String id = held.person(person).map(Contact::id).orElse(person);
        Optional<Reading.Found> sheet =
                sheets.read(ContactsSheet.NAME) instanceof Reading.Found found
                        ? Optional.of(found)
                        : Optional.empty();
        return new Forgetting(
                id,
                ABOUT_A_PERSON.stream()
                        .map(kind -> kind.key(id))
                        .filter(key -> held.find(key).isPresent())
                        .toList(),
                sheet,
                sheet.map(found -> rows(found, id)).orElse(List.of()),
                held.schedule(SchedulePlan.ID).stream()
                        .flatMap(schedule -> schedule.people().stream())
                        .filter(name -> held.idOf(name).equals(id))
                        .count());
    }

    private static List<Integer> rows(Reading.Found found, String id) {
        Optional<PersonKey> name = PersonKey.of(id);
        return found.table().filledRows().stream()
                .filter(row -> PersonKey.of(row.text(0)).equals(name))
                .map(Row::number)
                .toList();
    }

    /** What it does, and what it leaves, in lines for people. */
    public List<String> inWords() {
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add("The workbook loses row %d of its contacts.".formatted(row)));
        inForce.forEach(key -> lines.add("%s is no longer in force.".formatted(key)));
        lines.add("incident.people no longer says who '%s' is.".formatted(id));
        lines.add(
                "What happened stays, under the id '%s': incidents, deliveries and what people wrote."
                        .formatted(id));
        if (scheduled > 0) {
            lines.add(
                    "The schedule still names them, and nobody is paged there: take them out of it (%d names)."
                            .formatted(scheduled));
        }
        return List.copyOf(lines);
    }

    /**
     * Does it.
     *
     * @throws IOException when the workbook has changed meanwhile, or it is refused, in words for
     *     whoever asked
     */
    public void carryOut(EditedSheets sheets, KafkaAccess kafka) throws IOException {
        if (!rows.isEmpty() && !sheets.remove(ContactsSheet.NAME, sheet.orElseThrow(), rows)) {
            throw new IOException("it has changed meanwhile; nothing was done, try again");
        }
        RequestedChange change =
                new RequestedChange(
                        UUID.randomUUID().toString(),
                        Instant.now(),
                        new Actor(Actor.Kind.LEASH, "leash", Actor.Via.COMMAND_LINE),
                        null,
                        new Forget(id));
        try (Producers producers = Producers.to(kafka)) {
            Outcome outcome = new ChangeRequests(kafka, producers).ask(List.of(change)).getFirst();
            if (outcome instanceof Outcome.Refused(_, String explanation)) {
                throw new IOException(explanation);
            }
        }
    }
}
