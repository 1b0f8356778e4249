package dev.leash.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the product is made of, judged by the bill of materials its build makes. */
@Tag("system")
class DependenciesTest {

    private static final Path HOME =
            Path.of(System.getProperty("leash.home", "..")).toAbsolutePath().normalize();
    private static final Path BILL = HOME.resolve("standalone/target/leash-sbom.json");
    private static final Path KNOWN = HOME.resolve(".ci/known-vulnerabilities.txt");

    /** Names a source of vulnerabilities that speaks as OSV does; unset, none is asked. */
    private static final String SOURCE = "VULNERABILITY_SOURCE_URL";

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Component(String group, String name, String version, String purl) {}

    @Test
    void nothingOfItHasAWeaknessThatIsKnownHere() throws IOException {
        List<Component> components = components();
        List<String> found = new ArrayList<>();
        for (String line : Files.readAllLines(KNOWN)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] known = line.split("\\|", -1);
                components.stream()
                        .filter(component -> isAffected(component, known))
                        .forEach(component -> found.add(component.purl() + known[3]));
            }
        }

        assertThat(components).hasSizeGreaterThan(100);
        assertThat(found).isEmpty();
    }

    @Test
    void itsNettyIsOneThatRefusesWhatIsAmbiguous() throws IOException {
        assertThat(components())
                .filteredOn(component -> component.group().equals("io.netty"))
                .isNotEmpty()
                .allSatisfy(
                        netty ->
                                assertThat(isBefore(netty.version(), "4.2.18"))
                                        .as(netty.purl())
                                        .isFalse());
    }

    @Test
    void versionsAreComparedByTheirNumbers() {
        assertThat(isBefore("4.2.9.Final", "4.2.18")).isTrue();
        assertThat(isBefore("4.2.18.Final", "4.2.18")).isFalse();
        assertThat(isBefore("33.4.8-jre", "32.0.0")).isFalse();
        assertThat(isBefore("20240303", "20231013")).isFalse();
        assertThat(isBefore("1.9", "1.10.1")).isTrue();
    }

    @Test
    void aPublicSourceKnowsOfNoneWhereOneCanBeAsked() throws Exception {
        String source = System.getenv(SOURCE);
        assumeTrue(source != null, SOURCE + " is not set: no source of vulnerabilities was asked.");
        List<Component> components = components();
        JsonNode results = ask(source, components);

        List<String> found = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            if (!results.get(i).path("vulns").isEmpty()) {
                found.add(components.get(i).purl() + " " + results.get(i).path("vulns"));
            }
        }
        assertThat(found).isEmpty();
    }

    private static JsonNode ask(String source, List<Component> components)
            throws InterruptedException, IOException {
        List<Map<String, Object>> queries = new ArrayList<>();
        components.forEach(
                component ->
                        queries.add(
                                Map.of(
                                        "version",
                                        component.version(),
                                        "package",
                                        Map.of(
                                                "ecosystem",
                                                "Maven",
                                                "name",
                                                component.group() + ":" + component.name()))));
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(source + "/v1/querybatch"))
                        .timeout(Duration.ofSeconds(30))
                        .POST(
                                BodyPublishers.ofString(
                                        JSON.writeValueAsString(Map.of("queries", queries))))
                        .build();
        HttpResponse<String> answer;
        try (HttpClient client = HttpClient.newHttpClient()) {
            answer = client.send(request, BodyHandlers.ofString());
        } catch (IOException unreachable) {
            assumeTrue(false, SOURCE + " cannot be reached: " + unreachable);
            throw unreachable;
        }
        assumeTrue(answer.statusCode() == 200, SOURCE + " answers " + answer.statusCode());
        return JSON.readTree(answer.body()).path("results");
    }

    private static List<Component> components() throws IOException {
        List<Component> components = new ArrayList<>();
        for (JsonNode one : JSON.readTree(BILL.toFile()).path("components")) {
            if (!one.path("group").asText().equals("dev.leash")) {
                components.add(
                        new Component(
                                one.path("group").asText(),
                                one.path("name").asText(),
                                one.path("version").asText(),
                                one.path("purl").asText()));
            }
        }
        return components;
    }

    private static boolean isAffected(Component component, String[] known) {
        String[] name = known[0].strip().split(":", 2);
        return component.group().equals(name[0])
                && (name[1].equals("*") || component.name().equals(name[1]))
                && !isBefore(component.version(), known[1].strip())
                && isBefore(component.version(), known[2].strip());
    }

    private static boolean isBefore(String version, String other) {
        String[] mine = version.split("[.-]");
        String[] theirs = other.split("[.-]");
        for (int i = 0; i < Math.max(mine.length, theirs.length); i++) {
            int order = Long.compare(number(mine, i), number(theirs, i));
            if (order != 0) {
                return order < 0;
            }
        }
        return false;
    }

    private static long number(String[] parts, int i) {
        return i < parts.length && parts[i].matches("[0-9]{1,18}") ? Long.parseLong(parts[i]) : 0;
    }
}
