package dev.leash.dashboard.web;

import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Static files of the pages. Their addresses contain a hash of their content, so that browsers may
 * cache them for ever.
 */
@Singleton
public final class Assets {

    private static final List<String> STYLES =
            List.of(
                    "tokens",
                    "base",
                    "frame",
                    "buttons",
                    "states",
                    "notices",
                    "list",
                    "incident",
                    "deliveries",
                    "oncall",
                    "outbox",
                    "tables",
                    "webhooks",
                    "people",
                    "routing",
                    "metrics",
                    "small");
    private static final List<String> SCRIPTS = List.of("time", "live", "keys", "forms");

    /** A file. */
    public static final class File {
        private final String path;
        private final MediaType type;
        private final byte[] bytes;

        File(String name, String extension, MediaType type, byte[] bytes) {
            this.path = "/assets/" + name + "." + hash(bytes) + "." + extension;
            this.type = type;
            this.bytes = bytes;
        }

        /** Its address. */
        public String path() {
            return path;
        }

        /** Its media type. */
        public MediaType type() {
            return type;
        }

        /** Its content. */
        public byte[] bytes() {
            return bytes.clone();
        }
    }

    private final File style =
            new File("leash", "css", MediaType.TEXT_CSS_TYPE, joined("css", STYLES));
    private final File script =
            new File("leash", "js", MediaType.TEXT_JAVASCRIPT_TYPE, joined("js", SCRIPTS));
    private final File htmx =
            new File("htmx", "js", MediaType.TEXT_JAVASCRIPT_TYPE, read(htmxResource()));
    private final File icon =
            new File(
                    "leash",
                    "svg",
                    MediaType.IMAGE_SVG_TYPE,
                    read("/dev/leash/dashboard/assets/leash.svg"));
    private final File asyncApi =
            new File(
                    "asyncapi",
                    "yaml",
                    MediaType.of("application/yaml"),
                    read("/dev/leash/dashboard/assets/asyncapi.yaml"));
    private final Map<String, File> byPath = new LinkedHashMap<>();

    public Assets() {
        List.of(style, script, htmx, icon).forEach(file -> byPath.put(file.path(), file));
    }

    /** The file at an address. */
    public Optional<File> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    File asyncApi() {
        return asyncApi;
    }

    /** The style sheet. */
    public File style() {
        return style;
    }

    /** Our own scripts. */
    public File script() {
        return script;
    }

    /** htmx. */
    public File htmx() {
        return htmx;
    }

    /** The icon. */
    public File icon() {
        return icon;
    }

    private static byte[] joined(String extension, List<String> names) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String name : names) {
            all.writeBytes(read("/dev/leash/dashboard/assets/" + name + "." + extension));
            all.write('\n');
        }
        return all.toByteArray();
    }

    /** Path of htmx in its jar, which contains the version. */
    private static String htmxResource() {
        Properties pom = new Properties();
        try (InputStream in = stream("/META-INF/maven/org.webjars.npm/htmx.org/pom.properties")) {
            pom.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the jar of htmx cannot be read", e);
        }
        return "/META-INF/resources/webjars/htmx.org/"
                + pom.getProperty("version")
                + "/dist/htmx.min.js";
    }

    private static byte[] read(String resource) {
        try (InputStream in = stream(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    private static InputStream stream(String resource) {
        InputStream in = Assets.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException(resource + " is missing from the class path");
        }
        return in;
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }
}
