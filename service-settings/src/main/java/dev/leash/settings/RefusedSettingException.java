package dev.leash.settings;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/**
 * A setting with a value that is not allowed. The message names it, the value unless it is secret,
 * and what is allowed.
 */
public final class RefusedSettingException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    private RefusedSettingException(String message) {
        super(message);
    }

    static RefusedSettingException notAllowed(Setting<?> setting, String text) {
        String value = setting.secret() ? "a value that is not allowed" : "'" + text + "'";
        return new RefusedSettingException(
                "%s is %s; allowed is %s".formatted(setting.name(), value, setting.allowed()));
    }

    static RefusedSettingException missing(Setting<?> setting) {
        return new RefusedSettingException(
                "%s is not set; allowed is %s. %s"
                        .formatted(setting.name(), setting.allowed(), setting.about()));
    }

    static RefusedSettingException unreadable(Setting<?> setting, Path file, IOException e) {
        return new RefusedSettingException(
                "%s_FILE names %s, which cannot be read: %s"
                        .formatted(setting.name(), file, e.getMessage()));
    }
}
