package dev.leash.settings;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values of settings. A setting {@code NAME} may also be given as {@code NAME_FILE}, the path of a
 * file with its value, which keeps secrets out of the environment.
 */
public final class Settings {

    private static final String MASK = "********";

    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** Settings from environment variables. */
    public static Settings of(Map<String, String> variables) {
        return new Settings(variables);
    }

    /** The same settings with some values replaced. */
    public Settings with(Map<String, String> replacements) {
        Map<String, String> merged = new HashMap<>(values);
        merged.putAll(replacements);
        return new Settings(merged);
    }

    /**
     * Value of a setting that has a default or is required.
     *
     * @throws RefusedSettingException when its value is not allowed or missing
     */
    public <T> T get(Setting<T> setting) {
        return find(setting).orElseThrow(() -> RefusedSettingException.missing(setting));
    }

    /**
     * Value of an optional setting.
     *
     * @throws RefusedSettingException when its value is not allowed
     */
    public <T> Optional<T> find(Setting<T> setting) {
        String text = textOf(setting);
        if (text == null) {
            return Optional.empty();
        }
        Optional<T> value = setting.parser().parse(text);
        if (value.isEmpty()) {
            throw isInFile(setting)
                    ? RefusedSettingException.notAllowedInFile(setting)
                    : RefusedSettingException.notAllowed(setting, text);
        }
        return value;
    }

    /** Whether a variable is set, directly or by a file, to any value. */
    public boolean isSet(String name) {
        return !values.getOrDefault(name, "").isBlank()
                || !values.getOrDefault(name + "_FILE", "").isBlank();
    }

    /** Variables whose names have a prefix, without the prefix. */
    public Map<String, String> startingWith(String prefix) {
        Map<String, String> found = new HashMap<>();
        values.forEach(
                (name, value) -> {
                    if (name.startsWith(prefix)) {
                        found.put(name.substring(prefix.length()), value);
                    }
                });
        return Map.copyOf(found);
    }

    /** Every value that is not allowed, as one line each; empty when all are allowed. */
    public List<String> problems(List<Setting<?>> settings) {
        List<String> problems = new ArrayList<>();
        for (Setting<?> setting : settings) {
            try {
                find(setting);
            } catch (RefusedSettingException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
        return List.copyOf(problems);
    }

    /**
     * Values in force, as {@code NAME=value} lines; neither secrets nor values from files are
     * shown.
     */
    public List<String> inForce(List<Setting<?>> settings) {
        return settings.stream().map(setting -> setting.name() + "=" + shown(setting)).toList();
    }

    /** Values that differ from the default, as lines like those of {@link #inForce}. */
    public List<String> differing(List<Setting<?>> settings) {
        return inForce(
                settings.stream()
                        .filter(setting -> !Objects.equals(textOf(setting), setting.fallback()))
                        .toList());
    }

    private String shown(Setting<?> setting) {
        String text = textOf(setting);
        if (text == null) {
            return "(not set)";
        }
        if (setting.secret()) {
            return MASK;
        }
        return isInFile(setting) ? "(in the file of " + setting.name() + "_FILE)" : text;
    }

    private boolean isInFile(Setting<?> setting) {
        return values.getOrDefault(setting.name(), "").isBlank()
                && !values.getOrDefault(setting.name() + "_FILE", "").isBlank();
    }

    private @Nullable String textOf(Setting<?> setting) {
        String direct = values.get(setting.name());
        if (direct != null && !direct.isBlank()) {
            return direct;
        }
        String file = values.get(setting.name() + "_FILE");
        return file == null || file.isBlank() ? setting.fallback() : read(setting, file);
    }

    private static String read(Setting<?> setting, String file) {
        try {
            return Files.readString(Path.of(file.strip())).strip();
        } catch (NoSuchFileException e) {
            throw RefusedSettingException.unreadable(setting, file, "there is no such file");
        } catch (AccessDeniedException e) {
            throw RefusedSettingException.unreadable(setting, file, "access is denied");
        } catch (IOException | InvalidPathException e) {
            throw RefusedSettingException.unreadable(setting, file, "it is not a text file");
        }
    }
}
