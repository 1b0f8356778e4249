package dev.leash.settings;

/**
 * Value of a setting that is not allowed. The message contains its name, the value unless it is
 * secret, and what is allowed.
 */
public final class RefusedSettingException extends RuntimeException {

    private RefusedSettingException(String message) {
        super(message);
    }

    /** For values that are allowed individually, but not together. */
    public static RefusedSettingException together(String message) {
        return new RefusedSettingException(message);
    }

    static RefusedSettingException notAllowed(Setting<?> setting, String text) {
        String value = setting.secret() ? "a value that is not allowed" : "'" + text + "'";
        return new RefusedSettingException(
                "%s is %s; allowed is %s".formatted(setting.name(), value, setting.allowed()));
    }

    /**
     * For a value in a file; its content is never shown, because the file may have been named by
     * mistake.
     */
    static RefusedSettingException notAllowedInFile(Setting<?> setting) {
        return new RefusedSettingException(
                "what is in the file of %s_FILE is not allowed; allowed is %s"
                        .formatted(setting.name(), setting.allowed()));
    }

    static RefusedSettingException missing(Setting<?> setting) {
        return new RefusedSettingException(
                "%s is not set; allowed is %s. %s"
                        .formatted(setting.name(), setting.allowed(), setting.about()));
    }

    static RefusedSettingException unreadable(Setting<?> setting, String file, String why) {
        return new RefusedSettingException(
                "%s_FILE is '%s', which cannot be read: %s; allowed is the path of a file that holds %s"
                        .formatted(setting.name(), file, why, setting.allowed()));
    }
}
