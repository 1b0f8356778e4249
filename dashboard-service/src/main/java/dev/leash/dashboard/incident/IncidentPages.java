package dev.leash.dashboard.incident;

import dev.leash.dashboard.action.AvailableActions;
import dev.leash.dashboard.web.Frame;
import dev.leash.dashboard.web.PageRefusal;
import dev.leash.model.directory.Contact;
import dev.leash.model.incident.Lifecycle;
import dev.leash.view.delivery.Deliveries;
import dev.leash.view.directory.DirectoryView;
import dev.leash.view.incident.Incidents;
import dev.leash.view.incident.Numbers;
import dev.leash.view.incident.ShownIncident;
import dev.leash.wire.directory.StoredDirectory;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Loads the content of incidents' pages. */
@Singleton
public record IncidentPages(Incidents incidents, Deliveries deliveries, DirectoryView people) {

    /**
     * An incident by its number, in any notation.
     *
     * @throws PageRefusal when there is none
     */
    public ShownIncident find(String number) {
        return incidents.find(id(number)).orElseThrow(() -> noSuch(number));
    }

    /**
     * The incident id behind a number in any notation.
     *
     * @throws PageRefusal when the text is no number of an incident
     */
    public String id(String number) {
        String id = Numbers.id(number);
        if (id == null) {
            throw noSuch(number);
        }
        return id;
    }

    /** The page for a visitor who came without a signed link. */
    public IncidentModel page(ShownIncident incident, Frame frame) {
        String person = frame.visitor().person();
        boolean mayAct = !mayOnlyLook(incident, frame) && !isClosed(incident, frame);
        return model(
                incident,
                frame,
                mayAct
                        ? AvailableActions.of(incident.summary(), person, true)
                        : AvailableActions.NONE,
                "/incidents/" + incident.id() + "/actions",
                person);
    }

    private String denial(ShownIncident incident, Frame frame) {
        return isClosed(incident, frame)
                ? "It was resolved too long ago to be reopened. If the problem is back, report it again."
                : denial(frame);
    }

    private static boolean isClosed(ShownIncident incident, Frame frame) {
        return incident.summary().isClosed(frame.times().now());
    }

    /** Why the visitor may change no incident; empty when changes are allowed. */
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
        return "Your role is viewer, so you cannot change incidents. Ask "
                + (admins.isEmpty()
                        ? "an administrator."
                        : frame.names().all(admins) + " (admin).");
    }

    /** The page with other actions, whose forms are sent elsewhere. */
    public IncidentModel model(
            ShownIncident incident,
            Frame frame,
            AvailableActions offers,
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

    private static PageRefusal noSuch(String number) {
        String shown = number.length() <= 40 ? number : number.substring(0, 40) + "…";
        return PageRefusal.notFound(
                "No such incident",
                "There is no incident “"
                        + shown
                        + "”. Check the number, or search for it in the list.");
    }
}
