package dev.leash.dashboard.status;

import dev.leash.view.incident.Deadlines;
import dev.leash.view.directory.People;
import dev.leash.dashboard.web.Level;
import dev.leash.dashboard.web.Names;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Whether somebody is there: on call now, in the days ahead, and for each incident. */
record OnCallParts(People people, Deadlines deadlines) {

    private static final String PAGE = "/on-call";

    Stream<Part> at(Instant now) {
        List<Duty> duties = Duty.of(people, now);
        Stream<Part> schedules =
                duties.isEmpty()
                        ? Stream.of(none())
                        : duties.stream()
                                .flatMap(duty -> of(duty, duties.size() > 1, now).stream());
        return Stream.concat(schedules, Stream.of(incidents()));
    }

    private static Part none() {
        return new Part(
                "On call now",
                Level.BAD,
                "Nobody",
                "No schedule is in force. Write who is on call into the workbook, or see there which rows cannot be used.",
                "/workbook");
    }

    private List<Part> of(Duty duty, boolean several, Instant now) {
        return List.of(now(duty, several, now), ahead(duty, several, now));
    }

    private Part now(Duty duty, boolean several, Instant now) {
        String name = "On call now" + duty.named(several);
        String until =
                duty.until()
                        .map(at -> "until " + duty.inWords(at, now))
                        .orElse("and the schedule is over");
        if (duty.isCovered()) {
            Names names = Names.among(people.contacts());
            return new Part(name, Level.FINE, names.of(duty.paged()), until + ".", PAGE);
        }
        String why =
                duty.shift() == null
                        ? ". Put somebody into the schedule."
                        : ". Whom the schedule names cannot be paged: give them an e-mail address or a phone number.";
        return new Part(name, Level.BAD, "Nobody", until + why, PAGE);
    }

    private static Part ahead(Duty duty, boolean several, Instant now) {
        String name = "Next 7 days" + duty.named(several);
        long gaps = duty.coverage().gaps().size();
        if (gaps == 0) {
            Instant end = duty.coverage().endsAt();
            String ends =
                    end == null ? "" : " The schedule ends on " + duty.inWords(end, now) + ".";
            return new Part(
                    name, Level.FINE, "covered", "Somebody is always on call." + ends, PAGE);
        }
        return new Part(
                name,
                Level.ATTENTION,
                gaps == 1 ? "1 gap" : gaps + " gaps",
                "Nobody is on call "
                        + duty.inWords(duty.coverage().gaps().getFirst(), now)
                        + ". Put somebody into the schedule who can be paged.",
                PAGE);
    }

    private Part incidents() {
        long count = deadlines.withoutAnybody();
        return count == 0
                ? new Part(
                        "Incidents with nobody",
                        Level.FINE,
                        "none",
                        "Every open incident has somebody, or is about to.",
                        "/incidents")
                : new Part(
                        "Incidents with nobody",
                        Level.BAD,
                        Long.toString(count),
                        "Nobody could be found for them. Give them to somebody, or mend the schedule.",
                        "/incidents");
    }
}
