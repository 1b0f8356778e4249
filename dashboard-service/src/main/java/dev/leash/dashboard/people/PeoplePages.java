package dev.leash.dashboard.people;

import dev.leash.dashboard.session.Visitor;
import dev.leash.dashboard.updates.Subscriptions;
import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.PersonIndex;
import dev.leash.model.directory.RulesInWords;
import dev.leash.view.delivery.MethodRow;
import dev.leash.view.delivery.Methods;
import dev.leash.view.directory.DirectoryView;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Loads the content of the pages of people. */
@Singleton
public record PeoplePages(DirectoryView people, Methods methods, Subscriptions subscriptions) {

    PeopleModel everybody(Visitor visitor, Instant now) {
        Map<String, List<MethodRow>> rows =
                methods.all().stream().collect(Collectors.groupingBy(MethodRow::person));
        Set<String> scheduled = scheduled(now);
        return new PeopleModel(
                people.contacts().stream()
                        .map(
                                contact ->
                                        model(
                                                contact,
                                                rows.getOrDefault(contact.id(), List.of()),
                                                scheduled,
                                                visitor,
                                                now))
                        .toList());
    }

    Optional<PersonModel> person(String id, Visitor visitor, Instant now) {
        return people.contact(id)
                .map(contact -> model(contact, methods.of(id), scheduled(now), visitor, now));
    }

    /** Ids of contacts with current or coming shifts who have an unverified channel. */
    public List<String> unverifiedOnSchedule(Instant now) {
        Set<String> scheduled = scheduled(now);
        return people.contacts().stream()
                .filter(contact -> scheduled.contains(contact.id()))
                .filter(contact -> !isVerified(contact))
                .map(Contact::id)
                .toList();
    }

    /** Whether the visitor has signed in as an administrator. */
    boolean isAdmin(Visitor visitor) {
        return visitor.signedIn()
                .flatMap(people::contact)
                .filter(contact -> contact.role() == Contact.Role.ADMIN)
                .isPresent();
    }

    private boolean isVerified(Contact contact) {
        Set<Channel> verified =
                people.verified(contact.id()).stream()
                        .filter(method -> method.isOf(contact))
                        .map(method -> method.channel())
                        .collect(Collectors.toSet());
        return verified.containsAll(contact.channels());
    }

    private PersonModel model(
            Contact contact,
            List<MethodRow> rows,
            Set<String> scheduled,
            Visitor visitor,
            Instant now) {
        Map<Channel, MethodRow> byChannel =
                rows.stream().collect(Collectors.toMap(MethodRow::channel, Function.identity()));
        boolean isSelf = contact.id().equals(visitor.person());
        return new PersonModel(
                contact.id(),
                contact.role().name().toLowerCase(Locale.ROOT),
                isSelf,
                isSelf || isAdmin(visitor),
                scheduled.contains(contact.id()),
                RulesInWords.of(contact),
                contact.channels().stream()
                        .sorted()
                        .map(
                                channel ->
                                        MethodCard.of(
                                                contact,
                                                channel,
                                                byChannel.getOrDefault(
                                                        channel,
                                                        MethodRow.unknown(contact.id(), channel)),
                                                people.verified(contact.id()),
                                                now))
                        .toList(),
                (isSelf && contact.role() == Contact.Role.ADMIN)
                        ? subscriptions.wantsDrafts(contact.id())
                        : null);
    }

    private Set<String> scheduled(Instant now) {
        PersonIndex index = people.index();
        return people.schedules().stream()
                .flatMap(schedule -> schedule.peopleFrom(now).stream())
                .distinct()
                .flatMap(name -> index.person(name).stream())
                .map(Contact::id)
                .collect(Collectors.toSet());
    }
}
