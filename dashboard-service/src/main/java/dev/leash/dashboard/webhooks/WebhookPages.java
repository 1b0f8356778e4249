package dev.leash.dashboard.webhooks;

import dev.leash.dashboard.session.Visitor;
import dev.leash.dashboard.webhooks.EndpointCard.Secret;
import dev.leash.model.directory.Contact;
import dev.leash.model.webhook.Endpoint;
import dev.leash.model.webhook.SecretRef;
import dev.leash.view.directory.DirectoryView;
import dev.leash.view.webhook.EndpointRow;
import dev.leash.view.webhook.Webhooks;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.directory.DirectoryRecord.OfEndpoint;
import dev.leash.wire.webhook.MadeSecrets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Loads the content of the page of webhooks. */
public record WebhookPages(Webhooks webhooks, DirectoryView people, MadeSecrets secrets) {

    WebhooksModel page(Visitor visitor, Instant now) {
        boolean admin = isAdmin(visitor);
        Map<String, EndpointRow> known =
                webhooks.endpoints().stream()
                        .collect(Collectors.toMap(EndpointRow::id, Function.identity()));
        List<EndpointCard> cards =
                endpoints().stream()
                        .map(
                                endpoint ->
                                        EndpointCard.of(
                                                endpoint,
                                                known.getOrDefault(
                                                        endpoint.id(),
                                                        EndpointRow.unknown(endpoint.id())),
                                                secrets(endpoint, admin, now)))
                        .toList();
        return new WebhooksModel(
                cards,
                webhooks.posts(WebhooksModel.MAX_POSTS).stream()
                        .map(WebhookDeliveryLine::of)
                        .toList(),
                admin);
    }

    /** Whether the visitor has signed in as an administrator. */
    boolean isAdmin(Visitor visitor) {
        return visitor.signedIn()
                .flatMap(people::contact)
                .filter(contact -> contact.role() == Contact.Role.ADMIN)
                .isPresent();
    }

    private List<Endpoint> endpoints() {
        return people.startingWith(DirectoryRecord.ENDPOINTS).stream()
                .filter(OfEndpoint.class::isInstance)
                .map(found -> ((OfEndpoint) found).endpoint())
                .toList();
    }

    private List<Secret> secrets(Endpoint endpoint, boolean admin, Instant now) {
        return endpoint.secrets().stream()
                .filter(ref -> ref.isInUse(now))
                .map(ref -> secret(endpoint, ref, admin))
                .toList();
    }

    private Secret secret(Endpoint endpoint, SecretRef ref, boolean admin) {
        boolean made = ref.name().matches("[0-9]{1,6}");
        return new Secret(
                ref.name(),
                ref.until(),
                admin && made
                        ? secrets.of(endpoint.id(), Integer.parseInt(ref.name())).reveal()
                        : null);
    }
}
