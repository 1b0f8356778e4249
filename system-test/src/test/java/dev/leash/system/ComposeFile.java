package dev.leash.system;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/**
 * What the compose file says, so that what it starts in containers can be started here without an
 * engine.
 *
 * @param services by name
 */
record ComposeFile(Map<String, Service> services) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(?::[-?]([^}]*))?}");

    /**
     * One container of the image.
     *
     * @param command its arguments
     * @param environment its environment: what is in {@code .env}, and over it what the service
     *     says
     */
    record Service(List<String> command, Map<String, String> environment) {}

    /**
     * The services that run the product's image, with these variables as from {@code .env}: filled
     * in, and given as they are to whoever reads that file.
     *
     * @param variables what {@code .env} holds; empty where there is no such file
     */
    static ComposeFile read(Path file, Map<String, String> variables) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Map<String, Object> root = new Yaml().load(reader);
            Map<String, Service> services = new LinkedHashMap<>();
            map(root.get("services"))
                    .forEach(
                            (name, service) -> {
                                if ("leash:latest".equals(map(service).get("image"))) {
                                    services.put(name, service(map(service), variables));
                                }
                            });
            return new ComposeFile(services);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The service of a name. */
    Service service(String name) {
        return Objects.requireNonNull(services.get(name), name);
    }

    private static Service service(Map<String, Object> service, Map<String, String> variables) {
        Map<String, String> environment =
                new LinkedHashMap<>(readsDotEnv(service) ? variables : Map.of());
        map(service.getOrDefault("environment", Map.of()))
                .forEach(
                        (name, value) ->
                                environment.put(name, filled(String.valueOf(value), variables)));
        List<String> command =
                ((List<?>) Objects.requireNonNull(service.get("command"), "command"))
                        .stream().map(String::valueOf).toList();
        return new Service(command, environment);
    }

    private static boolean readsDotEnv(Map<String, Object> service) {
        return ((List<?>) service.getOrDefault("env_file", List.of()))
                .stream().anyMatch(file -> ".env".equals(map(file).get("path")));
    }

    private static String filled(String value, Map<String, String> variables) {
        Matcher matcher = VARIABLE.matcher(value);
        return matcher.replaceAll(
                found -> {
                    String fallback = found.group(2) == null ? "" : found.group(2);
                    return Matcher.quoteReplacement(
                            variables.getOrDefault(found.group(1), fallback));
                });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>)
                Objects.requireNonNull(value, "a part of the compose file is missing");
    }
}
