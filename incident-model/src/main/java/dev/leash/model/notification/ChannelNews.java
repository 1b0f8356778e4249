package dev.leash.model.notification;

import dev.leash.model.directory.Directory;
import java.util.List;

/** Who is told that a channel fails for everybody, or works again. */
final class ChannelNews {

    /** The most people who are told; a directory without admins may name everybody. */
    static final int MAX_TOLD = 20;

    private ChannelNews() {}

    /**
     * The fallbacks and admins who can be reached at all; where there are none, everybody who can
     * be, up to {@value #MAX_TOLD}.
     */
    static List<PlannerEffect> toTell(Occasion.ChannelReported reported, Directory directory) {
        return directory.toldWhenNobody().stream()
                .flatMap(id -> directory.contact(id).stream())
                .limit(MAX_TOLD)
                .<PlannerEffect>map(
                        contact ->
                                new PlannerEffect.PassOn(
                                        new Occasion.ChannelChanged(
                                                contact.id(), reported.matter())))
                .toList();
    }
}
