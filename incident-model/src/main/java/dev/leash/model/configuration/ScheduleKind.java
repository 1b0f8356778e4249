package dev.leash.model.configuration;

import dev.leash.model.oncall.Schedule;
import java.util.function.UnaryOperator;

/** Descriptor of schedules. Whom their rows name need not be there: the others are paged. */
final class ScheduleKind implements Kind<Schedule> {

    @Override
    public String name() {
        return "schedule";
    }

    @Override
    public Class<Schedule> type() {
        return Schedule.class;
    }

    @Override
    public String id(Schedule schedule) {
        return schedule.id();
    }

    @Override
    public int atMost() {
        return 1_000;
    }

    @Override
    public long number(Schedule schedule) {
        return schedule.version();
    }

    @Override
    public Schedule numbered(Schedule schedule, long version) {
        return schedule.numbered(version);
    }

    /** Rows name people by whatever they go by, and may name somebody whom nobody knows. */
    @Override
    public Schedule lasting(Schedule schedule, UnaryOperator<String> idOf) {
        return schedule.naming(idOf);
    }
}
