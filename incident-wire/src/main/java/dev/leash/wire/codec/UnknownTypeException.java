package dev.leash.wire.codec;

import java.util.regex.Pattern;

/** Record of an unknown type or version, in a family without a replacement. */
public final class UnknownTypeException extends UndecodableException {

    /** Text that looks like a type; any other text may be content, and is not repeated. */
    private static final Pattern NAME = Pattern.compile("[a-z_]{1,40}\\.[a-z_]{1,40}");

    UnknownTypeException(String type) {
        super("no record of type " + shown(type) + " is known here");
    }

    UnknownTypeException(String type, int version) {
        super("no version " + version + " of type " + shown(type) + " is known here");
    }

    static boolean isName(String type) {
        return NAME.matcher(type).matches();
    }

    private static String shown(String type) {
        return isName(type) ? "'" + type + "'" : "(not a name)";
    }
}
