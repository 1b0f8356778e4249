package dev.leash.dashboard.view;

import dev.leash.model.directory.Channel;
import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incident.Recorded;
import java.util.List;
import java.util.Optional;

/** What the view held before a batch of records. */
interface Before {

    /** An incident as its events so far have left it. */
    Optional<IncidentSummary> incident(String id);

    /** What has happened to an incident so far, oldest first. */
    List<Recorded> events(String id);

    /** A delivery as its events so far have left it. */
    Optional<DeliveryRow> delivery(String id);

    /** How somebody's channel has worked so far. */
    Optional<MethodRow> method(String id);

    /** How a channel has worked so far. */
    Optional<ChannelRow> channel(Channel channel);

    /** A post as its events so far have left it. */
    Optional<PostRow> post(String id);

    /** An endpoint as its events so far have left it. */
    Optional<EndpointRow> endpoint(String id);
}
