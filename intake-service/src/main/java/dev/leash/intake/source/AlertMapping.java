package dev.leash.intake.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What maps a body of a format to messages. */
public interface AlertMapping {

    /** What a body comes to. */
    sealed interface Mapped {

        /** The alerts it tells of; may be none. */
        record Alerts(List<AlertMessage> messages) implements Mapped {
            public Alerts {
                messages = List.copyOf(messages);
            }
        }

        /**
         * None can be read.
         *
         * @param why what is wrong, in a sentence
         */
        record Unreadable(String why) implements Mapped {}
    }

    /** Maps a body. */
    Mapped map(JsonNode json);
}
