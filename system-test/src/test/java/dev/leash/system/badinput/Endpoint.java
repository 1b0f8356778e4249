package dev.leash.system.badinput;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the product takes requests.
 *
 * @param method how
 * @param template the path, with the names of what is variable in braces
 */
public record Endpoint(String method, String template) {

    private static final String HTTP = "io.micronaut.http.annotation.";

    private static final Map<String, String> METHODS =
            Map.of(
                    HTTP + "Get", "GET",
                    HTTP + "Post", "POST",
                    HTTP + "Put", "PUT",
                    HTTP + "Delete", "DELETE",
                    HTTP + "Patch", "PATCH",
                    HTTP + "Head", "HEAD",
                    HTTP + "Options", "OPTIONS");

    /** What is there besides the controllers. */
    private static final List<Endpoint> MANAGEMENT =
            List.of(
                    new Endpoint("GET", "/health"),
                    new Endpoint("GET", "/health/liveness"),
                    new Endpoint("GET", "/health/readiness"),
                    new Endpoint("GET", "/prometheus"));

    /** Whatever a controller of any service says that it takes, and the server itself. */
    public static List<Endpoint> all() {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            List<Path> classes =
                    modules.filter(module -> module.getFileName().toString().endsWith("-service"))
                            .map(module -> module.resolve("target/classes"))
                            .filter(Files::isDirectory)
                            .toList();
            return in(new ClassFileImporter().importPaths(classes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Endpoint> in(JavaClasses classes) {
        return Stream.concat(
                        MANAGEMENT.stream(),
                        classes.stream()
                                .filter(type -> type.isAnnotatedWith(HTTP + "Controller"))
                                .flatMap(type -> type.getMethods().stream())
                                .flatMap(Endpoint::of))
                .distinct()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    private static Stream<Endpoint> of(JavaMethod method) {
        String base = base(method.getOwner());
        return method.getAnnotations().stream()
                .filter(annotation -> METHODS.containsKey(annotation.getRawType().getName()))
                .flatMap(
                        annotation ->
                                paths(annotation)
                                        .map(path -> base + path)
                                        .map(path -> path.isEmpty() ? "/" : path)
                                        .map(
                                                path ->
                                                        new Endpoint(
                                                                METHODS.getOrDefault(
                                                                        annotation
                                                                                .getRawType()
                                                                                .getName(),
                                                                        "GET"),
                                                                path)));
    }

    private static String base(JavaClass controller) {
        return paths(controller.getAnnotationOfType(HTTP + "Controller")).findFirst().orElse("");
    }

    private static Stream<String> paths(JavaAnnotation<?> annotation) {
        List<String> paths =
                Stream.of("value", "uri", "uris")
                        .map(annotation::tryGetExplicitlyDeclaredProperty)
                        .flatMap(Optional::stream)
                        .flatMap(
                                value ->
                                        value instanceof Object[] several
                                                ? Arrays.stream(several)
                                                : Stream.of(value))
                        .map(String::valueOf)
                        .toList();
        return paths.isEmpty() ? Stream.of("") : paths.stream();
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
