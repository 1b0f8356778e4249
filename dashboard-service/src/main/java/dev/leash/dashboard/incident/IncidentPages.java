package dev.leash.dashboard.incident;

import dev.leash.dashboard.action.Offers;
import dev.leash.view.incident.Incidents;
import dev.leash.view.incident.Numbers;
import dev.leash.view.delivery.Deliveries;
import dev.leash.view.directory.People;
import dev.leash.view.incident.ShownIncident;
import dev.leash.dashboard.web.Frame;
import dev.leash.dashboard.web.Refusal;
import dev.leash.model.directory.Contact;
import dev.leash.model.incident.Lifecycle;
import dev.leash.wire.directory.StoredDirectory;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers what the page of an incident shows. */
@Singleton
public record IncidentPages(Incidents incidents, Deliveries deliveries, People people) {

    /**
     * An incident by its number as people write it.
     *
     * @throws Refusal when there is none
     */
    public ShownIncident find(String number) {
        return incidents.find(id(number)).orElseThrow(() -> noSuch(number));
    }

    /**
     * The id someone means by a number.
     *
     * @throws Refusal when it can be no incident's
     */
    public String id(String number) {
        String id = Numbers.id(number);
        if (id == null) {
            throw noSuch(number);
        }
        return id;
    }

    /** The page for somebody who came by themselves. */
    public IncidentModel page(ShownIncident incident, Frame frame) {
        String person = frame.visitor().person();
        boolean mayAct = !mayOnlyLook(incident, frame) && !isClosed(incident, frame);
        return model(
                incident,
                frame,
                mayAct ? Offers.of(incident.summary(), person, true) : Offers.NONE,
                "/incidents/" + incident.id() + "/actions",
                person);
    }

    private String denial(ShownIncident incident, Frame frame) {
        return isClosed(incident, frame)
                ? "It has been over for too long to be reopened. Report it again if it is not over."
                : denial(frame);
    }

    private static boolean isClosed(ShownIncident incident, Frame frame) {
        return incident.summary().isClosed(frame.times().now());
    }

    /** Why whoever looks may change no incident; empty when they may. */
    Optional<String> denied(Frame frame) {
        return frame.visitor()
                .signedIn()
                .flatMap(people::contact)
                .filter(contact -> !contact.mayAct())
                .map(_ -> denial(frame));
    }

    private boolean mayOnlyLook(ShownIncident incident, Frame frame) {
        return Lifecycle.mayOnlyLook(
                incident.summary().escalation().involved(),
                frame.visitor().actor(),
                new StoredDirectory(people, incident.path()));
    }

    private String denial(Frame frame) {
        List<String> admins =
                people.contacts().stream()
                        .filter(contact -> contact.role() == Contact.Role.ADMIN)
                        .map(Contact::id)
                        .toList();
        return "You may look, not change. Ask "
                + (admins.isEmpty()
                        ? "an administrator."
                        : frame.names().all(admins) + " (admin).");
    }

    /** The page with other offers, sent elsewhere. */
    public IncidentModel model(
            ShownIncident incident,
            Frame frame,
            Offers offers,
            String postTo,
            @Nullable String actingAs) {
        return new IncidentModel(
                incident,
                incidents,
                deliveries,
                people,
                frame,
                offers,
                postTo,
                actingAs,
                offers.primary() == null ? denial(incident, frame) : null);
    }

    private static Refusal noSuch(String number) {
        String shown = number.length() <= 40 ? number : number.substring(0, 40) + "…";
        return Refusal.notFound(
                "No such incident",
                "There is no incident “"
                        + shown
                        + "”. Check the number, or look for it in the list.");
    }
}
