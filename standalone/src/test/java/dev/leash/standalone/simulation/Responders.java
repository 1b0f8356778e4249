package dev.leash.standalone.simulation;

import dev.leash.model.incident.Actor;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.wire.topic.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Ask things of incidents, too late and twice as well. */
final class Responders {

    private final Log log;
    private final List<CommandEnvelope> asked = new ArrayList<>();

    Responders(Log log) {
        this.log = log;
    }

    void ask(RandomGenerator random, Instant now) {
        List<String> incidents = incidents();
        if (!incidents.isEmpty()) {
            String incident = incidents.get(random.nextInt(incidents.size()));
            Long seen = whatTheyHaveSeen(incident, random);
            ask(incident, anyActor(random), seen, command(random), now);
        }
    }

    void askAgain(RandomGenerator random) {
        if (!asked.isEmpty()) {
            send(asked.get(random.nextInt(asked.size())));
        }
    }

    void resolveEverything(Instant now) {
        Actor somebody = Actor.anybody(Actor.Via.LINK);
        incidents().forEach(id -> ask(id, somebody, null, new IncidentCommand.Resolve(), now));
    }

    private List<String> incidents() {
        return log.values(Topics.EVENTS).stream()
                .map(IncidentRecord::incidentId)
                .distinct()
                .toList();
    }

    private static IncidentCommand command(RandomGenerator random) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> new IncidentCommand.Acknowledge();
            case 2 -> new IncidentCommand.Resolve();
            case 3 -> new IncidentCommand.Escalate();
            case 4 -> new IncidentCommand.Take();
            case 5 -> new IncidentCommand.Snooze(60 + random.nextInt(3_600));
            case 6 -> new IncidentCommand.Reopen();
            case 7 -> new IncidentCommand.AddNote("seen");
            case 8 -> new IncidentCommand.Reassign(anybody(random));
            default -> new IncidentCommand.Notify();
        };
    }

    private static String anybody(RandomGenerator random) {
        return Office.PEOPLE.get(random.nextInt(Office.PEOPLE.size()));
    }

    /** Some have signed in, and some have pressed a link. */
    private static Actor anyActor(RandomGenerator random) {
        return Actor.person(
                anybody(random), random.nextInt(3) == 0 ? Actor.Via.LINK : Actor.Via.WEB);
    }

    /** Mostly everything, often less, and some do not say. */
    private @Nullable Long whatTheyHaveSeen(String incident, RandomGenerator random) {
        long events =
                log.values(Topics.EVENTS).stream()
                        .filter(recorded -> recorded.incidentId().equals(incident))
                        .count();
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> random.nextLong(1 + events);
            default -> events;
        };
    }

    private void ask(
            String incident,
            Actor actor,
            @Nullable Long seen,
            IncidentCommand command,
            Instant now) {
        String id = "request-" + asked.size();
        CommandEnvelope request = new CommandEnvelope(id, incident, now, actor, seen, command);
        asked.add(request);
        send(request);
    }

    private void send(CommandEnvelope request) {
        log.append(Topics.COMMANDS, request.incidentId(), request, request.at());
    }
}
