package dev.leash.model.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.Lifecycle;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.DeliveryRecord;
import dev.leash.model.route.SuppressionCode;
import dev.leash.model.triage.Signal;
import java.util.List;
import java.util.stream.LongStream;

/** What always holds, by name. */
final class Promises {

    private Promises() {}

    /** What holds once nothing is left to do. */
    static void atTheEnd(World world, String when) {
        checkSignals(world, when);
        checkFates(world, when);
        checkArrivals(world, when);
    }

    static void afterEachStep(World world, String when) {
        world.services.log.forEach(
                (id, history) -> {
                    for (int place = 0; place < history.size(); place++) {
                        assertThat(history.get(place).sequence()).as(when).isEqualTo(place + 1);
                    }
                    IncidentRecord last = history.getLast();
                    if (last.event() instanceof IncidentEvent.Assigned(var assignment)
                            && assignment.dueAt() != null) {
                        assertThat(last.at()).as(when).isAfterOrEqualTo(assignment.dueAt());
                    }
                });
    }

    private static void checkSignals(World world, String when) {
        assertThat(world.services.signals).as(when).isEmpty();
        assertThat(world.services.kept).as("kept by triage, " + when).isEmpty();
        world.services.log.forEach(
                (id, history) -> {
                    Incident replayed = Lifecycle.replay(history);
                    assertThat(replayed).as(when).isEqualTo(world.services.stateOf(id));
                });
        assertThat(world.services.log.keySet())
                .as(when)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, world.services.opened())
                                .mapToObj(Long::toString)
                                .toList());
        for (Signal signal : world.declared()) {
            Services.HeldBack heldBack = world.services.suppressed.get(signal.id());
            if (heldBack != null) {
                assertThat(heldBack.why().why().code())
                        .as(when + ", " + signal.id())
                        .isEqualTo(SuppressionCode.ROUTE_PAGES_NOBODY);
                continue;
            }
            assertThat(world.services.incidentOfSignal(signal.id())).as(when).isPresent();
            assertThat(bearers(world, signal.id())).as(when + ", " + signal.id()).isEqualTo(1);
        }
    }

    /** A report is in the history of exactly one incident, however often it was sent. */
    private static long bearers(World world, String signalId) {
        return world.services.log.values().stream()
                .flatMap(List::stream)
                .filter(
                        recorded ->
                                switch (recorded.event()) {
                                    case IncidentEvent.Opened opened ->
                                            opened.signalId().equals(signalId);
                                    case IncidentEvent.Attached attached ->
                                            attached.signalId().equals(signalId);
                                    case IncidentEvent _ -> false;
                                })
                .count();
    }

    /** Every delivery that was asked for came to an end, and its facts count without gaps. */
    private static void checkFates(World world, String when) {
        world.services.files.fates.forEach(
                (id, fate) -> {
                    for (int place = 0; place < fate.size(); place++) {
                        assertThat(fate.get(place).sequence()).as(when).isEqualTo(place + 1);
                    }
                    assertThat(fate.getLast().event())
                            .as(when + ", " + id)
                            .isInstanceOfAny(
                                    DeliveryEvent.Sent.class,
                                    DeliveryEvent.Failed.class,
                                    DeliveryEvent.RolledUp.class,
                                    DeliveryEvent.Suppressed.class,
                                    DeliveryEvent.Cancelled.class);
                });
    }

    /** Twice only after a doubt, and then it says so. */
    private static void checkArrivals(World world, String when) {
        world.providers.arrived.forEach(
                (id, times) -> {
                    long doubts = doubts(world, id);
                    assertThat((long) times).as(when + ", " + id).isLessThanOrEqualTo(1 + doubts);
                    if (times > 1 && lastOf(world, id).event() instanceof DeliveryEvent.Sent sent) {
                        assertThat(sent.possibleDuplicate()).as(when + ", " + id).isTrue();
                    }
                });
    }

    /** Those of the providers, and those of planning, which also doubts what takes too long. */
    private static long doubts(World world, DeliveryId id) {
        long ofPlanning =
                world.services.files.fates.getOrDefault(id, List.of()).stream()
                        .map(DeliveryRecord::event)
                        .filter(
                                event ->
                                        event instanceof DeliveryEvent.AttemptFailed failed
                                                && failed.unknown())
                        .count();
        return ofPlanning + world.providers.doubts.getOrDefault(id, 0);
    }

    private static DeliveryRecord lastOf(World world, DeliveryId id) {
        return world.services.files.fates.getOrDefault(id, List.of()).getLast();
    }
}
