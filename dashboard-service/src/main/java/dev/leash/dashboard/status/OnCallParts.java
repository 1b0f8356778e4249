package dev.leash.dashboard.status;

import dev.leash.dashboard.web.Level;
import dev.leash.dashboard.web.Names;
import dev.leash.view.directory.DirectoryView;
import dev.leash.view.incident.DeadlineStats;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Health of coverage: whether somebody is on call now and in the days ahead, and whether incidents
 * have an owner.
 */
record OnCallParts(DirectoryView people, DeadlineStats deadlines) {

    private static final String PAGE = "/on-call";

    Stream<HealthPart> at(Instant now) {
        List<Duty> duties = Duty.of(people, now);
        Stream<HealthPart> schedules =
                duties.isEmpty()
                        ? Stream.of(none())
                        : duties.stream()
                                .flatMap(duty -> of(duty, duties.size() > 1, now).stream());
        return Stream.concat(schedules, Stream.of(incidents()));
    }

    private static HealthPart none() {
        return new HealthPart(
                "On call now",
                Level.BAD,
                "Nobody",
                "No schedule is in force. Write who is on call into the workbook, or see there which rows are refused.",
                "/workbook");
    }

    private List<HealthPart> of(Duty duty, boolean several, Instant now) {
        return List.of(now(duty, several, now), ahead(duty, several, now));
    }

    private HealthPart now(Duty duty, boolean several, Instant now) {
        String name = "On call now" + duty.named(several);
        String until =
                duty.until()
                        .map(at -> "until " + duty.inWords(at, now))
                        .orElse("and the schedule is over");
        if (duty.isCovered()) {
            Names names = Names.among(people.contacts());
            return new HealthPart(name, Level.FINE, names.of(duty.paged()), until + ".", PAGE);
        }
        String why =
                duty.shift() == null
                        ? ". Add somebody to the schedule."
                        : ". The people on the schedule cannot be paged: give them an e-mail address or a phone number.";
        return new HealthPart(name, Level.BAD, "Nobody", until + why, PAGE);
    }

    private static HealthPart ahead(Duty duty, boolean several, Instant now) {
        String name = "Next 7 days" + duty.named(several);
        long gaps = duty.coverage().gaps().size();
        if (gaps == 0) {
            Instant end = duty.coverage().endsAt();
            String ends =
                    end == null ? "" : " The schedule ends on " + duty.inWords(end, now) + ".";
            return new HealthPart(
                    name, Level.FINE, "covered", "Somebody is always on call." + ends, PAGE);
        }
        return new HealthPart(
                name,
                Level.ATTENTION,
                gaps == 1 ? "1 gap" : gaps + " gaps",
                "Nobody is on call "
                        + duty.inWords(duty.coverage().gaps().getFirst(), now)
                        + ". Add somebody to the schedule who can be paged.",
                PAGE);
    }

    private HealthPart incidents() {
        long count = deadlines.withoutAnybody();
        return count == 0
                ? new HealthPart(
                        "Incidents without an owner",
                        Level.FINE,
                        "none",
                        "Every open incident has an owner, or one is being searched for.",
                        "/incidents")
                : new HealthPart(
                        "Incidents without an owner",
                        Level.BAD,
                        Long.toString(count),
                        "Nobody could be found for them. Assign an owner, or correct the schedule.",
                        "/incidents");
    }
}
